import Analysis
public import TradeModel

extension ScreeningReport {
    /// How dates of birth are held against each other.
    static let birthDefinition =
        "a date of birth takes no candidate away: same is the same days, overlap a span and a date"
        + " with days in common, approximate one that the list calls not exact and that lies"
        + " within \(BirthComparison.tolerance) calendar years on either side, not-known"
        + " no date or one that cannot be read, different none of these"

    /// How many names there are, how many have no candidate, how many have none since they were not
    /// compared or are too common, and of how many that have one the same is true of a part.
    private var counts: String {
        let rest = outcomes.filter(\.candidates.isEmpty)
        let found = outcomes.filter { !$0.candidates.isEmpty }
        let isCommon = { (outcome: Screening.Outcome) in outcome.isCompared && outcome.isTooCommon }
        let clear = rest.count { $0.reviewed.isEmpty && $0.isCompared && !$0.isTooCommon }
        let more = [
            (rest.count { !$0.isCompared }, "not compared"),
            (rest.count(where: isCommon), "too common"),
            (found.count { !$0.isCompared }, "with candidates and a part not compared"),
            (found.count(where: isCommon), "with candidates and too common"),
        ]
        let parts = more.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let whole = "\(counted(outcomes.count, "name")), \(clear) of them without a candidate"
        return ([whole] + parts).joined(separator: ", ")
    }

    /// The outcome as a table of candidates, a line on those that were reviewed, and one on the names
    /// without any.
    public func document(asOf: Day) throws -> Document {
        let born = outcomes.compactMap(\.born).uniqued()
        var columns: [Table.Column] = [
            .text("Name"), .text("Entry"), .text("Listed as"), .text("Matched name"),
            .text("Kind"), .text("Programs"), .text("Why"), .text("Born"),
        ]
        // Where all were born at one time it stands above the column, else beside each.
        let isOne = born.count == 1 && outcomes.allSatisfy { $0.born != nil }
        if !born.isEmpty {
            columns.append(.text(isOne ? "Beside \(born[0])" : "Beside the date given"))
        }
        let rows = outcomes.flatMap { outcome in
            outcome.candidates.map { match in
                Self.row(of: match, outcome)
                    + (born.isEmpty ? [] : [Self.birth(of: match, outcome, isOne: isOne)])
            }
        }
        let reviewed = outcomes.flatMap { outcome in
            outcome.reviewed.map { match, review in
                "“\(outcome.name)” is not \(match.entry.list) \(match.entry.id)"
                    + " “\(match.entry.name)”, reviewed on \(review.reviewed): \(review.reason)"
            }
        }
        let table = try Table(
            caption: "Candidates",
            columns: columns, rows: rows,
            notes: Table.Notes(
                source: Source.text(sources), asOf: asOf.description,
                n: counts,
                definition: Self.disclaimer + (born.isEmpty ? "" : "; \(Self.birthDefinition)"),
                remarks: reviewed + (findings + outcomes.flatMap(\.findings)).remarks)
        )
        return try Document(title: "Names held against sanctions lists", blocks: [.table(table)])
    }

    private static func row(of match: NameMatch, _ outcome: Screening.Outcome) -> [Cell] {
        [
            .text(outcome.name), .text("\(match.entry.list) \(match.entry.id)"),
            .text(match.entry.name), .text(match.name.text), .text(match.entry.kind.rawValue),
            .words(match.entry.programs, ", "), .text(match.reasonText),
            .words(match.entry.births.map(\.label), "; "),
        ]
    }

    /// How an entry's dates of birth lie to the one given, which stands with it where others are given
    /// another.
    private static func birth(
        of match: NameMatch, _ outcome: Screening.Outcome, isOne: Bool
    ) -> Cell {
        guard let born = outcome.born, let birth = outcome.birth(of: match) else { return .missing }
        return .text(isOne ? birth.words : "\(born): \(birth.words)")
    }
}

extension BirthComparison {
    /// The verdict, with the list's dates of which it is so.
    fileprivate var words: String {
        dates.isEmpty ? verdict.rawValue : "\(verdict.rawValue): \(dates.joined(separator: "; "))"
    }
}

extension Cell {
    /// Several texts in one cell; a missing one where there is none.
    fileprivate static func words(_ texts: [String], _ separator: String) -> Cell {
        texts.isEmpty ? .missing : .text(texts.joined(separator: separator))
    }
}
