import Synchronization
import Tabular

/// The tables of sums that the threads have made, put together part by part: each thread takes some
/// parts of all tables, so that none waits for another.
final class CellMerge: Sendable {
    private let tables = Mutex<[Box]>([])

    /// A table that only one thread at a time looks at, or each thread at other parts of it.
    private final class Box: @unchecked Sendable {
        var table: CellTable

        /// An empty table like another.
        init(like other: borrowing CellTable) {
            table = CellTable(unit: other.unit, keepsChapters: other.keepsChapters)
        }
    }

    /// Takes over a table; an empty one takes its place.
    func take(_ table: inout CellTable) {
        let box = Box(like: table)
        swap(&box.table, &table)
        tables.withLock { $0.append(box) }
    }

    /// All cells, in US dollars, in no order, when all threads have given their tables; nil where a sum
    /// is too large to hold. The tables are empty then.
    func cells(threads: Int) -> TradeCells? {
        var boxes: [Box] = []
        self.tables.withLock { swap(&boxes, &$0) }
        // The cells of the others are looked up in the largest.
        let tables = boxes.sorted { $0.table.count > $1.table.count }
        guard let largest = tables.first else { return TradeCells() }
        // Of a few thousand cells the threads' start would take longer than the work.
        let threads = largest.table.count < 1 << 12 ? 1 : threads
        // Of a small table most parts have no cells.
        let parts = (0..<CellTable.partCount).filter { part in
            tables.contains { !$0.table.parts[part].isEmpty }
        }
        Self.each(parts, threads) { _, part in Self.unite(part, of: tables) }
        let starts = parts.reduce(into: [0]) { starts, part in
            let count = tables.reduce(0) { $0 + $1.table.parts[part].count }
            starts.append(starts[starts.count - 1] + count)
        }
        let isTooLarge = Mutex(false)
        return TradeCells(
            count: starts[parts.count], keepsChapters: largest.table.keepsChapters
        ) { output in
            // Each thread writes from where its parts begin to where the next begin.
            nonisolated(unsafe) let output = output
            Self.each(parts, threads) { index, part in
                var position = starts[index]
                for box in tables {
                    guard let written = box.table.parts[part].write(to: output, from: position)
                    else { return isTooLarge.withLock { $0 = true } }
                    position += written
                    // Its memory is needed for the parts that follow.
                    box.table.parts[part] = CellTable.Part(
                        unit: box.table.unit, keepsChapters: box.table.keepsChapters)
                }
            }
            return !isTooLarge.withLock { $0 }
        }
    }

    /// Brings what the tables have of a key into one of them, for the keys of a part. Their cells are not
    /// moved into one table, which would have to grow for them.
    private static func unite(_ part: Int, of tables: [Box]) {
        for (position, later) in tables.enumerated() {
            for earlier in tables[..<position] {
                earlier.table.parts[part].takeShared(from: &later.table.parts[part])
            }
        }
        for box in tables {
            for (key, found) in box.table.parts[part].takeRare() {
                let owner = tables.first { $0.table.parts[part].found(key.key) != nil } ?? tables[0]
                owner.table.parts[part].add(key.key, found)
            }
        }
    }

    /// Calls a closure for each part, with its place among them, on several threads.
    private static func each(
        _ parts: [Int], _ threads: Int, _ body: @Sendable (_ index: Int, _ part: Int) -> Void
    ) {
        inShares(of: parts.count, threads: threads) { _, share in
            for index in share { body(index, parts[index]) }
        }
    }
}
