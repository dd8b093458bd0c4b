extension Dataset {
    /// What the files hold, in a few words, for whoever looked for something else.
    public var inventory: String {
        let kinds = [
            ("trade records", trade.count), ("launches", launches.count),
            ("events", events.count), ("observations", observations.count),
            ("wins", wins.count), ("areas", areas.count),
            ("confusion rules", confusions.count),
            ("measures", measures.count), ("designations", designations.count),
            ("additions to designations", supplements.count),
            ("cases of sanctions", episodes.count),
        ]
        let held = kinds.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
        return "the files hold " + (held.isEmpty ? "nothing" : held.joined(separator: ", "))
    }
}
