import Analysis
import Assessment
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct AroundReadingTests {
    private static func wins(_ rows: [(String, String?)]) throws -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: "wins.csv", sha256: "0", layout: "wins")]
        facts.wins = try rows.enumerated().map { line, row in
            Win(
                origin: Origin(file: 0, line: line + 2), date: try #require(Day(row.0)),
                giver: "AAA", receiver: "BBB", size: .large, isReversible: true,
                ended: row.1.flatMap { Day($0) }, title: "win", source: "list",
                confidence: .confirmed)
        }
        return facts
    }

    private func numbers(
        _ launches: Dataset, _ wins: Dataset, on day: String, days: Int = 30
    ) throws -> [String: Double]? {
        let result = try AroundReading(
            request: AroundRequest(
                launches: "launches", wins: "wins", givers: nil, receivers: ["BBB"], size: "large",
                days: days), launches: launches, wins: wins, clock: .utc,
            asOf: try #require(Day(day))
        ).result()
        guard let point = result.points.first else { return nil }
        var numbers: [String: Double] = [:]
        numbers["value"] = point.value
        numbers["missing"] = Double(point.missing)
        for field in point.fields { numbers[field.name] = field.value.number }
        return numbers
    }

    @Test func beforeAndAfter() throws {
        let launches = try LaunchReadingTests.facts([
            ("2020-01-01", .srbm), ("2020-05-10", .srbm), ("2020-05-20", .srbm),
            ("2020-06-01", .srbm), ("2020-06-01", .srbm), ("2020-06-30", .mrbm),
            ("2020-07-01", .mrbm),
        ])
        let wins = try Self.wins([("2020-06-01", nil), ("2020-09-01", "2020-09-05")])
        let seen = try #require(try numbers(launches, wins, on: "2020-08-01"))
        #expect(seen["before"] == 2 && seen["after"] == 3 && seen["value"] == 1)
        #expect(seen["events_after"] == 2 && seen["covered"] == 1)
        let half = try #require(try numbers(launches, wins, on: "2020-06-15"))
        #expect(half["after"] == 2 && half["covered"] == 0.5)
        // The later one counts while it stands.
        #expect(try numbers(launches, wins, on: "2020-09-05")?["before"] == 0)
        #expect(try numbers(launches, wins, on: "2020-09-06")?["before"] == 2)
        #expect(try numbers(launches, wins, on: "2020-06-01") == nil)
    }

    @Test func theWinIsTold() throws {
        let result = try AroundReading(
            request: AroundRequest(
                launches: "launches", wins: "wins", givers: nil, receivers: nil, size: nil,
                days: 30), launches: try LaunchReadingTests.facts([("2020-05-10", .srbm)]),
            wins: try Self.wins([("2020-06-01", nil)]), clock: .utc,
            asOf: try #require(Day("2020-08-01"))
        ).result()
        #expect(result.points.first?["documents"] == .text("list"))
        #expect(result.points.first?["irreversible"] == .count(0))
    }

    /// The first launch of the table is not confirmed.
    @Test(arguments: [("2020-05-20", Confidence.compiled), ("2020-01-05", .unconfirmed)])
    func itIsAsSureAsWhatItCounts(_ win: String, _ confidence: Confidence) throws {
        let result = try AroundReading(
            request: AroundRequest(
                launches: "launches", wins: "wins", givers: nil, receivers: ["BBB"], size: "large",
                days: 10),
            launches: LaunchReadingTests.facts([
                ("2020-01-01", .srbm), ("2020-05-15", .srbm), ("2020-05-21", .srbm),
            ]), wins: Self.wins([(win, nil)]), clock: .utc, asOf: try #require(Day("2020-08-01"))
        ).result()
        #expect(result.points.map(\.confidence) == [confidence])
    }

    @Test func beforeTheTableNothingIsKnown() throws {
        let launches = try LaunchReadingTests.facts([("2020-05-20", .srbm)])
        let wins = try Self.wins([("2020-06-01", nil)])
        let seen = try #require(try numbers(launches, wins, on: "2020-08-01"))
        #expect(seen["value"] == nil && seen["before"] == nil && seen["after"] == nil)
        #expect(seen["events_before"] == nil && seen["events_after"] == nil)
    }

    /// Of rejected rows those that may lie within; one of which nothing is told may.
    @Test func rejectedRowsAreMissing() throws {
        var launches = try LaunchReadingTests.facts([("2020-01-01", .srbm), ("2020-06-01", .srbm)])
        let rows: [(date: String, precision: LaunchMoment.Precision)] = [
            ("2020-07-01", .month), ("2020-02-10", .day), ("2020-11-10", .day),
        ]
        let moments: [LaunchMoment?] = try rows.map { row in
            LaunchMoment(
                date: try #require(Day(row.date)), precision: row.precision, minuteUTC: nil)
        }
        launches.rejectedLaunches = (moments + [nil]).map {
            RejectedLaunch(origin: Origin(file: 0, line: 10), moment: $0)
        }
        let result = try AroundReading(
            request: AroundRequest(
                launches: "launches", wins: "wins", givers: nil, receivers: ["BBB"], size: "large",
                days: 60),
            launches: launches, wins: Self.wins([("2020-06-15", nil)]), clock: .utc,
            asOf: try #require(Day("2020-12-01"))
        ).result()
        let point = try #require(result.points.first)
        #expect(point["rejected"]?.number == 2 && point.missing == 2 && point.value == -1)
        // One is of July, and one may be of any day.
        #expect(point["rejected_before"]?.number == 1 && point["rejected_after"]?.number == 2)
        let before = result.reading(Reference("around", field: "before")).counting(0)
        #expect(before.bounds == PointReading.Bounds(least: 1, most: 3))
        let difference = result.reading(Reference("around")).counting(0.8, isDifference: true)
        #expect(difference.bounds == PointReading.Bounds(least: -3, most: 1))
        // Each may be a salvo.
        let missiles = result.reading(Reference("around", field: "before"))
            .counting(0, ofAnyNumber: true, rejected: "rejected_before")
        #expect(missiles.bounds == PointReading.Bounds(least: 1, most: nil))
        let either = result.reading(Reference("around"))
            .counting(0.8, isDifference: true, ofAnyNumber: true)
        #expect(either.value == nil && either.bounds == nil)
    }

    /// Against every stretch counted one by one.
    @Test func baseIsTheMeanOfAllStretches() throws {
        var generator = SeededGenerator(seed: 4)
        let first = try #require(Day("2020-01-01"))
        for _ in 0..<50 {
            let days = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
                first.advanced(by: Int.random(in: 0..<200, using: &generator))
            }
            let length = Int.random(in: 1...90, using: &generator)
            let launches = try LaunchReadingTests.facts(days.map { ($0.description, .srbm) })
            let wins = try Self.wins([("2020-10-01", nil)])
            let seen = try numbers(launches, wins, on: "2020-11-01", days: length)?["base"]
            let end = try #require(Day("2020-11-01"))
            let starts = (days.min() ?? first)...end.advanced(by: 1 - length)
            let counts = starts.map { start in
                days.count { start <= $0 && $0 <= start.advanced(by: length - 1) }
            }
            let expected = Double(counts.reduce(0, +)) / Double(counts.count)
            #expect(try abs(#require(seen) - expected) < 1e-9)
        }
    }

    /// A stretch holds a launch of a month where it holds the whole month, and no rejected row.
    @Test func baseCountsALaunchWhereAllOfItsDaysLie() throws {
        var launches = try LaunchReadingTests.facts([("2020-01-01", .srbm)], months: ["2020-02"])
        launches.rejectedLaunches = [
            RejectedLaunch(origin: Origin(file: 0, line: 4), moment: nil)
        ]
        let wins = try Self.wins([("2020-02-01", nil)])
        // Of the stretches of 40 days that end by 11 March 1 has 1 January, and 12 all of February.
        let seen = try #require(try numbers(launches, wins, on: "2020-03-11", days: 40))
        #expect(try abs(#require(seen["base"]) - 13.0 / 32) < 1e-9)
        #expect(seen["base_missing"] == 2)
        // None of 20 days has all of February.
        let short = try #require(try numbers(launches, wins, on: "2020-03-11", days: 20))
        #expect(try abs(#require(short["base"]) - 1.0 / 52) < 1e-9)
    }

    /// That there was none rests on the table that was looked through.
    @Test func noLaunchRestsOnTheTable() throws {
        let result = try AroundReading(
            request: AroundRequest(
                launches: "launches", wins: "wins", givers: nil, receivers: nil, size: nil,
                days: 30), launches: try LaunchReadingTests.facts([("2020-01-01", .srbm)]),
            wins: try Self.wins([("2020-06-01", nil)]), clock: .utc,
            asOf: try #require(Day("2020-08-01"))
        ).result()
        let uses = result.points.flatMap(\.sources)
        #expect(uses.map(\.source.path) == ["launches.csv", "wins.csv"])
        #expect(uses.map(\.used) == [0, 1])
    }

    /// Two counts of one launch are not two launches.
    @Test func twoSourcesAreNeverAddedUp() throws {
        var launches = try LaunchReadingTests.facts([("2020-01-01", .srbm), ("2020-06-10", .srbm)])
        launches.sources.append(Source(path: "other.csv", sha256: "1", layout: "launches"))
        launches.launches += LaunchReadingTests.recounted(launches.launches, by: "Other")
        let wins = try Self.wins([("2020-06-01", nil)])
        let day = try #require(Day("2020-08-01"))
        var request = AroundRequest(
            launches: "launches", wins: "wins", givers: nil, receivers: nil, size: nil, days: 30)
        expectRefusal(.mixedSources, saying: "Other, Table") {
            try AroundReading(
                request: request, launches: launches, wins: wins, clock: .utc, asOf: day
            ).result()
        }
        request.source = "Table"
        let result = try AroundReading(
            request: request, launches: launches, wins: wins, clock: .utc, asOf: day
        ).result()
        #expect(result.points.map { $0["after"]?.number } == [1])
    }

    /// Only a launch all of whose days lie on one side of the win is counted there.
    @Test(arguments: [
        ("2020-05", "2020-08-20", [1.0, 0, 0]), ("2020-06", "2020-08-20", [0.0, 0, 1]),
        ("2020-07", "2020-08-20", [0.0, 1, 0]), ("2020-07", "2020-08-01", [0.0, 1, 0]),
        ("2020-07", "2020-07-31", [0.0, 0, 1]), ("2020-04", "2020-08-20", [0.0, 0, 1]),
        ("2020-08", "2020-12-01", [0.0, 0, 1]), ("2020-03", "2020-08-20", [0.0, 0, 0]),
    ])
    func aLaunchDatedToAMonthIsOnOneSideOrMissing(
        _ month: String, _ day: String, _ counts: [Double]
    ) throws {
        let launches = try LaunchReadingTests.facts([("2020-01-01", .srbm)], months: [month])
        let wins = try Self.wins([("2020-06-15", nil)])
        let seen = try #require(try numbers(launches, wins, on: day, days: 60))
        #expect(["before", "after", "missing"].compactMap { seen[$0] } == counts)
        #expect(seen["value"] == counts[1] - counts[0])
    }

    /// One that is dated to the year of the win is counted neither before it nor after it.
    @Test func aLaunchDatedToTheYearIsOnNeitherSide() throws {
        var launches = try LaunchReadingTests.facts(
            [("2021-01-01", .srbm)], completeTo: "2022-12-31")
        launches.launches = launches.launches.map { launch in
            Launch(
                origin: launch.origin,
                moment: LaunchMoment(date: launch.moment.date, precision: .year, minuteUTC: nil),
                missile: launch.missile, weaponClass: launch.weaponClass, site: launch.site,
                outcome: launch.outcome, apogee: nil, distance: nil, source: launch.source,
                confidence: launch.confidence)
        }
        let wins = try Self.wins([("2021-06-30", nil)])
        let seen = try #require(try numbers(launches, wins, on: "2022-12-31", days: 180))
        #expect(seen["before"] == 0 && seen["after"] == 0 && seen["missing"] == 1)
    }
}
