import Dispatch
import Synchronization
import TradeModel

/// The tables of sums that the threads have made, put together part by part: each thread takes some
/// parts of all tables, so that none waits for another.
final class CellMerge: Sendable {
    private let tables = Mutex<[Box]>([])

    /// A table that only one thread at a time looks at, or each thread at other parts of it.
    private final class Box: @unchecked Sendable {
        var table: CellTable
        init(unit: Int) { table = CellTable(unit: unit) }
    }

    /// Takes over a table; an empty one takes its place.
    func take(_ table: inout CellTable) {
        let box = Box(unit: table.unit)
        swap(&box.table, &table)
        tables.withLock { $0.append(box) }
    }

    /// All cells, in US dollars, in no order, when all threads have given their tables; nil where a sum
    /// is too large to hold. The tables are empty then.
    func cells(threads: Int) -> [TradeCell]? {
        var tables: [Box] = []
        self.tables.withLock { swap(&tables, &$0) }
        guard let largest = tables.max(by: { $0.table.count < $1.table.count }) else { return [] }
        let others = tables.filter { $0 !== largest }
        // Of a few thousand cells the threads' start would take longer than the work.
        let threads = largest.table.count < 1 << 12 ? 1 : threads
        // Each thread looks at other parts.
        nonisolated(unsafe) let sums = largest.table.parts
        let unit = largest.table.unit
        Self.eachPart(threads) { part in
            for other in others { sums[part].take(&other.table.parts[part]) }
        }
        let starts = (0..<CellTable.partCount).reduce(into: [0]) { starts, part in
            starts.append(starts[part] + sums[part].count)
        }
        let isTooLarge = Mutex(false)
        let cells = [TradeCell](unsafeUninitializedCapacity: starts[CellTable.partCount]) {
            buffer, count in
            guard let address = buffer.baseAddress else { return }
            // Each thread writes from where its parts begin.
            nonisolated(unsafe) let first = address
            Self.eachPart(threads) { part in
                if !sums[part].write(to: first + starts[part]) { isTooLarge.withLock { $0 = true } }
                // Its memory is needed for the parts that follow.
                sums[part] = CellTable.Part(unit: unit)
            }
            count = isTooLarge.withLock { $0 } ? 0 : starts[CellTable.partCount]
        }
        return isTooLarge.withLock { $0 } ? nil : cells
    }

    /// Calls a closure for each part, on several threads.
    private static func eachPart(_ threads: Int, _ body: @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            for part in stride(from: thread, to: CellTable.partCount, by: threads) { body(part) }
        }
    }
}
