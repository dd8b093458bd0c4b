internal import Store
public import TradeModel

/// What was known of one series, and when.
public struct SeriesHistory: Sendable {
    /// What of it is shown.
    public enum View: String, Sendable, CaseIterable {
        /// The values as they were known on the day of the question.
        case values
        /// Every statement until then, in order of the period and then of when it became known.
        case revisions
        /// Periods by moments.
        case triangle
    }

    let name: SeriesName
    let asOf: Timestamp
    /// What was said until the moment, in order of the period and then of when it became known.
    let statements: [StoredStatement]
    let vintages: [Int: Vintage]
    /// The moment from which anything of it is known.
    private let first: Timestamp?

    init(
        name: SeriesName, statements: [StoredStatement], asOf: Timestamp, vintages: [Vintage]
    ) {
        self.name = name
        self.asOf = asOf
        first = statements.map(\.knownFrom).min()
        self.statements = statements.filter { $0.knownFrom <= asOf }
        self.vintages = Dictionary(
            vintages.compactMap { vintage in vintage.id.map { ($0, vintage) } }
        ) { first, _ in first }
    }

    /// The last statement about each period, those that were withdrawn left out.
    var values: [StoredStatement] {
        var last: [StoredStatement] = []
        for statement in statements {
            if last.last?.period == statement.period { last.removeLast() }
            last.append(statement)
        }
        return last.filter { $0.figure != .withdrawn }
    }

    /// That nothing of it was known, and since when something is.
    public var findings: [Diagnostic] {
        guard statements.isEmpty, let first else { return [] }
        return [
            Diagnostic(
                .warning, .notYetKnown, path: name.description,
                message: "nothing of this series was known on \(asOf.day);"
                    + " it is known from \(first) on")
        ]
    }

    /// Where a statement's vintage came from; of a computed one, the method.
    func address(of statement: StoredStatement) -> String {
        vintages[statement.vintage].map { $0.address ?? $0.method } ?? ""
    }
}
