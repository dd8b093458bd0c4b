import Testing

@Suite struct ImportTests {
    /// Every bundled table at once: more files and kinds than any case has.
    private static let bundled = [
        "import", "Data/Series/trade-gacc.csv", "Data/Series/missile-launches.csv",
        "Data/Series/border.csv", "Data/Series/trade-kotra.csv", "--as-of", "2026-11-21",
    ]

    @Test(arguments: ["markdown", "csv", "json"])
    func sameCommandGivesSameBytes(format: String) throws {
        let words = Self.bundled + ["--format", format]
        let first = try Program.run(words, in: Program.repository)
        #expect(first.status == 0)
        #expect(!first.stdout.isEmpty)
        #expect(try Program.run(words, in: Program.repository) == first)
    }
}
