import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct NuclearTestsTests {
    @Test func listsTestsOfOneProducer() throws {
        let result = try NuclearTests.result(
            try MadeUp.inquiry([.source: "nuclear-tests-press"]),
            from: try Bundled.read("nuclear-tests"))
        #expect(result.points.map(\.value) == [1, 2, 3, 4, 5, 6])
        let last = try #require(result.points.last)
        #expect(last.period == "2017-09-03" && last.number("days_since_previous") == 359)
        #expect(last.number("magnitude") == 6.3 && last.number("yield_high_kt") == 100)
        #expect(result.points.first?.number("yield_low_kt") == nil)
        #expect(result.points.first?.number("days_since_previous") == nil)
    }

    @Test func refusesSeveralProducersAndSaysThatThereIsNone() throws {
        let facts = try Bundled.read("nuclear-tests")
        expectRefusal(.mixedSources, saying: "hold several sources") {
            try NuclearTests.result(try MadeUp.inquiry(), from: facts)
        }
        let nothing = try NuclearTests.result(try MadeUp.inquiry(), from: Dataset())
        #expect(nothing.points.isEmpty && nothing.codes == [.noSubjectRows])
    }
}
