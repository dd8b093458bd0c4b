import Testing
import TradeModel

@testable import Analysis

@Suite struct SpanCoverTests {
    private func cover(_ texts: [String], _ whole: String) throws -> SpanCover {
        SpanCover(texts.compactMap { TimeSpan($0) }, over: try #require(TimeSpan(whole)))
    }

    @Test func choosesTimesWithoutGapOrOverlap() throws {
        let chosen = try cover(["2020-01..02", "2020-01", "2020-03", "2020Q1"], "2020Q1")
        #expect(chosen.open == 0)
        #expect(chosen.chosen.map(\.description).sorted() == ["2020-01..02", "2020-03"])
        #expect(try cover(["2020"], "2020").chosen.map(\.description) == ["2020"])
    }

    @Test func countsTheMonthsThatAreNotThere() throws {
        #expect(try cover(["2020-01", "2020-03"], "2020Q1").open == 1)
        #expect(try cover([], "2020").open == 12)
        #expect(try cover(["2020-01", "2020Q2"], "2020").chosen.map(\.description) == ["2020-01"])
    }
}
