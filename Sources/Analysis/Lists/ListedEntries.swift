public import TradeModel

/// The entries of lists that an inquiry is about.
public enum ListedEntries {
    /// The entries of every list of the files, or of the one named, list by list and in their order.
    /// Refuses files without a list.
    public static func of(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> [Designation] {
        let question = try ListQuestion(inquiry)
        let held = Dictionary(grouping: facts.designations, by: \.list)
        if let list = question.list, held[list] == nil {
            throw .usage(
                "no list of the files is \(list); they hold"
                    + " \(held.isEmpty ? "none" : held.keys.sorted().joined(separator: ", "))")
        }
        guard !held.isEmpty else { throw ListQuestion.noList(in: facts) }
        try question.checkProgram(in: facts.designations)
        var entries: [Designation] = []
        for (list, members) in held.sorted(by: { $0.key < $1.key })
        where question.list.map({ $0 == list }) ?? true {
            entries += try question.selected(members, of: list)
        }
        return entries
    }

    /// What is to be told of the programs about the subject, list by list. Refuses a list of whose
    /// entries none stands under any of them.
    public static func findings(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> [Diagnostic] {
        let question = try ListQuestion(inquiry)
        var findings: [Diagnostic] = []
        for list in Set(facts.designations.map(\.list)).sorted()
        where question.list.map({ $0 == list }) ?? true {
            findings += try question.programFindings(of: list, in: facts)
        }
        return findings
    }
}
