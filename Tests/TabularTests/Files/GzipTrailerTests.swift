import Testing

@testable import Tabular

@Suite struct GzipTrailerTests {
    /// The check value of the CRC catalogue.
    @Test func computesTheChecksum() {
        #expect(crc32(Array("123456789".utf8)[...]) == 0xCBF4_3926)
        #expect(crc32([]) == 0)
    }

    @Test func fitsItsOwnDataOnly() throws {
        let table = Array("year,value\n2016,1\n2017,2\n".utf8)
        let trailer = try #require(GzipTrailer(of: try readFile(fixture("table.csv.gz"))))
        #expect(trailer.fits(table))
        #expect(!trailer.fits(Array(table.dropLast())))
        #expect(!trailer.fits(Array("year,value\n2016,1\n2017,9\n".utf8)))
        #expect(GzipTrailer(of: [0x1F, 0x8B]) == nil)
    }

    @Test func fitsTheLastOfSeveralMembers() throws {
        let table = Array("year,value\n2016,1\n2017,2\n2018,3\n".utf8)
        let trailer = try #require(GzipTrailer(of: try readFile(fixture("joined.csv.gz"))))
        #expect(trailer.fits(table))
        #expect(!trailer.fits(table + Array("\n".utf8)))
    }

    @Test func refusesEveryChangedByte() throws {
        let bytes = try readFile(fixture("table.csv.gz"))
        let table = try unpack(bytes, .gzip, path: "a").map(\.bytes)
        for index in 10..<bytes.count {
            var changed = bytes
            changed[index] ^= 0x10
            let unpacked = try? unpack(changed, .gzip, path: "a").map(\.bytes)
            #expect(unpacked == nil || unpacked == table, "byte \(index)")
        }
    }
}
