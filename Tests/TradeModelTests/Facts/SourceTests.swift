import Testing
import TradeModel

@Suite struct SourceTests {
    @Test(
        arguments: [
            ([], ""), ([7], "7"), ([2, 3, 4, 5, 9], "2-5,9"), ([1, 3, 5], "1,3,5"),
            ([8, 9], "8-9"),
        ] as [([Int], String)])
    func namesLinesAsRanges(lines: [Int], text: String) {
        let use = SourceUse(source: Source(path: "a.csv", sha256: "", layout: "tidy"), lines: lines)
        #expect(use.lineRanges == text)
        #expect(use.used == lines.count)
    }
}
