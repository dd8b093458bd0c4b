import Dispatch
import TradeModel

/// The tables of sums that the threads have made, put together. They take no more memory than they
/// have: each is sorted where it stands, and the cells are given one after the other.
///
/// Threads give their tables while a lock is held; the cells are asked for when all have.
final class CellMerge: @unchecked Sendable {
    private let lock = DispatchSemaphore(value: 1)
    private var tables: [Box] = []

    private final class Box {
        var table: CellTable
        init(unit: Int) { table = CellTable(unit: unit) }
    }

    /// Takes over a table; an empty one takes its place.
    func take(_ table: inout CellTable) {
        lock.wait()
        defer { lock.signal() }
        let box = Box(unit: table.unit)
        swap(&box.table, &table)
        tables.append(box)
    }

    /// Calls a closure for each cell, with what all tables add to it, in US dollars, in the order of
    /// the keys but for cells that only rare values belong to, which come last.
    func forEach(_ body: (TradeCell) -> Void) {
        var rare: [CellTable.Rare.Key: CellTable.Rare] = [:]
        for box in tables { rare.merge(box.table.rare) { $0 + $1 } }
        var lists = tables.map { $0.table.sorted()[...] }
        while true {
            var least: CellKey?
            for list in lists {
                guard let key = list.first?.key else { continue }
                if let found = least, !key.precedes(found) { continue }
                least = key
            }
            guard let key = least else { break }
            var amount = Amount.zero
            var records = 0
            var chapters = Chapters()
            for index in lists.indices where lists[index].first?.key == key {
                guard let cell = lists[index].popFirst() else { continue }
                amount += tables[index].table.dollars(cell.thousandths)
                records += cell.records
                chapters = chapters | cell.chapters
            }
            let more =
                (rare.isEmpty ? nil : rare.removeValue(forKey: CellTable.Rare.Key(key)))
                ?? CellTable.Rare()
            body(
                TradeCell(
                    key: key, amount: amount + more.amount, records: records + more.records,
                    missing: more.missing, chapters: chapters | more.chapters))
        }
        for (key, cell) in rare.sorted(by: { $0.key.key.precedes($1.key.key) }) {
            body(
                TradeCell(
                    key: key.key, amount: cell.amount, records: cell.records,
                    missing: cell.missing, chapters: cell.chapters))
        }
    }

    /// All cells.
    var cells: [TradeCell] {
        var cells: [TradeCell] = []
        cells.reserveCapacity(tables.map { $0.table.count }.max() ?? 0)
        forEach { cells.append($0) }
        return cells
    }
}
