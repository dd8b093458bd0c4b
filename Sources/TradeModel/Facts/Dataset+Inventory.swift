extension Dataset {
    /// What the files hold, in a few words, for whoever looked for something else.
    public var inventory: String {
        let kinds = [
            (trade.count, "trade record", "trade records"),
            (launches.count, "launch", "launches"), (events.count, "event", "events"),
            (observations.count, "observation", "observations"), (wins.count, "win", "wins"),
            (areas.count, "area", "areas"),
            (confusions.count, "confusion rule", "confusion rules"),
            (measures.count, "measure", "measures"),
            (designations.count, "designation", "designations"),
            (supplements.count, "addition to designations", "additions to designations"),
            (episodes.count, "case of sanctions", "cases of sanctions"),
        ]
        let held = kinds.filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
        let nothing =
            laterSeries.isEmpty && laterCollections.isEmpty
            ? "nothing" : "nothing that was known by then"
        return "the files hold " + (held.isEmpty ? nothing : held.joined(separator: ", "))
    }
}
