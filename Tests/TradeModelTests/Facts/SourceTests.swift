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

    /// An answer of nothing rests on all that was looked through, any other on what it used.
    @Test func withoutAUseTheFilesThatWereLookedThroughStand() {
        let files = ["a.csv", "b.csv"].map { Source(path: $0, sha256: "", layout: "tidy") }
        let none = SourceUse.merged([], lookedThrough: files + [files[0]])
        #expect(none.map(\.source.path) == ["a.csv", "b.csv"])
        #expect(none.map(\.used) == [0, 0])
        let use = SourceUse(source: files[1], lines: [4])
        #expect(SourceUse.merged([use, use], lookedThrough: files) == [use])
    }
}
