import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Tabular

@Suite struct FileReadingTests {
    @Test(arguments: [0, 1, 1 << 16, (1 << 16) + 1, 300_000])
    func readsEveryByte(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try withTemporaryFile(bytes) { path in
            let read = try readFile(path)
            #expect(read == bytes)
        }
    }

    @Test func refusesWhatIsNotThere() {
        let refusal = #expect(throws: Refusal.self) { try readFile(fixture("missing.csv")) }
        #expect(refusal?.cause == .inputMissing)
        #expect(refusal?.diagnostics.first?.code == .inputMissing)
    }

    @Test func saysThatAnAddressIsNoFile() {
        let refusal = #expect(throws: Refusal.self) {
            try readFile("https://example.org/trade.csv")
        }
        #expect(refusal?.cause == .inputMissing)
        #expect(refusal?.diagnostics.first?.message.contains("address; download it") == true)
    }

    @Test func refusesAFolder() {
        let refusal = #expect(throws: Refusal.self) { try readFile(fixture("")) }
        #expect(refusal?.cause == .inputMissing)
        #expect(refusal?.diagnostics.first?.message.contains("folder") == true)
    }
}

/// Runs a body with the path of a file that holds some bytes and is removed afterwards.
func withTemporaryFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory
        .appending(path: "flywheel-test-\(UUID().uuidString)")
    try put(Data(bytes), at: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(file.path(percentEncoded: false))
}
