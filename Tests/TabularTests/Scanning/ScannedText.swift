import Foundation
import Synchronization
import TestSupport
import TradeModel

@testable import Tabular

/// A text, and by definition where its records begin and on which lines.
struct ScannedText {
    /// What is looked for in the blocks.
    static let needles = ["a", "408"]

    let bytes: [UInt8]
    /// For each offset whether it stands behind a line end outside quotes, so that a block may begin
    /// there; a return and a line feed are not parted.
    private(set) var mayBegin: [Bool] = [true]
    /// For each offset the physical line, from 1.
    private(set) var lines: [Int] = [1]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var isQuoted = false
        var line = 1
        for (offset, byte) in bytes.enumerated() {
            if byte == 0x22 { isQuoted.toggle() }
            let isPair = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
            if isLineEnd(byte), !isPair { line += 1 }
            lines.append(line)
            mayBegin.append(isLineEnd(byte) && !isQuoted && !isPair)
        }
    }

    /// A text with quotes, line ends of all kinds, and line ends within quotes.
    static func random(_ random: inout SeededGenerator, upTo length: Int) -> ScannedText {
        let alphabet =
            ["ab,\n", "ab,,\n\"", "a,\r\n\"", "a\"\n", "a,\r\n\n"].randomElement(using: &random)
            ?? ""
        let pieces = alphabet.map { [UInt8](String($0).utf8) } + [Array("408".utf8)]
        let count = Int.random(in: 1...length, using: &random)
        let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
        return ScannedText(Array(bytes.prefix(count)))
    }

    /// A block as it was given.
    struct Block {
        let line: Int
        let bytes: [UInt8]
        let counts: ByteCounts
        let isCut: Bool
        let matches: [Int]?

        init(_ block: RecordBlock) {
            line = block.line
            bytes = Array(UnsafeBufferPointer(start: block.bytes, count: block.count))
            counts = block.counts
            isCut = block.isCut
            matches = block.matches?.map(Int.init)
        }

        /// Whether every place is listed at which what was looked for stands alone, and no other byte.
        /// At the first byte that was read past the block's cut one may be listed that does not stand
        /// alone.
        var listsMatches: Bool {
            guard let matches else { return false }
            func isOuter(_ offset: Int) -> Bool {
                !bytes.indices.contains(offset) || bytes[offset] < 0x2D
            }
            var places: Set<Int> = []
            var alone: Set<Int> = []
            for needle in ScannedText.needles.map({ Array($0.utf8) }) {
                for place in bytes.indices
                where bytes[place] == needle[0] && bytes[place...].starts(with: needle) {
                    places.insert(place)
                    if isOuter(place - 1), isOuter(place + needle.count) { alone.insert(place) }
                }
            }
            return alone.isSubset(of: matches) && places.isSuperset(of: matches)
                && matches.count <= alone.count + 1 && matches == matches.sorted()
        }
    }

    /// Whether blocks, put together, give the text from an offset on, each from the beginning of a
    /// record, on its line, and with what its bytes hold.
    func isWhole(_ blocks: [Block], from start: Int = 0) -> Bool {
        var offset = start
        for block in blocks {
            let end = offset + block.bytes.count
            guard mayBegin[offset] || offset == start,
                block.line == lines[offset] - lines[start] + 1,
                end <= bytes.count, block.bytes == Array(bytes[offset..<end]),
                block.counts.quotes == block.bytes.count(where: { $0 == 0x22 }),
                block.listsMatches,
                block.counts.lineEnds == lines[end] - lines[offset] || end == bytes.count,
                block.isCut == (end == bytes.count && !isLineEnd(bytes[end - 1]))
            else { return false }
            offset = end
        }
        return offset == bytes.count
    }
}

/// Takes all blocks of a source on several threads, and gives them in order.
func blocks(
    of source: any BlockSource, threads: Int = 1
) throws(Refusal) -> [ScannedText.Block] {
    let found = Mutex<(blocks: [ScannedText.Block], refusal: Refusal?)>(([], nil))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
        var buffer = ScanBuffer(capacity: 64)
        do throws(Refusal) {
            while let block = try source.next(
                into: &buffer, lookingFor: Needles(ScannedText.needles))
            {
                let copy = ScannedText.Block(block)
                found.withLock { $0.blocks.append(copy) }
            }
        } catch {
            let refusal = error
            found.withLock { $0.refusal = refusal }
            source.stop()
        }
    }
    let (blocks, refusal) = found.withLock { $0 }
    if let refusal { throw refusal }
    return blocks.sorted { $0.line < $1.line }
}

/// Bytes in memory, given in pieces of a number of bytes at most.
final class ByteList: ByteStream {
    private var rest: ArraySlice<UInt8>
    private let piece: Int

    init(_ bytes: [UInt8], piece: Int = .max) {
        rest = bytes[...]
        self.piece = piece
    }

    func read(into memory: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(rest.count, memory.count, piece)
        memory.copyBytes(from: rest.prefix(count))
        rest = rest.dropFirst(count)
        return count
    }
}

extension ByteStream {
    /// All bytes, read in pieces of a number of bytes at most.
    func all(piece: Int = 1000) throws(Refusal) -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let more = try bytes(atMost: piece)
            if more.isEmpty { return all }
            all += more
        }
    }
}
