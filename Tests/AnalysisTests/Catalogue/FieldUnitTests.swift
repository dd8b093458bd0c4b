import Testing
import TradeModel

@testable import Analysis

@Suite struct FieldUnitTests {
    /// A field that is said to be in a unit is a number, and has that unit where it has a value.
    @Test(arguments: Catalogue.indicators.map(\.id))
    func unitsAreOfNumbers(_ id: String) throws {
        let result = try Example.result(of: id)
        for point in result.points {
            for field in point.fields {
                guard let stated = Catalogue.unit(ofField: field.name, of: id) else { continue }
                if case .text = field.value { Issue.record("\(field.name) is a text") }
                if case .own(let code) = stated { #expect(TradeModel.Unit(code) != nil) }
                guard field.value.number != nil else { continue }
                #expect(result.fieldUnit(field.name, at: point) != nil, "\(field.name)")
            }
        }
    }

    /// A number has a unit, or is named here as one in none, so that none is forgotten.
    @Test(arguments: Catalogue.indicators.map(\.id))
    func numbersInNoUnitAreKnown(_ id: String) throws {
        let result = try Example.result(of: id)
        var known = (Self.inNoUnit[id] ?? "").split(separator: " ").map(String.init)
        if id == "confusion-score" {
            known += ConfusionSignal.allCases.flatMap { [$0.rawValue, $0.measure] }
        }
        for field in result.points.flatMap(\.fields) {
            switch field.value {
            case .number, .interval:
                let hasUnit = Catalogue.unit(ofField: field.name, of: id) != nil
                #expect(hasUnit != known.contains(field.name), "\(field.name)")
            case .count, .text: continue
            }
        }
    }

    /// Probabilities, statistics, logarithms, indices, weights, years, and rates of launches a month with
    /// their intervals, which a chart names by what is counted.
    private static let inNoUnit: [String: String] = [
        "breaks": "penalty rss bic sup_f sup_f_p",
        "concentration": "points normalised effective_partners",
        "confusion-score": "known_weight",
        "dispersion":
            "mean variance p_overdispersed p_underdispersed negative_binomial_alpha"
            + " mean_interval",
        "event-clustering": "p_more p_fewer",
        "interrupted-series": "statistic p dispersion",
        "mirror-discrepancy": "log_ratio",
        "most-powerful-since": "years",
        "pettitt": "k",
        "placebo": "p",
        "product-concentration": "points normalised effective_goods theil_lower theil_upper",
        "rate-ratio": "p rate_per_month base_rate_per_month dispersion dispersion_p",
        "reconciled-flow": "importer_weight importer_error exporter_error",
        "revealed-advantage": "symmetric",
        "seasonal-adjustment": "weight",
        "share-decomposition": "log_points",
        "site-diversity": "entropy evenness effective_number",
        "source-discrepancy": "log_ratio",
        "test-frequency": "rate_per_month interval",
    ]

    /// What a chart of deviations compares is in the unit of the trade, and so is a series that was
    /// not transformed.
    @Test func fieldsOfRunsAreInTheUnitOfTheTrade() throws {
        let facts = try Bundled.result(["Data/Series/trade-kotra.csv"]).facts
        let span: [Indicator.Parameter: String] = [.from: "2010", .to: "2023"]
        let chart = try ControlChart.result(MadeUp.inquiry(span), from: facts)
        for name in ["level", "target", "k", "upper", "lower", "h"] {
            #expect(chart.fieldUnit(name, at: chart.points.first) == chart.unit, "\(name)")
        }
        #expect(chart.fieldUnit("alarm", at: chart.points.first) == nil)
        #expect(Catalogue.unit(ofField: "trend", of: "seasonal-adjustment") == .transformed)
    }

    /// What a rate is in follows from the unit of its amounts.
    @Test(arguments: [
        ("cap-projection", "per_month", "barrels a month"),
        ("imputed-crude", "price_per_barrel", "USD/barrels"),
        ("barrel-conversion", "factor", "barrels/t"),
        ("vote-split", "against", "votes"), ("launch-hours", "mean_salvo", "launches"),
    ])
    func ratesAreInUnits(id: String, field: String, unit: String) throws {
        let result = try Example.result(of: id)
        let units = result.points.filter { $0[field]?.number != nil }.map {
            result.fieldUnit(field, at: $0)
        }
        #expect(units.contains(unit), "\(units)")
    }

    /// What has a unit is a field, or the name that the two ends of an interval begin with.
    @Test(arguments: Catalogue.units.keys.sorted())
    func everyUnitIsOfAField(_ id: String) throws {
        let fields = try #require(Catalogue.fields(of: id))
        for names in try #require(Catalogue.units[id]).values {
            for name in names.split(separator: " ") {
                let isKnown = fields.contains(String(name)) || fields.contains("\(name)_lower")
                #expect(isKnown, "\(name)")
            }
        }
    }

    @Test func aUnitFollowsFromTheName() {
        let named = ["export", "import", "balance"]
        #expect(named.allSatisfy { Catalogue.unit(ofField: $0, of: "trade-value") == .value })
        #expect(Catalogue.unit(ofField: "numerator", of: "partner-share") == .amounts)
        #expect(
            Catalogue.unit(ofField: "first_says", of: "source-discrepancy")
                == .named(by: "counted_in"))
        #expect(Catalogue.unit(ofField: "share", of: "top-goods") == .own("percent"))
        // The end of an interval is in the interval's unit, and a count in none.
        #expect(Catalogue.unit(ofField: "interval_lower", of: "interrupted-series") == .value)
        #expect(Catalogue.unit(ofField: "launches", of: "test-frequency") == nil)
        #expect(Catalogue.unit(ofField: "numerator", of: "no-such") == nil)
    }
}
