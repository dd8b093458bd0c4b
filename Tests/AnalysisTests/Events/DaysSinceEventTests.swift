import Testing
import TradeModel

@testable import Analysis

@Suite struct DaysSinceEventTests {
    @Test func countsFromTheLastDayOfTheLastEvent() throws {
        let facts = MadeUp.events(
            [("2018-06-12", "meeting A"), ("2019-02-27..28", "meeting A"), ("2019-06", "talks A")],
            completeTo: "2020-02-28")
        let result = try DaysSinceEvent.result(try MadeUp.inquiry(), from: facts)
        #expect(result.points.map { $0.text("kind") } == ["meeting", "talks"])
        #expect(result.points.map(\.value) == [365, nil])
        #expect(result.points.map(\.missing) == [0, 1])
        #expect(result.points.map { $0.text("last") } == ["2019-02-27..28", "2019-06"])
        let during = try DaysSinceEvent.result(
            try MadeUp.inquiry(asOf: "2019-02-27"), from: facts)
        #expect(during.points.map(\.value) == [0])
    }

    /// The last sanctions resolution by the end of February 2022 was that of 22 December 2017.
    @Test func measuresTheDroughtOfResolutions() throws {
        let result = try DaysSinceEvent.result(
            try MadeUp.inquiry([.kind: "resolution-adopted"], asOf: "2022-02-28"),
            from: try Bundled.read("council"))
        #expect(result.points.map(\.value) == [1529])
    }

    /// Between an event and the day from which on the list is complete there may have been another.
    @Test func anEventBeforeTheListIsCompleteMayNotBeTheLast() throws {
        let facts = MadeUp.events(
            [("2010-01-01", "talks A"), ("2019-01-01", "meeting A")],
            completeFrom: "2018-01-01", completeTo: "2020-01-01")
        let result = try DaysSinceEvent.result(try MadeUp.inquiry(), from: facts)
        #expect(result.points.map { $0.text("kind") } == ["meeting", "talks"])
        #expect(result.points.map(\.value) == [365, nil])
        #expect(result.points.map(\.missing) == [0, 1])
        #expect(result.points.map { $0.text("last") } == ["2019-01-01", "2010-01-01"])
    }

    /// A rejected row may be of a later event, but where the last one is at the end.
    @Test func aRejectedRowMayBeLater() throws {
        let facts = MadeUp.rejectingExercises
        let later = try DaysSinceEvent.result(
            try MadeUp.inquiry([.until: "2020-12-31"]), from: facts)
        #expect(later.points.map(\.value) == [nil])
        #expect(later.points.map(\.missing) == [2])
        let atTheEnd = try DaysSinceEvent.result(
            try MadeUp.inquiry([.until: "2019-04-01"]), from: facts)
        #expect(atTheEnd.points.map(\.value) == [0])
        #expect(atTheEnd.points.map(\.missing) == [0])
    }
}
