import TestSupport
import Testing
import TradeModel

@testable import Tabular

@Suite struct ArchiveStreamTests {
    private static let table = Array("year,value\n2016,1\n2017,2\n".utf8)

    @Test(arguments: ["table.csv.xz", "table.csv.zst"])
    func unpacksInPiecesOfAnySize(name: String) throws {
        let packed = try readFile(fixture(name))
        let packing = try #require(Packing(signatureOf: packed))
        for piece in [1, 7, 1000] {
            let archive = try ArchiveStream(ByteList(packed, piece: piece), packing, path: name)
            #expect(try archive.nextMember() != nil)
            #expect(try archive.all(piece: piece) == Self.table)
            #expect(try archive.nextMember() == nil)
        }
    }

    @Test func givesTheMembersOfAZipInOrder() throws {
        let archive = try ArchiveStream(ByteList([]), .zip, path: fixture("two.zip"))
        #expect(try archive.nextMember() == "table.csv")
        #expect(try archive.all() == Self.table)
        #expect(try archive.nextMember() == "folder/second.csv")
        #expect(try archive.all() == Array("year,value\n2018,3\n".utf8))
        #expect(try archive.nextMember() == nil)
    }

    @Test(
        arguments: [
            ("one.zip", ["table.csv"]), ("two.zip", ["table.csv", "folder/second.csv"]),
            ("folder.zip", []), ("table.csv.xz", []),
        ] as [(String, [String])])
    func namesTheMembersOfAZip(name: String, members: [String]) throws {
        let path = fixture(name)
        let packing = try #require(Packing(signatureOf: try readFile(path)))
        let found = try ArchiveStream.memberNames(ByteList([]), packing, path: path)
        #expect(found == members)
    }

    @Test(arguments: ["table.csv.xz", "table.csv.zst"]) func refusesEveryCut(name: String) throws {
        let packed = try readFile(fixture(name))
        let packing = try #require(Packing(signatureOf: packed))
        for count in 6..<packed.count {
            expectRefusal(.damagedArchive) {
                let archive = try ArchiveStream(
                    ByteList(Array(packed.prefix(count))), packing, path: name)
                _ = try archive.nextMember()
                return try archive.all()
            }
        }
    }
}
