import TradeModel

/// What one vintage says of one series, held against what was known of it: the statements to store.
///
/// Values are compared exactly. Both sides are in order of their periods, so that one pass does it.
struct SeriesDiff {
    /// A statement as the table holds it.
    struct Statement: Hashable {
        let period: StoredPeriod
        let knownFrom: Timestamp
        let figure: Figure
        let line: Int?
    }

    /// How a statement differs from the one before it.
    enum Kind { case new, revised, withdrawn }

    /// The statements to store, in the table's order.
    private(set) var statements: [(kind: Kind, statement: Statement)] = []
    /// How many values are as they were.
    private(set) var unchanged = 0
    /// How many periods have a figure that is not withdrawn, afterwards.
    private(set) var current = 0

    /// - Parameters:
    ///   - known: The figure in force for each period, in order of the periods.
    ///   - editions: What the vintage says, in order of the periods and then of publication.
    ///   - moment: When the vintage was retrieved, from which withdrawals are known.
    init(
        known: [(period: StoredPeriod, figure: Figure)], editions: [Statement], moment: Timestamp
    ) {
        var rest = known[...]
        var index = editions.startIndex
        while index < editions.endIndex {
            let period = editions[index].period
            while let first = rest.first, first.period < period {
                withdraw(first, moment)
                rest.removeFirst()
            }
            var figure: Figure?
            if let first = rest.first, first.period == period {
                figure = first.figure
                rest.removeFirst()
            }
            while index < editions.endIndex, editions[index].period == period {
                add(editions[index], after: &figure)
                index += 1
            }
            current += 1
        }
        for one in rest { withdraw(one, moment) }
    }

    private mutating func add(_ edition: Statement, after figure: inout Figure?) {
        if figure == edition.figure {
            unchanged += 1
            return
        }
        let isNew = figure == nil || figure == .withdrawn
        statements.append((isNew ? .new : .revised, edition))
        figure = edition.figure
    }

    private mutating func withdraw(
        _ known: (period: StoredPeriod, figure: Figure), _ moment: Timestamp
    ) {
        guard known.figure != .withdrawn else { return }
        let statement = Statement(
            period: known.period, knownFrom: moment, figure: .withdrawn, line: nil)
        statements.append((.withdrawn, statement))
    }
}
