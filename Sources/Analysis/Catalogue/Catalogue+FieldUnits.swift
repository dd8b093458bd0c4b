import TradeModel

/// What a field of an indicator's points is in.
public enum FieldUnit: Sendable, Hashable {
    /// The unit of the values.
    case value
    /// The unit of the amounts that the values are computed from.
    case amounts
    /// The unit of the values where they were analysed as they are, and log points where they were
    /// transformed.
    case transformed
    /// The unit that another field of the point names.
    case named(by: String)
    /// The unit that another field of the point names, a month.
    case monthly(by: String)
    /// One unit for one of another, by the codes that tables use.
    case quotient(of: String, per: String)
    /// The base unit of the values, for one of a unit by the code that tables use.
    case price(per: String)
    /// A unit of its own, by the code that tables use.
    case own(String)
}

extension Catalogue {
    /// What a field, or an end of an interval, is in; nil where it is a text, or a number in no unit,
    /// such as a count or a logarithm.
    public static func unit(ofField field: String, of id: String) -> FieldUnit? {
        if let unit = stated(field, id) { return unit }
        let end = ["_lower", "_upper"].first { field.hasSuffix($0) }
        return end.flatMap { stated(String(field.dropLast($0.count)), id) }
    }

    private static func stated(_ field: String, _ id: String) -> FieldUnit? {
        if doubts.contains(field), let unit = unitOfDoubts[id] { return unit }
        for (unit, names) in units[id] ?? [:]
        where names.split(separator: " ").contains(Substring(field)) { return unit }
        return nil
    }

    /// By the indicator, the names of its fields that are in a unit, with blanks between them.
    static let units: [String: [FieldUnit: String]] = [
        "average-flow": [.amounts: "change from to", .own("months"): "months"],
        "barrel-conversion": [
            .own("t"): "tonnes", .own("barrels"): "barrels_reported",
            .quotient(of: "barrels", per: "t"): "factor factor_reported",
        ],
        "cap-projection": [
            .named(by: "in"): "amount cap projected", .monthly(by: "in"): "per_month",
            .own("percent"): "spread_low spread_high",
        ],
        "cap-use": [.named(by: "in"): "amount cap left"],
        "compliance-break": [
            .amounts:
                "before after coarser_before coarser_after disputed_before disputed_after"
        ],
        "concentration": [.value: "lower upper", .amounts: "unattributed"],
        "confusion-score": [.amounts: "reported"],
        "cusum": [.amounts: "level target k", .value: "upper lower h"],
        "estimated-cap-use": [.named(by: "in"): "amount cap"],
        "event-clustering": [.own("days"): "days_inside days_outside"],
        "growth-rate": [.amounts: "level base"],
        "implied-price": [
            .amounts: "value_reported", .named(by: "quantity_unit"): "quantity",
        ],
        "imputed-crude": [
            .value: "with_crude without_crude", .own("barrels"): "barrels",
            .price(per: "barrels"): "price_per_barrel",
        ],
        "index": [.amounts: "level base"],
        "interrupted-series": [.value: "standard_error interval"],
        "launch-hours": [.own("launches"): "mean_salvo"],
        "log-change": [.amounts: "level base"],
        "mirror-discrepancy": [.amounts: "importer_says less_margin exporter_says"],
        "nuclear-tests": [
            .own("days"): "days_since_previous", .own("magnitude"): "magnitude",
            .own("kt TNT"): "yield_low_kt yield_high_kt",
        ],
        "partner-share": [.amounts: "numerator denominator"],
        "pettitt": [.amounts: "mean_before mean_after"],
        "pre-measure-footprint": [.amounts: "numerator denominator"],
        "price-index": [
            .value: "laspeyres paasche volume", .own("percent"): "coverage_base coverage",
        ],
        "product-concentration": [
            .value: "lower upper", .amounts: "unspecified", .own("percent"): "coverage",
        ],
        "rate-ratio": [
            .value: "interval negative_binomial_interval bootstrap_interval",
            .own("days"): "days base_days",
        ],
        "reconciled-flow": [.value: "importer_says exporter_says"],
        "record-flights": [.value: "lower before"],
        "recovery-ratio": [.amounts: "level base"],
        "revealed-advantage": [
            .amounts: "amount world_amount", .own("percent"): "share world_share",
        ],
        "sanctioned-share": [.amounts: "numerator denominator"],
        "sanctioned-trade": [.value: "total", .own("percent"): "share"],
        "screened-share": [.amounts: "numerator denominator taken_out"],
        "seasonal-adjustment": [.value: "observed", .transformed: "trend season remainder"],
        "section-shares": [.amounts: "amount", .own("percent"): "coverage"],
        "share-by-denominator": [.named(by: "counted_in"): "numerator denominator"],
        "share-decomposition": [.own("percent"): "share_before share_after"],
        "source-discrepancy": [
            .named(by: "counted_in"): "first_says second_says difference", .own("ratio"): "ratio",
        ],
        "success-rate": [.value: "interval of_all of_all_interval"],
        "tempo-around-events": [.value: "interval", .own("days"): "days"],
        "test-gaps": [.value: "mean longest open_gap median_with_open_gap"],
        "top-goods": [.amounts: "amount", .own("percent"): "share coverage"],
        "trade-intensity": [
            .amounts: "exports_to_partner exports partner_imports world_imports",
            .own("percent"): "share world_share",
        ],
        "trade-to-output": [.amounts: "trade output"],
        "trade-value": [.value: "import export balance"],
        "trailing-share": [.amounts: "numerator denominator"],
        "unit-value": [.value: "p10 p90 mean", .named(by: "quantity_unit"): "quantity"],
        "value-per-unit": [
            .amounts: "numerator", .named(by: "denominator_unit"): "denominator",
        ],
        "vote-split": [.own("votes"): "against"],
        "year-on-year": [.amounts: "level base"],
    ]

    /// Trade of which it is doubtful whether a measure is about it.
    private static let doubts = MeasureHit.Doubt.allCases.map(\.field)

    private static let unitOfDoubts: [String: FieldUnit] = [
        "sanctioned-trade": .value, "sanctioned-share": .amounts,
        "pre-measure-footprint": .amounts,
    ]
}
