public import TradeModel

/// How the values of a series were revised: a row for each period, a column for each moment at which
/// something of the series changed.
///
/// The cells under one moment are what was known of the series then.
public struct RevisionTriangle: Hashable, Sendable {
    /// The periods, in order.
    public let periods: [TimeSpan]
    /// The moments, in order.
    public let moments: [Timestamp]
    private let cells: [Figure?]

    /// Lays out the statements about one series, in any order; where several are of one period and
    /// moment, the last vintage's holds.
    ///
    /// Takes time in proportion to the number of cells.
    public init(_ history: [StoredStatement]) {
        periods = Set(history.map(\.period)).sorted()
        moments = Set(history.map(\.knownFrom)).sorted()
        let columns = Dictionary(uniqueKeysWithValues: zip(moments, moments.indices))
        let rows = Dictionary(uniqueKeysWithValues: zip(periods, periods.indices))
        var cells = [Figure?](repeating: nil, count: periods.count * moments.count)
        for statement in history.sorted(by: { $0.vintage < $1.vintage }) {
            guard let row = rows[statement.period], let column = columns[statement.knownFrom]
            else { continue }
            cells[row * moments.count + column] = statement.figure
        }
        for index in cells.indices where index % moments.count > 0 {
            cells[index] = cells[index] ?? cells[index - 1]
        }
        self.cells = cells
    }

    /// The figure of a period as it was known at a moment, both by their places in ``periods`` and
    /// ``moments``; nil where nothing had been said of it.
    public subscript(row: Int, column: Int) -> Figure? { cells[row * moments.count + column] }
}
