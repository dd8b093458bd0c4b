import Foundation
import Synchronization
import TestSupport
import Testing
import TradeModel

@testable import Importers
@testable import Tabular

/// A table that somebody writes to while its pages are read. Whatever is seen of it, it is refused or was
/// read as it had been; no thread goes past its end, traps or waits for ever.
@Suite struct BulkChangingFileTests {
    @Test(arguments: 0..<6) func isRefused(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let places = [156, 408, 842, 392, 643]
        let rows = (0..<3000).map { number in
            let quoted = seed.isMultiple(of: 2) && number.isMultiple(of: 50)
            return BACITable.row(
                places.randomElement(using: &random) ?? 0,
                places.randomElement(using: &random) ?? 0,
                quoted ? "\"1.5\"" : "1.5")
        }
        let table = Array((BACITable.header + rows.joined()).utf8)
        let scratch = try Scratch()
        let path = try scratch.write(BACITable.name, table)
        var plan = BulkPlan()
        plan.cutting.blockSize = [1 << 10, 1 << 14].randomElement(using: &random) ?? 1 << 10
        plan.cutting.mappedSize = 0
        plan.splitsAll = seed.isMultiple(of: 3)
        let selection: TradeSelection =
            seed < 3 ? .by("year,partner", subject: "PRK") : .by("year,exporter")
        let whole = try cube(of: [path], selection, .init(threads: 2), plan).lines
        var refused = 0
        for _ in 0..<12 {
            let writer = Writer(path, table, seed: random.next())
            do {
                let seen = try cube(of: [path], selection, .init(threads: 2), plan).lines
                #expect(seen == whole)
            } catch is Refusal {
                refused += 1
            }
            writer.stop()
            _ = try scratch.write(BACITable.name, table)
        }
        #expect(refused > 0)
    }
}

/// Writes to a file on a thread of its own until it is stopped.
private final class Writer: Sendable {
    private let isStopped = Atomic<Bool>(false)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ path: String, _ table: [UInt8], seed: UInt64) {
        Thread.detachNewThread { [self] in
            var random = SeededGenerator(seed: seed)
            // The header is read first.
            usleep(UInt32.random(in: 0..<20_000, using: &random))
            let file = open(path, O_RDWR)
            while !isStopped.load(ordering: .relaxed) {
                let offset = Int.random(in: 30..<table.count, using: &random)
                if Int.random(in: 0..<10, using: &random) == 0 {
                    ftruncate(file, off_t(offset))
                    usleep(200)
                    ftruncate(file, off_t(table.count))
                }
                let alphabet = Array("0123456789,,\n\r\" .".utf8) + [0, 0xFF]
                let bytes = (0..<Int.random(in: 1..<3000, using: &random)).map { _ in
                    alphabet.randomElement(using: &random) ?? 0
                }
                pwrite(file, bytes, min(bytes.count, table.count - offset), off_t(offset))
            }
            close(file)
            isDone.signal()
        }
    }

    func stop() {
        isStopped.store(true, ordering: .relaxed)
        isDone.wait()
    }
}
