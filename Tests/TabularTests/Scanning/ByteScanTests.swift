import TestSupport
import Testing

@testable import Tabular

/// Every form of the loops against the definitions, on random bytes of every length up to a few
/// vectors.
@Suite struct ByteScanTests {
    @Test(arguments: ByteScan.Form.allCases)
    func countsAsDefined(_ form: ByteScan.Form) {
        var random = SeededGenerator(seed: 1)
        for length in 0..<400 {
            let bytes = Padded(Self.bytes(length, &random))
            let found = ByteScan(form).counts(bytes.start, length)
            let all = 0..<length
            #expect(found.quotes == all.count { bytes[$0] == 0x22 })
            #expect(found.lineFeeds == all.count { bytes[$0] == 0x0A })
            #expect(found.loneReturns == all.count { bytes[$0] == 0x0D && bytes[$0 + 1] != 0x0A })
            #expect(
                found.doubtfulStarts == all.count { bytes[$0] <= 0x20 && bytes[$0 - 1] == 0x0A })
        }
    }

    @Test(arguments: ByteScan.Form.allCases)
    func findsSeparatorsOutsideQuotes(_ form: ByteScan.Form) {
        var random = SeededGenerator(seed: 2)
        for length in 0..<600 {
            // Without quotes, with few and with many of them.
            let alphabet = ["ab1,\n", "ab1,,\n\r\"", "\"\",\n"][length % 3]
            let bytes = Padded(Self.bytes(length, &random, from: Array(alphabet.utf8)))
            let expected = SlowSeparators(bytes, length)
            var offsets = [UInt32](repeating: 0, count: length + 64)
            let found = ByteScan(form).separators(
                bytes.start, length, delimiter: 0x2C, into: &offsets)
            #expect(offsets.prefix(found.count).map(Int.init) == expected.offsets)
            #expect(found.endsQuoted == expected.endsQuoted)
            #expect(found.isRegular == expected.isRegular)
            let ends = ByteScan(form).lineEnds(
                bytes.start, length, delimiter: 0x2C, into: &offsets)
            #expect(
                offsets.prefix(ends.count).map(Int.init)
                    == expected.offsets.filter { bytes[$0] != 0x2C })
        }
    }

    /// No line end, and one at each place; bytes of its neighbours' values are none.
    @Test(arguments: ByteScan.Form.allCases)
    func findsALineEndAtAnyPlace(_ form: ByteScan.Form) {
        var random = SeededGenerator(seed: 4)
        let others: [UInt8] = [0x00, 0x09, 0x0B, 0x0C, 0x0E, 0x22, 0x2C, 0x80, 0x8A, 0x8D, 0xFF]
        for length in 0..<140 {
            let alphabet = length.isMultiple(of: 2) ? others : others.filter { $0 > 0x0E }
            let bytes = Padded(Self.bytes(length, &random, from: alphabet))
            #expect(!ByteScan(form).hasLineEnd(bytes.start, length))
            for place in 0..<length {
                let before = bytes[place]
                bytes.start[place] = place.isMultiple(of: 2) ? 0x0A : 0x0D
                #expect(ByteScan(form).hasLineEnd(bytes.start, length))
                bytes.start[place] = before
            }
        }
    }

    @Test(arguments: ByteScan.Form.allCases)
    func findsNeedlesThatStandAlone(_ form: ByteScan.Form) {
        var random = SeededGenerator(seed: 3)
        for needles in [
            ["408"], ["4"], ["36"], ["408", "4"], ["408", "PRK"], ["12345678", "0", "ab"],
        ] {
            for length in 0..<300 {
                let bytes = Padded(Self.bytes(length, &random, from: Array("480,PRK\n\"-. 0".utf8)))
                let room = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 300)
                defer { room.deallocate() }
                let found = ByteScan(form).survey(
                    bytes.start, length, for: Needles(needles), into: room)
                let places = Self.slowMatches(needles, bytes, length)
                #expect(room.prefix(found.matches).map(Int.init) == places)
                #expect(found.counts == ByteScan(.portable).counts(bytes.start, length))
            }
        }
    }

    /// Of places at which a needle does not stand alone none takes room.
    @Test(arguments: ByteScan.Form.allCases)
    func listsTheFirstOfMoreThanThereIsRoomFor(_ form: ByteScan.Form) {
        let bytes = Padded(Array(repeating: Array("408,2408\n".utf8), count: 2000).flatMap { $0 })
        for capacity in [0, 1, 1999, 2000] {
            let room = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 2001)
            defer { room.deallocate() }
            room.initialize(repeating: 7)
            let found = ByteScan(form).survey(
                bytes.start, 18_000, for: Needles(["408"]),
                into: .init(rebasing: room[..<capacity]))
            #expect(found.matches == 2000)
            #expect(room[..<capacity].elementsEqual((0..<capacity).map { UInt32(9 * $0) }))
            #expect(room[capacity...].allSatisfy { $0 == 7 })
        }
    }

    @Test func takesNoNeedlesThatItCannotLookFor() {
        let counts = [[], [""], ["123456789"], ["1", "2", "3", "4", "5"], ["1", "2", "3", "4"]].map
        {
            Needles($0).count
        }
        #expect(counts == [0, 0, 0, 0, 4])
    }

    /// A needle, zeros in front, and on either side a byte below 0x2D or the start of the range.
    static func slowMatches(
        _ needles: [String], _ bytes: Padded, _ length: Int
    ) -> [Int] {
        let texts = needles.map { Array($0.utf8) }
        return (0..<length).filter { place in
            texts.contains { text in
                guard bytes[place] == text[0],
                    text.indices.allSatisfy({ bytes[place + $0] == text[$0] }),
                    bytes[place + text.count] < 0x2D
                else { return false }
                var before = place - 1
                while before >= 0, bytes[before] == 0x30 { before -= 1 }
                return before < 0 || bytes[before] < 0x2D
            }
        }
    }

    private static func bytes(
        _ length: Int, _ random: inout SeededGenerator,
        from alphabet: [UInt8] = Array("a1,\"\n\r \t.".utf8)
    ) -> [UInt8] {
        (0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    }
}

