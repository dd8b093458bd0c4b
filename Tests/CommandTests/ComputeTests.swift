import Foundation
import TestSupport
import Testing

@Suite struct ComputeTests {
    private let share = ["compute", "partner-share", "--as-of", "2026-11-21", "table.csv"]

    @Test(arguments: [
        "compute partner-share Data/Series/trade-kotra.csv",
        "compute year-on-year Data/Series/trade-gacc.csv --by month",
        "compute test-frequency Data/Series/missile-launches.csv --by month",
        "compute concentration Data/Series/trade-comtrade-mirror.csv",
    ])
    func sameCommandGivesSameBytes(command: String) throws {
        let words =
            command.split(separator: " ").map(String.init)
            + ["--format", "json", "--as-of", "2026-11-21"]
        let first = try Program.run(words, in: Program.repository)
        #expect(first.status == 0)
        #expect(!first.stdout.isEmpty)
        #expect(try Program.run(words, in: Program.repository) == first)
    }

    /// The quote is found where it opens, not where the file ends.
    @Test func openQuoteInALongFileIsTold() throws {
        let row = "2020,156,408,270900,1.5,1\n"
        let outcome = try run(
            on: Data(
                ("t,i,j,k,v,q\n" + row + "2020,156,\"408,270900,1.5,1\n"
                    + String(repeating: row, count: 100_000)).utf8))
        #expect(outcome.status == 65)
        #expect(outcome.stdout.isEmpty)
        #expect(outcome.stderr.hasPrefix("table.csv:3:10: error: "))
        #expect(outcome.stderr.utf8.count < 400)
    }

    @Test(arguments: 0..<8)
    func randomBytesAreRefused(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...5000, using: &generator)
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let outcome = try run(on: Data(bytes))
        #expect(outcome.status == 65)
        #expect(outcome.stdout.isEmpty)
        #expect(outcome.stderr.hasPrefix("table.csv"))
    }

    private func run(on content: Data) throws -> Program.Outcome {
        let folder = try TemporaryFolder()
        try put(content, at: folder.url.appendingPathComponent("table.csv"))
        let outcome = try Program.run(share, in: folder.url)
        #expect(try folder.files() == ["table.csv"])
        return outcome
    }
}
