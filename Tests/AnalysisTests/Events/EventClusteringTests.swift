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
        _ events: [(String, String)] = dates.map { ($0, "drill A") },
        completeFrom: String? = "2014-01-01"
    ) -> Dataset {
        MadeUp.launches(
            MadeUp.launches(launches, completeTo: "2020-12-31"),
            and: MadeUp.events(
                events, completeFrom: completeFrom, completeTo: "2019-12-31"))
    }

    @Test func findsLaunchesThatGather() throws {
        let result = try EventClustering.result(
            try MadeUp.inquiry([.before: "7", .after: "7"]), from: Self.facts())
        let point = try #require(result.points.first)
        // An event after the list could reach the last week of 2019.
        #expect(point.period == "2015-01-01..2019-12-24")
        #expect(point.count("launch_days_inside") == 5 && point.count("days_inside") == 75)
        #expect(point.count("launch_days_outside") == 2 && point.count("days_outside") == 1744)
        #expect(relativeDifference(point.value ?? 0, 5.0 / 75 / (2.0 / 1744)) < 1e-14)
        #expect(try #require(point.number("p_more")) < 0.01)
        #expect(point.text("method") == "exact" && point.count("placings") == 1819)
        #expect(point.confidence == .unconfirmed && point.n == 7)
        #expect(result.sources.map(\.source.layout) == ["launches", "events"])
    }

    /// A list that does not say from when on it is complete tells of the time from its first event on.
    @Test func aListTellsNothingOfTheTimeBeforeIt() throws {
        let result = try EventClustering.result(
            try MadeUp.inquiry([.before: "7", .after: "7"]), from: Self.facts(completeFrom: nil))
        let point = try #require(result.points.first)
        #expect(point.period == "2015-02-26..2019-12-24")
        #expect(point.count("launch_days_outside") == 1 && point.count("days_outside") == 1688)
        #expect(result.codes.contains(.partialPeriod))
    }

    /// An event that begins before the first day asked about, or after the last, reaches into these.
    @Test(
        arguments: [
            ([.since: "2016-03-15"], 48), ([.since: "2016-03-18"], 45),
            ([.until: "2016-03-04"], 17),
            ([.until: "2016-03-02"], 15),
        ] as [([Indicator.Parameter: String], Int)])
    func windowsOfOtherDaysReachIn(_ days: [Indicator.Parameter: String], inside: Int) throws {
        let answers = days.merging([.before: "7", .after: "7"]) { first, _ in first }
        let facts = Self.facts(["2015-01-01", "2015-06-01", "2016-08-08", "2018-11-01"])
        let point = try #require(
            try EventClustering.result(try MadeUp.inquiry(answers), from: facts).points.first)
        #expect(point.count("days_inside") == inside)
    }

    /// Which launches were counted stands with the result.
    @Test func namesClassAndSourceOfTheLaunches() throws {
        let facts = MadeUp.launches(
            MadeUp.flights(Self.dates.map { .init(day: $0) }, completeTo: "2020-12-31"),
            and: MadeUp.events(
                Self.dates.map { ($0, "drill A") }, completeFrom: "2014-01-01",
                completeTo: "2019-12-31"))
        let inquiry = try MadeUp.inquiry([.weaponClass: "SRBM", .before: "7", .after: "7"])
        for result in [
            try EventClustering.result(inquiry, from: facts),
            try TempoAroundEvents.result(inquiry, from: facts),
        ] {
            let parameters = result.parameters
            #expect(parameters.contains { $0.name == "class" && $0.value == "SRBM" })
            #expect(parameters.contains { $0.name == "source" && $0.value == "Count" })
        }
    }

    /// Days around an event that is dated to a month count as outside, and it is missing.
    @Test func saysWhichEventsHaveNoWindow() throws {
        let events = Self.dates.map { ($0, "drill A") } + [("2018-11", "drill A")]
        let result = try EventClustering.result(
            try MadeUp.inquiry([.before: "7", .after: "7"]),
            from: Self.facts(Self.dates + ["2018-11-01"], events))
        #expect(result.points.map(\.missing) == [1])
        let said = result.findings.first { $0.code == .undatedEvents }
        #expect(said?.message.contains("count as outside") == true)
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
        expectRefusal(.badParameter, .usage, saying: "events of several kinds (drill, talks)") {
            try EventClustering.result(try MadeUp.inquiry(), from: mixed)
        }
        expectRefusal(.undefinedStatistic, saying: "the windows cover all of") {
            try EventClustering.result(
                try MadeUp.inquiry([.before: "9999", .after: "9999"]), from: Self.facts())
        }
        expectRefusal(.undefinedStatistic, saying: "no window of an event") {
            try EventClustering.result(
                try MadeUp.inquiry([.since: "2015-04-01", .until: "2016-01-31"]), from: Self.facts()
            )
        }
        let undated = Self.facts(Self.dates, [("2016-01", "drill A")])
        expectRefusal(.undefinedStatistic, saying: "no window of an event") {
            try EventClustering.result(try MadeUp.inquiry(), from: undated)
        }
        let refused: [([Indicator.Parameter: String], String)] = [
            ([.before: "-1"], "for --before, saw “-1”"), ([.after: "x"], "for --after, saw “x”"),
            ([.placing: "month"], "for --placing, saw “month”"),
            ([.seed: "1.5"], "for --seed, saw “1.5”"),
        ]
        for (answers, text) in refused {
            expectRefusal(.badParameter, .usage, saying: text) {
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

    /// Before the list is complete, and within reach of events before and after it, nobody knows
    /// which days lie in a window.
    @Test func leavesOutDaysOfWhichTheListDoesNotTell() throws {
        for answers: [Indicator.Parameter: String] in [
            [.before: "7", .after: "10"], [.before: "7", .after: "10", .since: "2015-01-01"],
        ] {
            let result = try EventClustering.result(
                try MadeUp.inquiry(answers), from: Self.facts(completeFrom: "2016-01-01"))
            let point = try #require(result.points.first)
            #expect(point.period == "2016-01-11..2019-12-24")
            #expect(point.count("events") == 4)
            #expect(point.count("launch_days_inside") == 4 && point.count("days_inside") == 72)
            #expect(point.count("launch_days_outside") == 1 && point.count("days_outside") == 1372)
            let said = result.findings.filter { $0.code == .partialPeriod }.map(\.message)
            #expect(said.count == 3)
            #expect(said[0].contains("complete from 2016-01-01"))
            #expect(said[1].hasSuffix("outside of it left out: 2"))
            #expect(said[2].hasSuffix("not in it: 1"))
        }
    }

    /// Days in the window of an event of the list are known to be, also before and after it.
    @Test func keepsDaysThatAWindowIsKnownToHold() throws {
        let facts = Self.facts(
            Self.dates + ["2018-11-01"],
            [("2016-01-05", "drill A"), ("2019-12-28", "drill A")], completeFrom: "2016-01-01")
        let point = try #require(
            try EventClustering.result(
                try MadeUp.inquiry([.before: "7", .after: "7"]), from: facts
            ).points.first)
        #expect(point.period == "2015-12-29..2020-01-04")
        #expect(point.count("days_inside") == 30 && point.count("launch_days_outside") == 5)
    }

    /// The list of exercises begins in 2018 and ends on 28 February 2022; a later exercise could
    /// reach all of that month.
    @Test func takesTheBundledExercisesFromTheirFirstDayOn() throws {
        let point = try #require(
            try EventClustering.result(
                try MadeUp.inquiry([.kind: "exercise-held", .before: "28", .after: "0"]),
                from: try Bundled.read("missile-launches", "exercises")
            ).points.first)
        #expect(point.period == "2018-01-01..2022-01-31")
        #expect(point.count("launch_days_inside") == 2 && point.count("days_inside") == 112)
        #expect(point.count("launch_days_outside") == 26 && point.count("days_outside") == 1380)
        // No launch of the time is without a day.
        #expect(point.missing == 0)
    }
}