/// Bytes with room to look past either end, where line ends stand.
final class Padded {
    let start: UnsafeMutablePointer<UInt8>
    private let count: Int

    init(_ bytes: [UInt8]) {
        count = bytes.count
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 128)
        memory.initialize(repeating: 0x0A, count: bytes.count + 128)
        start = memory + 64
        start.update(from: bytes, count: bytes.count)
    }

    deinit { (start - 64).deallocate() }

    subscript(offset: Int) -> UInt8 { start[offset] }
}

/// The definition, byte by byte.
private struct SlowSeparators {
    var offsets: [Int] = []
    var endsQuoted = false
    var isRegular = true

    init(_ bytes: Padded, _ length: Int) {
        func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x0A || byte == 0x0D }
        var parity = [false]
        for offset in 0..<length { parity.append(parity[offset] != (bytes[offset] == 0x22)) }
        for offset in 0..<length {
            let byte = bytes[offset]
            if isSeparator(byte), !parity[offset] { offsets.append(offset) }
            guard byte == 0x22 else { continue }
            if parity[offset] {
                // It closes: what follows is a separator, or the second of two quotes.
                let isLast = offset + 1 == length
                let next = bytes[offset + 1]
                if !isLast, next != 0x22, !isSeparator(next) { isRegular = false }
            } else if offset > 0 {
                let last = bytes[offset - 1]
                let isBehindSeparator = isSeparator(last) && !parity[offset - 1]
                if last != 0x22, !isBehindSeparator { isRegular = false }
            }
        }
        endsQuoted = parity[length]
    }
}
