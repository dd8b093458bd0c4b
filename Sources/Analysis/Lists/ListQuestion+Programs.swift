import TradeModel

extension ListQuestion {
    /// Warns of programs about the subject under which no entry of a list stands: they may be
    /// misspelt. Refuses, as wrong usage, a subject of which none stands there: that no entry is found
    /// would be no count. As of a day before that of the list they may have had none yet.
    func programFindings(
        of list: String, in facts: Dataset
    ) throws(Refusal) -> [Diagnostic] {
        guard let subject, let asked = programs.of(list, about: subject) else { return [] }
        let entries = (facts.designations + facts.formerDesignations).filter { $0.list == list }
        let known = Set(entries.flatMap(\.programs))
        let unknown = asked.subtracting(known).sorted()
        guard !unknown.isEmpty else { return [] }
        let names = unknown.map { name in
            let near = Spelling.nearest(to: name, among: known.sorted()).joined(separator: ", ")
            return near.isEmpty ? "“\(name)”" : "“\(name)” (nearest: \(near))"
        }
        let message =
            "no entry of \(list) stands under \(names.listed(first: 12)), named in the configuration"
            + " as about \(subject)"
        let days = entries.compactMap { facts.sources[$0.origin.file].completeTo }
        let isEarlier = days.contains { asOf < $0 }
        guard unknown.count < asked.count || isEarlier else { throw .usage(message) }
        return [Diagnostic(.warning, .unknownProgram, message: message)]
    }
}
