import TradeModel

extension ListQuestion {
    /// Warns of programs about the subject under which no entry of a list stands and that look like
    /// another one misspelt: others have none yet, or none any more. Refuses, as wrong usage, a subject of
    /// which none stands there: that no entry is found would be no count. As of a day before that of the
    /// list they may have had none yet.
    func programFindings(
        of list: String, in facts: Dataset
    ) throws(Refusal) -> [Diagnostic] {
        guard let subject, let asked = programs.of(list, about: subject) else { return [] }
        let all =
            facts.designations + facts.formerDesignations + facts.contradictedDesignations
        let entries = all.filter { $0.list == list }
        let known = Set(entries.flatMap(\.programs))
        let unknown = asked.subtracting(known).sorted()
        let told =
            unknown.count == asked.count
            ? unknown
            : unknown.filter { name in known.contains { Self.isMisspelt(name, for: $0) } }
        guard !told.isEmpty else { return [] }
        let names = told.map { name in
            let close = known.sorted().filter { Spelling.isSlip(name, of: $0, changes: 2) }
            let near = Spelling.nearest(to: name, among: close).joined(separator: ", ")
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

    /// The refusal of a subject of which no program of a list is known; names those under which most
    /// entries stand.
    func noProgram(
        of list: String, about subject: Country, among entries: [Designation]
    ) -> Refusal {
        let others = programs.listNames(about: subject).filter { $0 != list }
        let configured =
            others.isEmpty ? "" : ", which has those of \(others.joined(separator: ", "))"
        var counts: [String: Int] = [:]
        for program in entries.lazy.flatMap(\.programs) { counts[program, default: 0] += 1 }
        let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let choice = names.isEmpty ? "" : " in place of --subject: \(names.listed(first: 12))"
        return .usage(
            "no program of \(list) is known to be about \(subject); name them under “programs” in the"
                + " configuration\(configured), or ask for one with --program\(choice)")
    }

    /// Whether a name is that of a program but for one sign or its case. One with another number behind
    /// it, as `DPRK4` beside `DPRK2`, is another program.
    private static func isMisspelt(_ name: String, for program: String) -> Bool {
        let stems = [name, program].map { text in
            text.prefix(text.count - text.reversed().prefix(while: \.isNumber).count)
        }
        return name.lowercased() == program.lowercased()
            || (stems[0] != stems[1] && Spelling.isSlip(name, of: program, changes: 1))
    }
}
