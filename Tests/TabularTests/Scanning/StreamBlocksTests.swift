import TestSupport
import Testing
import TradeModel

@testable import Tabular

@Suite struct StreamBlocksTests {
    private func source(
        _ bytes: [UInt8], blockSize: Int, piece: Int = .max
    ) -> StreamBlocks {
        StreamBlocks(
            ByteList(bytes, piece: piece), line: 1, path: "-", blockSize: blockSize,
            scan: ByteScan())
    }

    @Test(arguments: 1...3) func givesEveryRecordOnce(threads: Int) throws {
        var random = SeededGenerator(seed: UInt64(20 + threads))
        for _ in 0..<150 {
            let text = ScannedText.random(&random, upTo: 60)
            let piece = Int.random(in: 1...20, using: &random)
            for blockSize in 1...text.bytes.count + 1 {
                let found = try blocks(
                    of: source(text.bytes, blockSize: blockSize, piece: piece), threads: threads)
                #expect(
                    text.isWhole(found),
                    "\(blockSize): \(String(decoding: text.bytes, as: UTF8.self).debugDescription)")
            }
        }
    }

    /// What stands behind an end-of-file byte is line ends; the last record is whole.
    @Test(arguments: ["\u{1A}", "\u{1A}\r\n", "\n\u{1A}\u{1A}\n"])
    func endsAtTheEndOfFileByte(ending: String) throws {
        for blockSize in 1...16 {
            let found = try blocks(
                of: source(Array("1,2\n3,4\(ending)".utf8), blockSize: blockSize))
            let text = found.flatMap(\.bytes)
            #expect(String(decoding: text, as: UTF8.self).hasPrefix("1,2\n3,4"))
            #expect(!text.contains(0x1A))
            #expect(found.allSatisfy { !$0.isCut })
        }
    }

    @Test func givesNothingOfNothing() throws {
        #expect(try blocks(of: source([], blockSize: 4)).isEmpty)
        #expect(try blocks(of: source([0x1A], blockSize: 4)).isEmpty)
    }

    @Test func givesNoMoreOnceItIsStopped() throws {
        let source = source(Array("1\n2\n3\n".utf8), blockSize: 2)
        var buffer = ScanBuffer(capacity: 2)
        #expect(try source.next(into: &buffer, lookingFor: Needles([]))?.count == 2)
        source.stop()
        #expect(try source.next(into: &buffer, lookingFor: Needles([]))?.count == nil)
    }

    @Test func refusesARecordWithoutEnd() {
        let bytes = Array("1\n2,\"".utf8) + [UInt8](repeating: 0x0A, count: recordLimit + 1)
        let refusal = #expect(throws: Refusal.self) {
            _ = try blocks(of: source(bytes, blockSize: 1 << 20), threads: 2)
        }
        #expect(refusal?.diagnostics.map(\.code) == [.recordTooLong])
        #expect(refusal?.diagnostics.map(\.line) == [2])
    }

    /// Nothing is given behind a fault, to no thread.
    @Test func endsWithAFault() throws {
        let packed = try readFile(fixture("truncated.csv.gz"))
        let source = StreamBlocks(
            GzipStream(ByteList(packed), path: "a"), line: 1, path: "a", blockSize: 64,
            scan: ByteScan())
        #expect(throws: Refusal.self) { try blocks(of: source, threads: 2) }
        var buffer = ScanBuffer(capacity: 8)
        #expect(try source.next(into: &buffer, lookingFor: Needles([]))?.count == nil)
    }

    @Test func findsTheEndOfAText() {
        for (text, end) in [
            ("", 0), ("a", 1), ("a\u{1A}", 1), ("a\u{1A}\n\u{1A}\r\n", 1), ("a\u{1A}b", 3),
            ("\u{1A}", 0), ("a\n", 2),
        ] { #expect(endOfText(Array(text.utf8)) == end, "\(text.debugDescription)") }
    }
}
