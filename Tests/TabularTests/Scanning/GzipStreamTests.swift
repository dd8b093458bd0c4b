import Testing
import TradeModel

@testable import Tabular

@Suite struct GzipStreamTests {
    private static let table = Array("year,value\n2016,1\n2017,2\n".utf8)

    private func unpacked(_ bytes: [UInt8], piece: Int = .max, room: Int = 1000) throws -> [UInt8] {
        try GzipStream(ByteList(bytes, piece: piece), path: "a").all(piece: room)
    }

    @Test func unpacksInPiecesOfAnySize() throws {
        let packed = try readFile(fixture("table.csv.gz"))
        for (piece, room) in [(1, 1), (1, 1000), (3, 2), (1000, 1), (1000, 1000)] {
            #expect(try unpacked(packed, piece: piece, room: room) == Self.table)
        }
        let zeros = try unpacked(try readFile(fixture("zeros.gz")))
        #expect(zeros == [UInt8](repeating: 0, count: 65_536))
    }

    @Test func readsMembersThatFollowEachOther() throws {
        let packed = try readFile(fixture("joined.csv.gz"))
        for piece in [1, 7, 1000] {
            #expect(try unpacked(packed, piece: piece) == Self.table + Array("2018,3\n".utf8))
        }
        let twice = try readFile(fixture("table.csv.gz"))
        #expect(try unpacked(twice + twice) == Self.table + Self.table)
    }

    /// Tapes and some programs fill the last block with zeros.
    @Test func passesOverZerosBehindAMember() throws {
        let packed = try readFile(fixture("table.csv.gz"))
        let zeros = [UInt8](repeating: 0, count: 600)
        for piece in [1, 1000] {
            #expect(try unpacked(packed + zeros, piece: piece) == Self.table)
            #expect(try unpacked(packed + zeros + packed, piece: piece) == Self.table + Self.table)
        }
    }

    @Test func anEmptyMemberHoldsNothing() throws {
        #expect(try unpacked(try readFile(fixture("empty.csv.gz"))) == [])
    }

    @Test func refusesEveryCut() throws {
        let packed = try readFile(fixture("table.csv.gz"))
        for count in 1..<packed.count {
            let refusal = #expect(throws: Refusal.self) {
                try unpacked(Array(packed.prefix(count)))
            }
            #expect(refusal?.diagnostics.map(\.code) == [.damagedArchive])
        }
    }

    /// Whatever byte is changed behind the header, the table comes out right or not at all.
    @Test func refusesEveryChangedByte() throws {
        let packed = try readFile(fixture("table.csv.gz"))
        for index in 10..<packed.count {
            var changed = packed
            changed[index] ^= 0x10
            let found = try? unpacked(changed)
            #expect(found == nil || found == Self.table, "byte \(index)")
        }
        #expect(throws: Refusal.self) { try unpacked(try readFile(fixture("bad-checksum.csv.gz"))) }
    }

    @Test func refusesWhatIsNoMember() throws {
        let packed = try readFile(fixture("table.csv.gz"))
        #expect(throws: Refusal.self) { try unpacked(packed + Array("year,value\n".utf8)) }
        #expect(throws: Refusal.self) { try unpacked([]) }
    }
}
