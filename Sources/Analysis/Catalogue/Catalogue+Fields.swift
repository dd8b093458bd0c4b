import TradeModel

extension Catalogue {
    /// The names of all fields that the points of an indicator can have, whatever is asked and found;
    /// nil of an id that is none.
    public static func fields(of id: String) -> [String]? {
        written[id].map { names in names.split(separator: " ").map(String.init) + listed(id) }
    }

    /// The fields that stand by their names in the computations.
    private static let written: [String: String] = [
        "average-flow": "change months from to",
        "barrel-conversion":
            "source reporter conversion tonnes factor barrels_reported factor_reported",
        "breaks": "periods last_before_break penalty break_from break_to rss bic sup_f sup_f_p",
        "cap-projection":
            "measure source in conversion amount cap per_month projected spread_low"
            + " spread_high reported not_reported not_due not_counted",
        "cap-use":
            "measure source in conversion amount cap left binds reported not_reported"
            + " not_due not_counted",
        "class-share": "class launches",
        "compliance-break":
            "flow measure kind before after window_before window_after coarser_before"
            + " coarser_after disputed_before disputed_after extent",
        "concentration": "points normalised effective_partners lower upper unattributed",
        "confusion-score": "reporter direction verdict reported known_weight",
        "cusum": "level upper lower alarm target k h",
        "days-since-event": "kind last title events",
        "days-since-last-test": "class last launches",
        "designation-stock": "group",
        "designations": "",
        "disclosed-level": "interpolated from to",
        "dispersion":
            "periods mean variance p_overdispersed p_underdispersed negative_binomial_alpha"
            + " mean_interval",
        "estimated-cap-use": "measure source of in amount cap window note",
        "event-clustering":
            "p_more p_fewer launch_days_inside days_inside launch_days_outside days_outside"
            + " events placings method",
        "event-count": "",
        "event-days": "events",
        "growth-rate": "level base",
        "implied-price":
            "measure of value_reported quantity quantity_unit value_time quantity_time",
        "imputed-crude": "with_crude without_crude barrels price_per_barrel",
        "index": "level base",
        "interrupted-series": "coefficient standard_error statistic p interval dispersion",
        "launch-hours": "hours launches salvos mean_salvo largest_salvo",
        "list-overlap": "list other numerator denominator counterparts dated within_90_days",
        "log-change": "level base",
        "longest-pause": "from to open",
        "mirror-discrepancy":
            "with direction margin importer_says less_margin exporter_says log_ratio"
            + " valuation",
        "most-powerful-since": "criterion strength last years",
        "new-types": "names",
        "nuclear-tests": "days_since_previous magnitude yield_low_kt yield_high_kt",
        "partner-share": "numerator denominator",
        "pettitt": "k last_before_break direction mean_before mean_after periods",
        "placebo": "date_of p",
        "pre-measure-footprint": "flow measure standing numerator denominator largest exemptions",
        "price-index": "laspeyres paasche volume compared_with matched coverage_base coverage",
        "product-concentration":
            "points normalised effective_goods lower upper theil_lower theil_upper goods"
            + " unspecified coverage",
        "rate-ratio":
            "interval_lower interval_upper p rate_per_month base_rate_per_month dispersion"
            + " dispersion_p negative_binomial_interval bootstrap_interval",
        "reconciled-flow":
            "with direction margin importer_says exporter_says importer_weight"
            + " importer_error exporter_error importer_flows exporter_flows",
        "record-flights": "criterion lower certain before missile class site",
        "recovery-ratio": "compared_with level base",
        "revealed-advantage": "goods title symmetric amount share world_amount world_share",
        "sanction-episodes": "begun ended objectives outcome_not_told",
        "sanctioned-share": "flow measure standing numerator denominator largest exemptions",
        "sanctioned-trade": "flow measure standing share total largest exemptions",
        "screened-share": "records numerator denominator taken_out flows_taken_out",
        "seasonal-adjustment": "observed trend season remainder weight masked",
        "section-shares": "section title amount coverage",
        "share-by-denominator": "source kind flow excluding goods numerator denominator counted_in",
        "share-decomposition": "effect log_points share_before share_after",
        "site-diversity": "entropy evenness effective_number launches",
        "source-discrepancy":
            "first second first_says second_says counted_in difference ratio log_ratio",
        "success-rate": "success failure unknown interval of_all of_all_interval",
        "tempo-around-events": "window interval launch_days days events",
        "test-frequency":
            "launches launch_days events success failure unknown rate_per_month interval",
        "test-gaps": "mean longest open_gap median_with_open_gap gaps launch_days",
        "top-goods": "rank goods title amount share coverage",
        "trade-intensity":
            "exports_to_partner exports share partner_imports world_imports world_share",
        "trade-to-output": "trade output",
        "trade-value": "import export balance",
        "trailing-share": "numerator denominator window",
        "trailing-sum": "window",
        "unit-value": "goods quantity_unit p10 p90 mean quantity small estimated",
        "value-per-unit": "numerator denominator denominator_unit",
        "vote-split": "against split votes citation",
        "year-on-year": "level base",
    ]

    /// Those of which there is one for each of some words.
    private static func listed(_ id: String) -> [String] {
        switch id {
        case "cap-use": CapRow.marks.map { "reached_\($0)" }
        case "cap-projection":
            CapRow.marks.flatMap { mark -> [String] in
                ["reached_\(mark)", "expected_\(mark)", "expected_\(mark)_spread"]
            }
        case "confusion-score":
            ConfusionSignal.allCases.flatMap { signal -> [String] in
                [signal.rawValue, signal.measure]
            }
        case "rate-ratio":
            TestFrequency.Count.allCases.flatMap { count -> [String] in
                [count.rawValue, "base_\(count.rawValue)"]
            }
        case "sanctioned-trade", "sanctioned-share", "pre-measure-footprint":
            MeasureHit.Doubt.allCases.map(\.field)
        case "designations", "designation-stock": DesignationKind.allCases.map(\.rawValue)
        case "sanction-episodes":
            SanctionEpisode.Measure.allCases.map(\.rawValue)
                + SanctionEpisode.TradeScope.allCases.map(\.rawValue)
                + SanctionEpisode.Outcome.allCases.map(\.rawValue)
        default: []
        }
    }
}
