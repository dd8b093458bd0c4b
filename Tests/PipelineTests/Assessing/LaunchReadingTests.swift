import Analysis
import Assessment
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct LaunchReadingTests {
    static func facts(
        _ days: [(String, WeaponClass)], months: [String] = [], completeTo: String? = "2020-12-31"
    ) throws -> Dataset {
        var facts = Dataset()
        facts.sources = [
            Source(
                path: "launches.csv", sha256: "0", layout: "launches",
                completeTo: completeTo.flatMap { Day($0) })
        ]
        let dated = try days.map { (try #require(Day($0.0)), LaunchMoment.Precision.day, $0.1) }
        let undated = try months.map {
            (try #require(Month($0)).firstDay, LaunchMoment.Precision.month, WeaponClass.unknown)
        }
        facts.launches = (dated + undated).enumerated().map { line, row in
            Launch(
                origin: Origin(file: 0, line: line + 2),
                moment: LaunchMoment(date: row.0, precision: row.1, minuteUTC: nil),
                missile: "A", weaponClass: row.2, site: "", outcome: .unknown, apogee: nil,
                distance: nil, source: "Table",
                confidence: line == 0 ? .unconfirmed : .compiled)
        }
        return facts
    }

    private func point(
        on day: String, window: String = "60 days", weaponClass: String? = nil
    ) throws -> (value: Double?, events: Double?, covered: Double?, missing: Int) {
        let result = try LaunchReading(
            request: LaunchRequest(file: "launches", weaponClass: weaponClass, window: window),
            facts: Self.facts(
                [
                    ("2020-01-01", .srbm), ("2020-03-01", .srbm), ("2020-03-01", .srbm),
                    ("2020-03-01", .unknown), ("2020-04-01", .unknown),
                ], months: ["2020-05"]), clock: .utc, asOf: try #require(Day(day))
        ).result()
        let point = try #require(result.points.first)
        return (
            point.value, point["events"]?.number, point["covered"]?.number, point.missing
        )
    }

    @Test func countsTheWindow() throws {
        let all = try point(on: "2020-04-15")
        #expect(all.value == 4 && all.events == 3 && all.covered == 1 && all.missing == 0)
        #expect(try point(on: "2020-04-15", weaponClass: "unknown").value == 2)
        #expect(try point(on: "2020-04-15", weaponClass: "ICBM").value == 0)
        // Known from the day after it, and gone with the window.
        #expect(try point(on: "2020-04-01", weaponClass: "unknown").value == 1)
        #expect(try point(on: "2020-04-30", weaponClass: "unknown").value == 1)
    }

    /// The first launch of the table is not confirmed.
    @Test(arguments: [("60 days", Confidence.compiled), ("200 days", .unconfirmed)])
    func itIsAsSureAsItsLaunches(_ window: String, _ confidence: Confidence) throws {
        let result = try LaunchReading(
            request: LaunchRequest(file: "launches", weaponClass: nil, window: window),
            facts: Self.facts([("2020-01-01", .srbm), ("2020-03-01", .srbm)]), clock: .utc,
            asOf: try #require(Day("2020-04-15"))
        ).result()
        #expect(result.points.map(\.confidence) == [confidence])
    }

    /// All of May lies within the sixty days before 15 June, and a part of it before 10 July.
    @Test func whatMayLieOutsideIsMissing() throws {
        let whole = try point(on: "2020-06-15")
        #expect(whole.value == 1 && whole.events == 1 && whole.missing == 0)
        let part = try point(on: "2020-07-10")
        #expect(part.value == 0 && part.missing == 1)
        #expect(try point(on: "2020-07-10", weaponClass: "SRBM").missing == 0)
        // A month that is not over holds days that are not known yet.
        let early = try point(on: "2020-05-20")
        #expect(early.value == 1 && early.missing == 1)
        let result = try LaunchReading(
            request: LaunchRequest(file: "launches", weaponClass: nil, window: "60 days"),
            facts: Self.facts([("2020-01-01", .srbm)], months: ["2020-05"]), clock: .utc,
            asOf: try #require(Day("2020-07-10"))
        ).result()
        #expect(
            result.reading(Reference("recent")).counting(0.8).reason
                == "on the edge of the window, with days that are not known exactly: 1")
    }

    /// Two launches of one month may have been on one day or on two.
    @Test func eventsOfLaunchesWithoutADayAreNotKnown() throws {
        let result = try LaunchReading(
            request: LaunchRequest(file: "launches", weaponClass: nil, window: "60 days"),
            facts: Self.facts([("2020-04-20", .srbm)], months: ["2020-05", "2020-05"]),
            clock: .utc, asOf: try #require(Day("2020-06-15"))
        ).result()
        let point = try #require(result.points.first)
        #expect(point.value == 3 && point.missing == 0)
        #expect(point["events"]?.number == nil)
    }

    @Test func nothingIsKnownOutsideTheTable() throws {
        #expect(try abs(#require(try point(on: "2021-01-30").covered) - 0.5) < 1e-12)
        #expect(try point(on: "2021-12-30").value == nil)
        #expect(try abs(#require(try point(on: "2020-01-15").covered) - 0.25) < 1e-12)
    }

    @Test func badRequestsAreRefused() {
        expectRefusal(.badParameter, .usage) { try point(on: "2020-04-15", window: "long") }
        expectRefusal(.badParameter, .usage) { try point(on: "2020-04-15", weaponClass: "XX") }
    }

    /// The same launches as another source counts them, from a file of its own.
    static func recounted(_ launches: [Launch], by source: String) -> [Launch] {
        launches.map { launch in
            Launch(
                origin: Origin(file: 1, line: launch.origin.line), moment: launch.moment,
                missile: launch.missile, weaponClass: launch.weaponClass, site: launch.site,
                outcome: launch.outcome, apogee: nil, distance: nil, source: source,
                confidence: launch.confidence)
        }
    }

    /// Two counts of one launch are not two launches, and a row that one table rejects is not missing
    /// in the other.
    @Test func twoSourcesAreNeverAddedUp() throws {
        var facts = try Self.facts([("2020-01-01", .srbm), ("2020-03-01", .srbm)])
        facts.sources.append(
            Source(
                path: "other.csv", sha256: "1", layout: "launches", completeTo: Day("2020-12-31")))
        facts.launches += Self.recounted(facts.launches, by: "Other")
        let moment = LaunchMoment(
            date: try #require(Day("2020-03-05")), precision: .day, minuteUTC: nil)
        facts.rejectedLaunches = [
            RejectedLaunch(origin: Origin(file: 1, line: 9), moment: moment)
        ]
        let day = try #require(Day("2020-04-15"))
        for (source, missing) in [("Table", 0), ("Other", 1)] {
            let point = try #require(
                try LaunchReading(
                    request: LaunchRequest(
                        file: "launches", weaponClass: nil, window: "60 days", source: source),
                    facts: facts, clock: .utc, asOf: day
                ).result().points.first)
            #expect(point.value == 1 && point.missing == missing)
        }
        for (source, cause, text) in [
            (nil, .data, "Other, Table"), ("Third", .usage, "no source “Third”"),
        ] as [(String?, Refusal.Cause, String)] {
            expectRefusal(.mixedSources, cause, saying: text) {
                try LaunchReading(
                    request: LaunchRequest(
                        file: "launches", weaponClass: nil, window: "60 days", source: source),
                    facts: facts, clock: .utc, asOf: day
                ).result()
            }
        }
    }

    /// Of rejected rows those that may lie within; one without a readable date may.
    @Test func rejectedRowsAreMissing() throws {
        var facts = try Self.facts([("2020-01-01", .srbm)])
        let rows: [(date: String, precision: LaunchMoment.Precision)] = [
            ("2020-03-01", .month), ("2019-01-01", .day), ("2020-05-10", .day),
        ]
        for row in rows {
            let moment = LaunchMoment(
                date: try #require(Day(row.date)), precision: row.precision, minuteUTC: nil)
            facts.rejectedLaunches.append(
                RejectedLaunch(origin: Origin(file: 0, line: 10), moment: moment))
        }
        facts.rejectedLaunches.append(
            RejectedLaunch(origin: Origin(file: 0, line: 11), moment: nil))
        let result = try LaunchReading(
            request: LaunchRequest(file: "launches", weaponClass: nil, window: "60 days"),
            facts: facts, clock: .utc, asOf: try #require(Day("2020-04-15"))
        ).result()
        #expect(result.points.map(\.value) == [0])
        #expect(result.points.map(\.missing) == [2])
        let reading = result.reading(Reference("recent")).counting(0.8)
        #expect(reading.bounds == PointReading.Bounds(least: 0, most: 2))
        // Each may be a salvo.
        let missiles = result.reading(Reference("recent")).counting(0.8, ofAnyNumber: true)
        #expect(missiles.bounds == PointReading.Bounds(least: 0, most: nil))
    }
}
