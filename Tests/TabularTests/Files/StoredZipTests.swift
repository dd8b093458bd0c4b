import TestSupport
import Testing
import TradeModel

@testable import Tabular

@Suite struct StoredZipTests {
    /// Read back by libarchive, which compares the checksums.
    @Test func anotherReaderFindsTheFiles() throws {
        var generator = SeededGenerator(seed: 8)
        let files = [0, 1, 999, 70_000].map { size in
            (
                path: "parts/\(size).bin",
                bytes: (0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) }
            )
        }
        let members = try unpack(StoredZip.archive(files), .zip, path: "a.zip")
        #expect(members.map(\.name) == files.map(\.path))
        #expect(members.map(\.bytes) == files.map(\.bytes))
    }

    /// The check value of the CRC catalogue.
    @Test func computesTheChecksum() {
        #expect(StoredZip.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(StoredZip.checksum(of: []) == 0)
    }

    /// A bit of the flags says so, before the file and in the directory.
    @Test func aPasswordIsToldAsSuch() throws {
        var archive = StoredZip.archive([("a", Array("content of some length".utf8))])
        let entry = try #require(archive.firstRange(of: Array("PK\u{1}\u{2}".utf8))?.lowerBound)
        archive[6] |= 1
        archive[entry + 8] |= 1
        let refusal = #expect(throws: Refusal.self) { try unpack(archive, .zip, path: "a.zip") }
        let message = refusal?.diagnostics.first?.message
        #expect(
            message == "cannot unpack this file: a password protects it; unpack it, and give what"
                + " was in it")
    }

    @Test func aChangedByteIsNoticed() throws {
        var archive = StoredZip.archive([("a", Array("content".utf8))])
        let place = try #require(archive.firstRange(of: Array("content".utf8))?.lowerBound)
        archive[place] ^= 1
        #expect(throws: Refusal.self) { try unpack(archive, .zip, path: "a.zip") }
    }
}
