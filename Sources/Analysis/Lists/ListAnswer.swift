import TradeModel

/// A question about one list with the entries that answer it.
struct ListAnswer {
    let question: ListQuestion
    /// The list.
    let list: String
    /// The entries asked for, by number.
    let entries: [Designation]
    /// How many entries may be of those asked for, and were rejected.
    let rejected: Int
    /// The day that the list is of: as it says, else the day of the question.
    let day: Day
    /// Whether the list says of which day it is.
    let isDated: Bool
    /// Whether the question is asked as of a day before that of the edition.
    let isEarlier: Bool
    /// What a reader of every result about the list should know.
    private let findings: [Diagnostic]
    private let facts: Dataset

    /// Chooses the list and its entries. Refuses files without a list, and several lists of which none
    /// is named.
    init(_ question: ListQuestion, _ facts: Dataset, asOf: Day) throws(Refusal) {
        let held = Set(facts.designations.map(\.list)).sorted()
        guard let list = try SourceChoice.among(held, named: question.list) else {
            throw ListQuestion.noList(in: facts)
        }
        let all = facts.designations.filter { $0.list == list }
        let contradicted = facts.contradictedDesignations.filter { $0.list == list }
        try question.checkProgram(in: all + contradicted)
        findings = try question.programFindings(of: list, in: facts)
        entries = try question.selected(all, of: list).sorted { a, b in
            Self.order(a.id) == Self.order(b.id) ? a.id < b.id : Self.order(a.id) < Self.order(b.id)
        }
        let sources = Set(all.map(\.origin.file)).map { facts.sources[$0] }
        rejected =
            sources.map(\.unplaced).reduce(0, +)
            + (try question.entries(among: contradicted, of: list))
        let ownDay = sources.compactMap(\.completeTo).max()
        day = ownDay.map { min($0, asOf) } ?? asOf
        isDated = ownDay != nil
        isEarlier = ownDay.map { asOf < $0 } ?? false
        self.question = question
        self.list = list
        self.facts = facts
    }

    /// Numbers in the order of numbers, others behind them.
    private static func order(_ id: String) -> Int { Int(id) ?? .max }

    /// The rows of entries, with those of other tables that add to them.
    func uses(of entries: [Designation]) -> [SourceUse] {
        facts.uses(of: entries.lazy.flatMap(\.origins))
    }

    /// Whether it is not known that an entry was listed on the day: it has no day of listing, and the
    /// edition is of a later day.
    func mayBeLater(_ entry: Designation) -> Bool { isEarlier && entry.listed == nil }

    /// The result with what every one about a list has.
    func result(
        _ indicator: Indicator, definition: String, points: [IndicatorResult.Point],
        with more: [(name: String, value: String)] = [], findings: [Diagnostic]
    ) -> IndicatorResult {
        IndicatorResult(
            indicator, parameters: [("source", list)] + question.parameters + more,
            unit: indicator.unit, definition: definition, points: points,
            findings: self.findings + findings)
    }
}
