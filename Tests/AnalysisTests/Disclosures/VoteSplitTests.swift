import Testing
import TradeModel

@testable import Analysis

@Suite struct VoteSplitTests {
    /// No permanent member voted against before 26 May 2022, when two did.
    @Test func isZeroUntilTheFirstVeto() throws {
        let result = try VoteSplit.result(
            try MadeUp.inquiry(), from: try Bundled.read("council-votes"))
        #expect(result.points.filter { $0.period < "2022-05-26" }.allSatisfy { $0.value == 0 })
        #expect(result.point("2022-05-26")?.value == 100)
        #expect(result.point("2022-05-26")?.number("against") == 2)
        #expect(result.point("2017-12-22")?.count("votes") == 6)
    }

    @Test func looksBackTwentyFourMonths() throws {
        let facts = MadeUp.disclosures([
            ("p5-against", "2018-02-28", 1, "votes"), ("p5-against", "2020-02-28", 0, "votes"),
            ("p5-against", "2020-02-29", 0, "votes"),
        ])
        let result = try VoteSplit.result(try MadeUp.inquiry(), from: facts)
        #expect(result.points.map { $0.count("votes") } == [1, 1, 2])
        #expect(result.points.map(\.value) == [100, 0, 0])
    }

    /// A vote of which nothing is known counts where it is within the 24 months.
    @Test func countsBlankVotesOfItsMonths() throws {
        let facts = MadeUp.disclosures([
            ("p5-against", "2018-01-10", 1, "votes"), ("p5-against", "2018-02-10", nil, "votes"),
            ("p5-against", "2019-01-10", 0, "votes"), ("p5-against", "2020-02-10", 0, "votes"),
        ])
        let result = try VoteSplit.result(try MadeUp.inquiry(), from: facts)
        #expect(result.points.map(\.missing) == [0, 1, 0])
        #expect(result.codes == [.missingValue])
        // Of some votes it is named where it is within the months of one of them.
        for (day, isNamed) in [("2019-01-10", true), ("2020-02-10", false)] {
            let later = try VoteSplit.result(try MadeUp.inquiry([.since: day]), from: facts)
            #expect(later.codes.contains(.missingValue) == isNamed)
        }
        let first = try VoteSplit.result(try MadeUp.inquiry([.until: "2018-01-31"]), from: facts)
        #expect(first.codes.isEmpty)
    }
}
