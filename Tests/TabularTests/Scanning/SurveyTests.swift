import TestSupport
import Testing

@testable import Tabular

/// Ranges without quotes, returns and blank lines, whose line feeds are counted while the needles are
/// looked for.
@Suite struct SurveyTests {
    @Test(arguments: ByteScan.Form.allCases)
    func countsAndFindsInOnePass(_ form: ByteScan.Form) {
        var random = SeededGenerator(seed: 11)
        let lengths = Array(0..<600) + [4094, 4095, 4096, 4097, 4223, 4224, 4225, 8320]
        let alphabet: [UInt8] = Array("4800,,.PRK\n".utf8) + [0x80, 0xFF]
        for needles in [[], ["408"], ["4"], ["80"], ["408", "PRK"], ["0", "480048", "PR"]] {
            for length in lengths {
                // What stands before the range is a line feed.
                var last: UInt8 = 0x0A
                let text = (0..<length).map { _ in
                    let byte = alphabet[Int(random.next() % UInt64(alphabet.count))]
                    last = byte == 0x0A && last == 0x0A ? 0x34 : byte
                    return last
                }
                let bytes = Padded(text)
                let room = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: length + 1)
                defer { room.deallocate() }
                let found = ByteScan(form).survey(
                    bytes.start, length, for: Needles(needles), into: room)
                #expect(found.counts.lineFeeds == text.count { $0 == 0x0A })
                #expect(found.counts == ByteScan(.portable).counts(bytes.start, length))
                #expect(found.counts.doubtfulStarts == 0)
                let places = ByteScanTests.slowMatches(needles, bytes, length)
                #expect(room.prefix(found.matches).map(Int.init) == places)
            }
        }
    }

    /// One unusual byte, at each place: it is counted, and so are the line feeds.
    @Test(arguments: ByteScan.Form.allCases, [UInt8(0x22), 0x0D, 0x0A, 0x20])
    func seesAnUnusualByteAtAnyPlace(_ form: ByteScan.Form, _ unusual: UInt8) {
        let room = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 400)
        defer { room.deallocate() }
        let bytes = Padded((0..<400).map { $0 % 9 == 8 ? 0x0A : 0x35 })
        for place in 0..<400 {
            let before = bytes[place]
            bytes.start[place] = unusual
            let found = ByteScan(form).survey(bytes.start, 400, for: Needles(["408"]), into: room)
            #expect(found.counts == ByteScan(.portable).counts(bytes.start, 400))
            bytes.start[place] = before
        }
    }

    /// Any byte with any other behind it: which are unusual is told from both.
    @Test(arguments: ByteScan.Form.allCases)
    func countsAnyTwoBytes(_ form: ByteScan.Form) {
        let room = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 200)
        defer { room.deallocate() }
        let bytes = Padded(Array(repeating: 0x35, count: 200))
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                bytes.start[70] = first
                bytes.start[71] = second
                let found = ByteScan(form).survey(bytes.start, 200, for: Needles([]), into: room)
                var counts = ByteCounts()
                counts.quotes = [first, second].count { $0 == 0x22 }
                counts.lineFeeds = [first, second].count { $0 == 0x0A }
                if first == 0x0D && second != 0x0A { counts.loneReturns += 1 }
                if second == 0x0D { counts.loneReturns += 1 }
                if first == 0x0A && second <= 0x20 { counts.doubtfulStarts = 1 }
                #expect(found.counts == counts)
            }
        }
    }

    /// More places than are kept before they are looked at again.
    @Test(arguments: ByteScan.Form.allCases)
    func findsANeedleInEveryStride(_ form: ByteScan.Form) {
        let count = 70_000
        let bytes = Padded(Array(repeating: Array("408,".utf8), count: count).flatMap { $0 })
        let room = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: count)
        defer { room.deallocate() }
        let found = ByteScan(form).survey(
            bytes.start, 4 * count, for: Needles(["408"]), into: room)
        #expect(found.matches == count)
        #expect(room.elementsEqual((0..<count).map { UInt32(4 * $0) }))
    }
}
