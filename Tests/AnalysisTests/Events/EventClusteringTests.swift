import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct EventClusteringTests {
    private static let dates = [
        "2015-03-05", "2016-03-10", "2017-08-20", "2018-03-08", "2019-08-12",
    ]

    private static func facts(
        _ launches: [String] = dates + ["2015-01-01", "2018-11-01"],
        _ events: [(String, String)] = dates.map { ($0, "drill A") }
    ) -> Dataset {
        MadeUp.launches(
            MadeUp.launches(launches, completeTo: "2020-12-31"),
            and: MadeUp.events(events, completeTo: "2019-12-31"))
    }

    @Test func findsLaunchesThatGather() throws {
        let result = try EventClustering.result(
            try MadeUp.inquiry([.before: "7", .after: "7"]), from: Self.facts())
        let point = try #require(result.points.first)
        #expect(point.period == "2015-01-01..2019-12-31")
        #expect(point.count("launch_days_inside") == 5 && point.count("days_inside") == 75)
        #expect(point.count("launch_days_outside") == 2 && point.count("days_outside") == 1751)
        #expect(relativeDifference(point.value ?? 0, 5.0 / 75 / (2.0 / 1751)) < 1e-14)
        #expect(try #require(point.number("p_more")) < 0.01)
        #expect(point.text("method") == "exact" && point.count("placings") == 1826)
        #expect(point.confidence == .unconfirmed && point.n == 7)
        #expect(result.sources.map(\.source.layout) == ["launches", "events"])
    }

    @Test func movesEventsByYears() throws {
        let answers: [Indicator.Parameter: String] = [.placing: "years", .seed: "3"]
        let point = try #require(
            try EventClustering.result(try MadeUp.inquiry(answers), from: Self.facts())
                .points.first)
        #expect(point.count("placings") == 3125 && point.text("method") == "exact")
        let many = Self.facts(Self.dates, (Self.dates + ["2016-05-05"]).map { ($0, "drill A") })
        let sampled = try #require(
            try EventClustering.result(try MadeUp.inquiry(answers), from: many).points.first)
        #expect(sampled.count("placings") == 4999 && sampled.text("method") == "sampled")
        let again = try EventClustering.result(try MadeUp.inquiry(answers), from: many)
        #expect(again.points.first?.fields == sampled.fields)
    }

    @Test func refusesWhatCannotBeCompared() throws {
        let mixed = Self.facts(Self.dates, [("2016-01-01", "drill A"), ("2017-01-01", "talks A")])
        #expect(throws: Refusal.self) {
            try EventClustering.result(try MadeUp.inquiry(), from: mixed)
        }
        #expect(throws: Refusal.self) {
            try EventClustering.result(
                try MadeUp.inquiry([.before: "9999", .after: "9999"]), from: Self.facts())
        }
        #expect(throws: Refusal.self) {
            try EventClustering.result(
                try MadeUp.inquiry([.since: "2015-04-01", .until: "2016-01-31"]), from: Self.facts()
            )
        }
        let undated = Self.facts(Self.dates, [("2016-01", "drill A")])
        #expect(throws: Refusal.self) {
            try EventClustering.result(try MadeUp.inquiry(), from: undated)
        }
        for answers: [Indicator.Parameter: String] in [
            [.before: "-1"], [.after: "x"], [.placing: "month"], [.seed: "1.5"],
        ] {
            #expect(throws: Refusal.self, "\(answers)") {
                try EventClustering.result(try MadeUp.inquiry(answers), from: Self.facts())
            }
        }
    }

    /// No list of events, or no launches: no points, and a warning that says what is not there.
    @Test func hasNoPointsWithoutLaunchesOrEvents() throws {
        for facts in [MadeUp.launches(Self.dates), MadeUp.events([("2016-01-01", "drill A")])] {
            let result = try EventClustering.result(try MadeUp.inquiry(), from: facts)
            #expect(result.points.isEmpty && result.codes == [.noSubjectRows])
        }
    }
}
