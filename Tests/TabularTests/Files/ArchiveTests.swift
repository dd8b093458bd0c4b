import Testing
import TradeModel

@testable import Tabular

@Suite struct ArchiveTests {
    /// Wherever a packed file is cut, it is refused; never is a part of it taken for the whole.
    @Test(arguments: [
        "table.csv.gz", "table.csv.xz", "table.csv.zst", "one.zip", "truncated.csv.gz",
    ])
    func refusesEveryCut(name: String) throws {
        let bytes = try readFile(fixture(name))
        let packing = try #require(Packing(signatureOf: bytes))
        for count in stride(from: 6, to: bytes.count, by: bytes.count > 500 ? 97 : 1) {
            #expect(throws: Refusal.self, "\(count)") {
                try unpack(Array(bytes.prefix(count)), packing, path: name)
            }
        }
    }

    @Test func refusesGarbageBehindASignature() {
        for (signature, packing) in [
            ("1f8b08", Packing.gzip), ("28b52ffd", .zstandard), ("504b0304", .zip),
        ] {
            let bytes = unhex(signature) + Array("year,value\n2016,1\n".utf8)
            #expect(throws: Refusal.self) { try unpack(bytes, packing, path: "a") }
        }
    }

    /// 65,536 zero bytes in a hundred or so.
    @Test func refusesWhatUnpacksToFarMoreThanItsSize() throws {
        let bytes = try readFile(fixture("zeros.gz"))
        #expect(try unpack(bytes, .gzip, path: "a").map(\.bytes.count) == [65536])
        #expect(try unpack(bytes, .gzip, path: "a", allowing: 65536).count == 1)
        let refusal = #expect(throws: Refusal.self) {
            try unpack(bytes, .gzip, path: "a", allowing: 65535)
        }
        let finding = try #require(refusal?.diagnostics.first)
        #expect(finding.code == .damagedArchive)
        #expect(finding.message.contains("200 times its size"))
    }
}
