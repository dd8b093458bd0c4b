public import TradeModel

/// How many entries a list has, by what they have in common.
public enum DesignationStock: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "designation-stock", codes: ["S12"], title: "Designations in force", unit: "entries",
        formula: "number of entries of the list's edition",
        inputs: "a sanctions list; for countries of address, with its table of addresses",
        pitfalls:
            "an entry under two programs or with addresses in two countries counts under each,"
            + " and once in all; ships and people are not alike; what a program is about is told by"
            + " the configuration; as of a day before the edition's, entries without a day of listing"
            + " are missing",
        authority: "OFAC, the UN Security Council, OpenSanctions",
        parameters: [.source, .subject, .program, .kind, .country, .group],
        fields: [.key("group")] + DesignationKind.allCases.map { .count($0.rawValue) })

    /// By what entries are grouped.
    enum Grouping: String, CaseIterable {
        case program, kind, country
    }

    /// One point for all entries, then one for each group, the largest first.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try ListAnswer(try ListQuestion(inquiry), facts, asOf: inquiry.asOf)
        let grouping: Grouping = try inquiry.word(.group) ?? .program
        var groups: [String: [Designation]] = [:]
        for entry in answer.entries {
            for name in Set(names(of: entry, grouping)) { groups[name, default: []].append(entry) }
        }
        let ranked = groups.sorted { a, b in
            a.value.count == b.value.count ? a.key < b.key : a.value.count > b.value.count
        }
        let points =
            [point(answer, "all", answer.entries)]
            + ranked.map { point(answer, $0.key, $0.value) }
        return answer.result(
            indicator,
            definition: "entries of \(answer.list)\(answer.question.scope) in the edition given,"
                + " all and by \(grouping.rawValue); an entry in several groups counts in each",
            points: points, with: [("group", grouping.rawValue)],
            findings: undatedFinding(answer) + laterFinding(answer))
    }

    /// Says that nobody knows how old the list is: an old copy counts as if it were of today.
    private static func undatedFinding(_ answer: ListAnswer) -> [Diagnostic] {
        guard !answer.isDated else { return [] }
        return [
            Diagnostic(
                .warning, .listEndsEarlier,
                message: "\(answer.list) does not tell of which day it is; what changed between"
                    + " that day and \(answer.day) is not known; a first line"
                    + " “# complete_to: YYYY-MM-DD” tells it")
        ]
    }

    /// Says how many entries of a later edition may not have been listed yet.
    private static func laterFinding(_ answer: ListAnswer) -> [Diagnostic] {
        let count = answer.entries.count(where: answer.mayBeLater)
        guard count > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .undatedEntries,
                message: "entries of \(answer.list) without a day of listing, in an edition of a"
                    + " later day than \(answer.day): \(count) of \(answer.entries.count); they may"
                    + " have been listed since, and count as missing")
        ]
    }

    private static func names(of entry: Designation, _ grouping: Grouping) -> [String] {
        switch grouping {
        case .program: entry.programs.isEmpty ? ["none"] : entry.programs
        case .kind: [entry.kind.rawValue]
        case .country:
            entry.addressCountries.isEmpty ? ["none"] : entry.addressCountries.map(\.code)
        }
    }

    /// A rejected entry may be of each group: that there is none is no zero then.
    private static func point(
        _ answer: ListAnswer, _ name: String, _ all: [Designation]
    ) -> IndicatorResult.Point {
        let entries = all.filter { !answer.mayBeLater($0) }
        let missing = answer.rejected + all.count - entries.count
        let kinds = Dictionary(grouping: entries, by: \.kind).mapValues(\.count)
        let isTold = !entries.isEmpty || missing == 0
        let told: (DesignationKind) -> Int? = { isTold ? kinds[$0] ?? 0 : nil }
        return IndicatorResult.Point(
            period: answer.day.description, value: isTold ? Double(entries.count) : nil,
            fields: [.init("group", .text(name))]
                + DesignationKind.allCases.map { .init($0.rawValue, .count(told($0))) },
            n: entries.count, missing: missing, sources: answer.uses(of: entries))
    }
}
