internal import GRDB
import TradeModel

/// Writes one vintage, series by series, within one transaction.
struct Recorder {
    private let rows: ObservationRows
    private let vintage: Vintage
    private let isFirst: Bool
    private var seen: Set<Int64> = []
    private var change: VintageChange

    /// Enters the vintage, so that statements can refer to it.
    init(_ database: Database, _ vintage: Vintage, path: String) throws {
        let newest = try VintageRows.newest(database)
        if let newest, vintage.knownFrom < newest.knownFrom {
            throw Self.clockSetBack(vintage, newest, path)
        }
        let preceding = try VintageRows.newest(database, of: vintage.source)
        let cause = try preceding.map { try ChangeCause(from: $0, to: vintage, database) } ?? .data
        var recorded = vintage
        recorded.inputs = Set(vintage.inputs).sorted()
        let id = try VintageRows.insert(recorded, cause, database)
        recorded.id = Int(id)
        self.vintage = recorded
        isFirst = preceding == nil
        rows = try ObservationRows(database, vintage: id)
        change = VintageChange(vintage: recorded, cause: cause)
    }

    /// Stores what changed of one series.
    mutating func add(_ series: VintageSeries) throws {
        guard series.name.source == vintage.source else {
            throw Refusal(
                Diagnostic(
                    .error, .badParameter,
                    message: "\(series.name) is no series of the source \(vintage.source)"),
                cause: .usage)
        }
        let editions = try series.editions(retrieved: vintage.knownFrom, isFirst: isFirst)
        let id = try rows.identify(series.name)
        guard seen.insert(id).inserted else {
            throw Refusal(
                Diagnostic(
                    .error, .conflict, message: "\(series.name) comes twice in one vintage"))
        }
        change.series += 1
        try store(editions, in: id)
    }

    /// Withdraws the series that the vintage did not speak of, and enters the counts.
    mutating func finish() throws -> VintageChange {
        for id in try rows.current(of: vintage.source) where !seen.contains(id) {
            try store([], in: id)
        }
        try rows.enter(change)
        return change
    }

    private mutating func store(_ editions: [SeriesDiff.Statement], in series: Int64) throws {
        let diff = SeriesDiff(
            known: try rows.known(of: series), editions: editions, moment: vintage.knownFrom)
        for (kind, statement) in diff.statements {
            try rows.insert(statement, in: series)
            switch kind {
            case .new: change.new += 1
            case .revised: change.revised += 1
            case .withdrawn: change.withdrawn += 1
            }
        }
        change.unchanged += diff.unchanged
        if !diff.statements.isEmpty { try rows.enter(currentCount: diff.current, of: series) }
    }

    private static func clockSetBack(
        _ vintage: Vintage, _ newest: Vintage, _ path: String
    ) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .clockSetBack, path: path,
                message: """
                    a vintage of \(vintage.source) from \(vintage.knownFrom) cannot follow one of \
                    \(newest.source) from \(newest.knownFrom); set the clock right
                    """),
            cause: .busy)
    }
}
