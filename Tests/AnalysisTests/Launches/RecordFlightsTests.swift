import Testing
import TradeModel

@testable import Analysis

@Suite struct RecordFlightsTests {
    private func flight(
        _ day: String, _ lower: Double?, _ upper: Double?, _ type: WeaponClass = .mrbm
    ) -> MadeUp.Flight {
        MadeUp.Flight(
            day: day, missile: "Type", weaponClass: type,
            apogee: upper.flatMap { LengthRange(lower: lower, upper: $0) })
    }

    @Test func listsRisingFlights() throws {
        let facts = MadeUp.flights([
            flight("2020-02-01", 300, 400), flight("2020-01-01", 100, 100),
            flight("2020-03-01", 200, 450), flight("2020-04-01", nil, 440),
            flight("2020-05-01", nil, 900), flight("2020-06-01", nil, nil),
            flight("2020-07-01", 1000, 1000), flight("2020-08-01", nil, 5000, .slv),
        ])
        let points = try RecordFlights.result(try MadeUp.inquiry(), from: facts).points
        #expect(
            points.map(\.period)
                == ["2020-01-01", "2020-02-01", "2020-03-01", "2020-05-01", "2020-07-01"])
        #expect(points.map(\.value) == [100, 400, 450, 900, 1000])
        #expect(points.map { $0.text("certain") } == ["yes", "yes", "no", "", "yes"])
        #expect(points.map { $0.number("before") } == [nil, 100, 400, 450, 900])
        #expect(points.allSatisfy { $0.text("criterion") == "apogee" && $0.sources.count == 1 })
        #expect(points.last?.missing == 1)
    }

    /// Records of a time are none of all times, and launchers of satellites have none.
    @Test func saysOfWhichTimeAndWhichFlights() throws {
        let facts = MadeUp.flights([
            flight("2020-01-01", 900, 900), flight("2020-02-01", 300, 400),
            flight("2020-08-01", nil, 5000, .slv),
        ])
        let late = try RecordFlights.result(
            try MadeUp.inquiry([.since: "2020-02-01"]), from: facts)
        #expect(late.points.map(\.value) == [400])
        #expect(late.definition.contains("every earlier flight from 2020-02-01 on, satellite"))
        let launchers = try RecordFlights.result(
            try MadeUp.inquiry([.weaponClass: "SLV"]), from: facts)
        #expect(launchers.points.isEmpty && launchers.definition.contains("flight, satellite"))
        #expect(
            launchers.findings.contains {
                $0.code == .noSubjectRows && $0.message.hasSuffix("which are left out: 1")
            })
        let unknown = try RecordFlights.result(
            try MadeUp.inquiry(), from: MadeUp.flights([flight("2020-01-01", nil, nil)]))
        #expect(unknown.points.isEmpty && unknown.codes.contains(.missingValue))
        #expect(!late.codes.contains(.missingValue))
    }

    /// Tables list the launches of a day in any order; one without a time may have been the last.
    @Test func flightsOfADayAreInOrderOfTime() throws {
        func flight(_ day: String, _ time: Int?, _ apogee: Double) -> MadeUp.Flight {
            MadeUp.Flight(
                day: day, time: time, apogee: LengthRange(lower: apogee, upper: apogee))
        }
        let facts = MadeUp.flights([
            flight("2020-02-01", nil, 650), flight("2020-02-01", 660, 700),
            flight("2020-02-01", 540, 600), flight("2020-01-01", 600, 500),
            flight("2020-02-02", 30, 800), flight("2020-02-01", 1200, 750),
        ])
        func points(_ answers: [Indicator.Parameter: String]) throws -> [IndicatorResult.Point] {
            try RecordFlights.result(try MadeUp.inquiry(answers), from: facts).points
        }
        #expect(try points([:]).map(\.value) == [500, 600, 700, 750, 800])
        #expect(try points([:]).map(\.n) == [1, 2, 3, 4, 6])
        // By the clock of Korea the last two are of one day.
        #expect(
            try points([.clock: "kst"]).map(\.period)
                == ["2020-01-01", "2020-02-01", "2020-02-01", "2020-02-02", "2020-02-02"])
    }

    private static let coarse: [(String, Double, [String])] = [
        ("2020-04", 900, ["2020-04-15"]), ("2020-04", 300, ["2020-04"]),
        ("2020-04", 500, ["2020-04", "2020-04-15"]), ("2020", 300, ["2020-01-01", "2020"]),
        ("2020-04", 90, []), ("2020-03", 900, []), ("2020-05", 900, []),
    ]

    /// The one of a month may have been before the one of a day in it, or after it.
    @Test(arguments: coarse)
    func saysWhichRecordsDependOnACoarseDate(
        _ date: String, _ apogee: Double, _ doubtful: [String]
    ) throws {
        let facts = MadeUp.joined(
            MadeUp.flights([
                flight("2020-01-01", 100, 100), flight("2020-04-15", 500, 500),
                flight("2020-04-16", 400, 400),
            ]),
            MadeUp.launches([date, date], apogee: apogee))
        let result = try RecordFlights.result(try MadeUp.inquiry(), from: facts)
        let said = result.findings.filter { $0.message.contains("records or not") }
        #expect(said.count == (doubtful.isEmpty ? 0 : 1))
        let named = doubtful.map { "apogee \($0)" }.joined(separator: ", ")
        #expect(said.allSatisfy { $0.message.hasSuffix("which was first: \(named)") })
        #expect(said.allSatisfy { $0.code == .undatedLaunches })
    }

    @Test func hasNoneWithoutLengths() throws {
        let facts = MadeUp.launches(["2020-01-01"])
        #expect(try RecordFlights.result(try MadeUp.inquiry(), from: facts).points.isEmpty)
        #expect(try RecordFlights.result(try MadeUp.inquiry(), from: Dataset()).points.isEmpty)
    }

    @Test func endsWithTheHighestOfTheBundledData() throws {
        let facts = try Bundled.read("missile-launches")
        let points = try RecordFlights.result(try MadeUp.inquiry(), from: facts).points
        let apogees = points.filter { $0.text("criterion") == "apogee" }
        let highest = facts.launches.filter { $0.weaponClass != .slv }
            .compactMap { $0.apogee?.upper }.max()
        #expect(apogees.last?.value == highest)
        #expect(zip(apogees, apogees.dropFirst()).allSatisfy { $0.value ?? 0 < $1.value ?? 0 })
    }

    @Test func aRejectedRowMayHaveBeenHigher() throws {
        var facts = MadeUp.flights([
            flight("2020-01-01", 100, 100), flight("2020-03-01", 300, 400),
        ])
        let days: [Day] = [.text("2019-12-31"), .text("2020-02-10"), .text("2020-04-01")]
        facts.rejectedLaunches = days.map {
            RejectedLaunch(
                origin: Origin(file: 0, line: 9),
                moment: LaunchMoment(date: $0, precision: .day, minuteUTC: nil))
        }
        let points = try RecordFlights.result(try MadeUp.inquiry(), from: facts).points
        #expect(points.map(\.value) == [100, 400] && points.map(\.missing) == [1, 2])
        let asked = try MadeUp.inquiry([.since: "2020-01-01"])
        #expect(try RecordFlights.result(asked, from: facts).points.map(\.missing) == [0, 1])
    }

    @Test func aFlightThatMayBeOutsideTheTimeIsNoRecordAndMissing() throws {
        let facts = MadeUp.joined(
            MadeUp.flights([flight("2020-01-01", 100, 100), flight("2020-03-01", 300, 400)]),
            MadeUp.launches(["2020"], apogee: 900))
        let asked = try MadeUp.inquiry([.until: "2020-06-30"])
        let points = try RecordFlights.result(asked, from: facts).points
        #expect(points.map(\.value) == [100, 400] && points.map(\.missing) == [1, 1])
    }
}
