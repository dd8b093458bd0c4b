import TradeModel

extension Catalogue {
    /// Whether a field says how many of something there are, such as launches or entries. It is in no
    /// unit, since tables and charts call what is counted by its own name; days that are counted are in
    /// days.
    public static func isCount(_ field: String, of id: String) -> Bool {
        counts(of: id).contains(field)
    }

    /// The fields that are counts.
    static func counts(of id: String) -> [String] {
        let names = (counted[id] ?? "").split(separator: " ").map(String.init)
        switch id {
        case "designations", "designation-stock":
            return names + DesignationKind.allCases.map(\.rawValue)
        case "sanction-episodes":
            return names + SanctionEpisode.Measure.allCases.map(\.rawValue)
                + SanctionEpisode.TradeScope.allCases.map(\.rawValue)
                + SanctionEpisode.Outcome.allCases.map(\.rawValue)
        default: return names
        }
    }

    private static let counted: [String: String] = [
        "breaks": "periods",
        "class-share": "launches",
        "days-since-event": "events",
        "days-since-last-test": "launches",
        "dispersion": "periods",
        "event-clustering": "launch_days_inside launch_days_outside events placings",
        "event-days": "events",
        "launch-hours": "launches salvos largest_salvo",
        "list-overlap": "numerator denominator counterparts dated within_90_days",
        "pettitt": "periods",
        "price-index": "matched",
        "product-concentration": "goods",
        "rate-ratio": "launches events base_launches base_events",
        "reconciled-flow": "importer_flows exporter_flows",
        "sanction-episodes": "begun ended outcome_not_told",
        "screened-share": "flows_taken_out",
        "site-diversity": "launches",
        "success-rate": "success failure unknown",
        "tempo-around-events": "launch_days events",
        "test-frequency": "launches launch_days events success failure unknown",
        "test-gaps": "gaps launch_days",
        "unit-value": "small estimated",
        "vote-split": "split votes",
    ]
}
