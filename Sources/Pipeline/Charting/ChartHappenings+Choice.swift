import TradeModel

extension Charting {
    /// Refuses a kind or an actor that no event of the files has, and that none of them says it is
    /// about: the picture would be without the events, as if nothing had happened.
    ///
    /// As of an earlier day the events may not be there yet, so that all that the files hold decide.
    func check(_ wanted: ChartSpecification.Events) throws(Refusal) {
        var words = EventWords()
        for name in wanted.files { words.add(try library.facts(name)) }
        guard words.hasEvents else { return }
        try check(wanted.kinds, "kind", among: words.kinds, of: wanted)
        try check(wanted.actors, "actor", among: words.actors, of: wanted)
    }

    private func check(
        _ names: [String]?, _ noun: String, among known: Set<String>,
        of wanted: ChartSpecification.Events
    ) throws(Refusal) {
        for name in names ?? [] where !known.contains(name) {
            throw Refusal.usage(
                "the events “\(wanted.label)” ask for the \(noun) “\(name)”, which no event of"
                    + " \(wanted.files.joined(separator: ", ")) has"
                    + Spelling.advice(for: name, among: known))
        }
    }
}
