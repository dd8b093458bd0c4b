import Analysis
import Assessment
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct EventReadingTests {
    private static func facts(
        completeFrom: String?, completeTo: String?, unplaced: Int = 0
    ) throws -> Dataset {
        var facts = Dataset()
        facts.sources = [
            Source(
                path: "talks.csv", sha256: "0", layout: "events",
                completeFrom: completeFrom.flatMap { Day($0) },
                completeTo: completeTo.flatMap { Day($0) }, unplaced: unplaced)
        ]
        let rows: [(String, String, [String])] = [
            ("2018-06-12", "meeting", ["AAA", "BBB"]), ("2019-02-27..28", "meeting", ["AAA"]),
            ("2019-10", "call", ["AAA"]), ("2020-03-01", "meeting", ["BBB"]),
        ]
        facts.events = try rows.enumerated().map { line, row in
            Event(
                origin: Origin(file: 0, line: line + 2), span: try #require(TimeSpan(row.0)),
                kind: row.1, actors: row.2, title: row.0, source: "list", confidence: .confirmed)
        }
        return facts
    }

    private func point(
        _ request: EventRequest, on day: String, completeFrom: String? = nil,
        completeTo: String? = "2019-12-31"
    ) throws -> (count: Double?, days: Double?, covered: Double?, missing: Int) {
        let result = try EventReading(
            request: request, facts: Self.facts(completeFrom: completeFrom, completeTo: completeTo),
            asOf: try #require(Day(day))
        ).result()
        let point = try #require(result.points.first)
        return (point.value, point["days"]?.number, point["covered"]?.number, point.missing)
    }

    private func request(
        kinds: [String]? = nil, actors: [String]? = nil, window: String? = nil, from: String? = nil,
        to: String? = nil
    ) -> EventRequest {
        EventRequest(
            file: "talks", kinds: kinds, actors: actors, window: window, from: from, to: to)
    }

    /// One happening may stand in two lists.
    @Test func eventsOfTwoListsAreNeverAddedUp() throws {
        var facts = try Self.facts(completeFrom: nil, completeTo: "2019-12-31")
        let day = try #require(Day("2019-12-01"))
        facts.sources.append(Source(path: "more.csv", sha256: "1", layout: "events"))
        let one = try EventReading(request: request(), facts: facts, asOf: day).result()
        #expect(one.points.map(\.value) == [3])
        facts.events.append(
            Event(
                origin: Origin(file: 1, line: 2), span: try #require(TimeSpan("2019-03-01")),
                kind: "call", actors: [], title: "", source: "list", confidence: .confirmed))
        expectRefusal(.mixedSources, saying: "events of several lists are never added") {
            try EventReading(request: request(), facts: facts, asOf: day).result()
        }
    }

    /// A table beside the list, of launches or of nothing so far, tells of its own days.
    @Test func whatAnotherTableSaysOfItsDaysIsNotSaidOfTheList() throws {
        var facts = try Self.facts(completeFrom: "2018-01-01", completeTo: "2019-12-31")
        facts.sources.append(
            Source(
                path: "flights.csv", sha256: "1", layout: "launches",
                completeFrom: Day("2019-07-01"), completeTo: Day("2020-12-31")))
        let result = try EventReading(
            request: request(from: "2019-01-01", to: "2020-12-31"), facts: facts,
            asOf: try #require(Day("2021-06-30"))
        ).result()
        let point = try #require(result.points.first)
        #expect(point.value == 2)
        #expect(try abs(#require(point["covered"]?.number) - 365.0 / 731) < 1e-12)
    }

    @Test func countsWhatLiesInside() throws {
        #expect(try point(request(), on: "2019-12-01").count == 3)
        #expect(try point(request(kinds: ["call"]), on: "2019-12-01").count == 1)
        #expect(try point(request(actors: ["AAA", "BBB"]), on: "2019-12-01").count == 1)
        #expect(
            try point(request(from: "2019-01-01", to: "2019-06-30"), on: "2019-12-01").count == 1)
        #expect(try point(request(window: "12 months"), on: "2019-12-01").count == 2)
        #expect(try point(request(window: "30 days"), on: "2019-12-01").count == 0)
    }

    @Test func daysAreCountedToTheEnd() throws {
        #expect(try point(request(kinds: ["meeting"]), on: "2019-03-10").days == 10)
        #expect(try point(request(kinds: ["none"]), on: "2019-03-10").days == nil)
        #expect(try point(request(kinds: ["none"]), on: "2019-03-10").count == 0)
    }

    /// An event is known from the day after it.
    @Test func eventOfTheDayIsNotKnownYet() throws {
        #expect(try point(request(), on: "2018-06-12").count == 0)
        #expect(try point(request(), on: "2018-06-13").count == 1)
    }

    /// After its end the list says nothing: what it names there is an example.
    @Test func listEndsTheWindow() throws {
        let half = try point(request(from: "2019-07-01", to: "2020-06-30"), on: "2020-12-31")
        #expect(half.count == 1)
        #expect(try abs(#require(half.covered) - 184.0 / 366) < 1e-12)
        let after = try point(request(from: "2020-02-01"), on: "2020-12-31")
        #expect(after.count == nil)
        #expect(after.covered == 0)
    }

    /// Two days: known when both are over.
    @Test func eventOfSeveralDaysIsKnownAfterItsLast() throws {
        let year = request(from: "2019-01-01")
        #expect(try point(year, on: "2019-02-28").count == 0)
        #expect(try point(year, on: "2019-02-28").days == nil)
        #expect(try point(year, on: "2019-03-01").count == 1)
        #expect(try point(year, on: "2019-03-01").days == 1)
    }

    /// Before its beginning the list says nothing, whether it names that or begins with an event.
    @Test func listBeginsTheWindow() throws {
        let year = request(from: "2018-01-01", to: "2018-12-31")
        let named = try point(year, on: "2019-12-01", completeFrom: "2018-10-01")
        #expect(try abs(#require(named.covered) - 92.0 / 365) < 1e-12)
        let first = try point(year, on: "2019-12-01")
        #expect(try abs(#require(first.covered) - 203.0 / 365) < 1e-12)
        let whole = try point(year, on: "2019-12-01", completeFrom: "2017-01-01")
        #expect(whole.covered == 1 && whole.count == 1)
        expectRefusal(.badPeriod, saying: "has not begun") {
            try point(request(), on: "2018-01-01", completeFrom: "2018-06-01")
        }
    }

    /// Of a window that is half over half is covered.
    @Test func windowThatIsNotOverIsCoveredInPart() throws {
        let half = try point(
            request(from: "2019-01-01", to: "2019-12-31"), on: "2019-06-30",
            completeFrom: "2018-01-01")
        #expect(half.count == 1)
        #expect(half.days == nil)
        #expect(try abs(#require(half.covered) - 181.0 / 365) < 1e-12)
    }

    /// After the list's end a later event may have been: of the days only the most is known.
    @Test func daysAreNotToldPastTheListsEnd() throws {
        func reading(_ request: EventRequest, on day: String) throws -> PointReading {
            try EventReading(
                request: request,
                facts: Self.facts(completeFrom: "2018-01-01", completeTo: "2019-12-31"),
                asOf: try #require(Day(day))
            ).result().reading(Reference("talks", field: "days")).countingDays(0.8)
        }
        // What happens on the day of the question is known after it.
        #expect(try reading(request(kinds: ["call"]), on: "2020-01-01").value == 62)
        let later = try reading(request(kinds: ["call"]), on: "2020-01-02")
        #expect(later.value == nil)
        #expect(later.bounds == PointReading.Bounds(least: 0, most: 63))
        #expect(later.reason.contains("63 days before"))
        // A window of its own that the list covers stays as it is.
        let past = try reading(request(kinds: ["call"], to: "2019-11-10"), on: "2020-06-30")
        #expect(past.value == 10 && past.bounds == nil)
        #expect(try reading(request(kinds: ["none"]), on: "2020-01-02").bounds == nil)
    }

    @Test func eventOnTheEdgeIsMissing() throws {
        let edge = try point(request(from: "2019-02-28", to: "2019-10-15"), on: "2019-12-01")
        #expect(edge.count == 0)
        #expect(edge.missing == 2)
    }

    @Test func badWindowsAreRefused() throws {
        for request in [
            request(window: "soon"), request(from: "June"), request(to: "2019"),
            request(window: "30 days", from: "2019-01-01"),
        ] {
            expectRefusal(.badParameter, .usage) { try point(request, on: "2019-12-01") }
        }
        expectRefusal(.badPeriod, saying: "has not begun") {
            try point(request(from: "2019-12-31"), on: "2019-12-01")
        }
    }

    private func rejecting(_ request: EventRequest, on day: String) throws -> IndicatorResult {
        try EventReading(
            request: request,
            facts: Self.facts(completeFrom: nil, completeTo: "2019-12-31", unplaced: 2),
            asOf: try #require(Day(day))
        ).result()
    }

    /// A rejected row may be an event of any day and kind.
    @Test func rejectedRowsAreMissing() throws {
        let drills = try rejecting(
            request(kinds: ["drill"], window: "90 days"), on: "2019-12-01")
        let point = try #require(drills.points.first)
        #expect(point.value == 0 && point.missing == 2)
        let reading = drills.reading(Reference("drills")).counting(0.8)
        #expect(reading.value == nil)
        #expect(reading.bounds == PointReading.Bounds(least: 0, most: 2))
        #expect(reading.reason == "rows of the list were rejected that may belong to the window: 2")
        let meetings = try rejecting(request(kinds: ["meeting"]), on: "2019-03-10")
        #expect(meetings.points.map(\.n) == [2])
        #expect(meetings.points.map { $0["days"]?.number } == [nil])
    }
}
