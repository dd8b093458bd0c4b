import Dispatch
import TradeModel

/// The tables of sums that the threads have made, put together by the threads themselves: one that is
/// done takes over the table that another has left, until none is left, and then leaves its own.
///
/// The lock guards the table that is left; a table that was taken over is its thread's alone.
final class CellMerge: @unchecked Sendable {
    private let lock = DispatchSemaphore(value: 1)
    private var left: Box?

    private final class Box {
        var table: CellTable
        init(unit: Int) { table = CellTable(unit: unit) }
    }

    /// Takes over a table; an empty one takes its place.
    func take(_ table: inout CellTable) {
        var own = Box(unit: table.unit)
        swap(&own.table, &table)
        while let other = other(or: own) {
            let (larger, smaller) =
                own.table.count < other.table.count ? (other, own) : (own, other)
            larger.table.add(smaller.table)
            own = larger
        }
    }

    /// The table that another thread has left; nil where there is none, and then this one is left.
    private func other(or own: Box) -> Box? {
        lock.wait()
        defer { lock.signal() }
        let other = left
        left = other == nil ? own : nil
        return other
    }

    /// All cells, in US dollars, in no order, when all threads have given their tables; nil where a sum
    /// is too large to hold.
    var cells: [TradeCell]? {
        var cells: [TradeCell] = []
        guard let left else { return cells }
        let unit = left.table.unit
        var rare = left.table.rare
        var isTooLarge = false
        cells.reserveCapacity(left.table.count + rare.count)
        func append(_ key: CellKey, _ found: CellTable.Rare) {
            guard let amount = found.amount else {
                isTooLarge = true
                return
            }
            cells.append(
                TradeCell(
                    key: key, amount: amount, records: found.records, missing: found.missing,
                    chapters: found.chapters))
        }
        left.table.forEach { cell in
            let found = CellTable.Rare(
                amount: CellTable.dollars(cell.thousandths, unit: unit), records: cell.records,
                missing: 0,
                chapters: cell.chapters)
            let more = rare.isEmpty ? nil : rare.removeValue(forKey: CellTable.Rare.Key(cell.key))
            append(cell.key, more.map { found + $0 } ?? found)
        }
        for (key, found) in rare { append(key.key, found) }
        return isTooLarge ? nil : cells
    }
}
