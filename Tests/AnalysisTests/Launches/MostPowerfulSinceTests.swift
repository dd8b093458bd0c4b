import Testing
import TradeModel

@testable import Analysis

@Suite struct MostPowerfulSinceTests {
    @Test func findsTheTestOf30January2022() throws {
        let result = try MostPowerfulSince.result(
            LaunchQuestion(clock: .kst, asOf: .text("2022-02-28")), on: .text("2022-01-30"),
            from: try Bundled.read("missile-launches"))
        #expect(result.points.map { $0.text("criterion") } == ["class", "apogee"])
        #expect(result.points.map(\.value) == [1523, 1523])
        #expect(result.points.map { $0.text("strength") } == ["IRBM", "2000 km"])
        #expect(result.points.map { $0.text("last") } == ["2017-11-29", "2017-11-29"])
        #expect(abs(try #require(result.points[1].number("years")) - 4.17) < 0.005)
    }

    @Test func theTwoCriteriaMayDiffer() throws {
        let facts = MadeUp.joined(
            MadeUp.launches(["2020-01-01", "2022-01-01"], weaponClass: .irbm, apogee: 500),
            MadeUp.launches(["2021-01-01"], apogee: 600))
        let question = LaunchQuestion(asOf: .text("2022-12-31"))
        let result = try MostPowerfulSince.result(question, on: nil, from: facts)
        #expect(result.points.map { $0.text("last") } == ["2020-01-01", "2021-01-01"])
    }

    @Test func leavesSatelliteLaunchersOutAndComparesNothingUnknown() throws {
        let facts = MadeUp.joined(
            MadeUp.launches(["2020-01-01"], weaponClass: .slv, apogee: 9000),
            MadeUp.launches(["2021-01-01", "2022-01-01"]))
        let question = LaunchQuestion(asOf: .text("2022-12-31"))
        let result = try MostPowerfulSince.result(question, on: nil, from: facts)
        #expect(result.points.map(\.value) == [365, nil])
        #expect(result.points[1].text("strength") == "unknown")
        #expect(result.points[1].missing == 2)
    }

    @Test func aDayWithoutALaunchHasNoPoints() throws {
        let result = try MostPowerfulSince.result(
            LaunchQuestion(asOf: .text("2022-12-31")), on: .text("2022-01-02"),
            from: MadeUp.launches(["2022-01-01"]))
        #expect(result.points.isEmpty)
        #expect(result.findings.contains { $0.code == .noSubjectRows })
    }

    /// It did have a launch, so that it must not be said that it had none.
    @Test func aDayOfASatelliteLauncherSaysSo() throws {
        let facts = MadeUp.joined(
            MadeUp.launches(["2022-01-01"]), MadeUp.launches(["2022-03-01"], weaponClass: .slv))
        let result = try MostPowerfulSince.result(
            LaunchQuestion(asOf: .text("2022-12-31")), on: .text("2022-03-01"), from: facts)
        #expect(result.points.isEmpty)
        #expect(
            result.findings.last { $0.code == .noSubjectRows }?.message
                == "all launches on 2022-03-01 by the clock utc that are known are of satellite"
                + " launchers, which are not compared")
    }

    @Test func aLaunchPastTheCompleteListIsNotCompared() throws {
        let facts = MadeUp.launches(["2022-01-01", "2022-03-01"], completeTo: "2022-01-31")
        let result = try MostPowerfulSince.result(
            LaunchQuestion(asOf: .text("2022-12-31")), on: .text("2022-03-01"), from: facts)
        #expect(result.points.isEmpty)
        let said = result.findings.filter { $0.code == .noSubjectRows }.map(\.message)
        #expect(said.count == 1 && said[0].contains("after the day to which the table is complete"))
    }

    /// Of the two earlier missiles of its class the table knows the month only.
    @Test func ofThe29thOfMay1993TheBundledTableDoesNotTell() throws {
        let result = try MostPowerfulSince.result(
            LaunchQuestion(asOf: .text("2024-12-31")), on: .text("1993-05-29"),
            from: try Bundled.read("missile-launches"))
        let byClass = try #require(result.points.first)
        #expect(byClass.text("strength") == "MRBM" && byClass.text("last") == "")
        #expect(byClass.value == nil && byClass.missing == 3)
    }

    private func byClass(
        with months: [String] = [], of weaponClass: WeaponClass = .icbm,
        rejected: [LaunchMoment?] = []
    ) throws -> IndicatorResult.Point {
        var facts = MadeUp.joined(
            MadeUp.launches(["2017-11-29", "2021-09-28"], weaponClass: .icbm),
            MadeUp.launches(months, weaponClass: weaponClass))
        facts.rejectedLaunches = rejected.map {
            RejectedLaunch(origin: Origin(file: 0, line: 9), moment: $0)
        }
        let result = try MostPowerfulSince.result(
            LaunchQuestion(asOf: .text("2022-12-31")), on: .text("2021-09-28"), from: facts)
        return try #require(result.points.first)
    }

    @Test(arguments: ["2020-06", "2020", "2017-11", "2021-09"])
    func aLaunchDatedToAMonthMayBeTheLast(_ date: String) throws {
        let point = try byClass(with: [date])
        #expect(point.value == nil && point.number("years") == nil)
        #expect(point.text("last") == "2017-11-29" && point.missing == 1)
    }

    @Test(arguments: [
        ("2017-10", WeaponClass.icbm, 0), ("2021-10", .icbm, 0), ("2020-06", .srbm, 0),
        ("2020-06", .slv, 0), ("2020-06", .unknown, 1),
    ])
    func noOtherLaunchDatedToAMonthTakesTheValueAway(
        _ date: String, _ weaponClass: WeaponClass, _ missing: Int
    ) throws {
        let point = try byClass(with: [date], of: weaponClass)
        #expect(point.value == 1399 && point.missing == missing)
    }

    @Test func aRejectedRowMayBeTheLast() throws {
        let moment = { (date: String, precision: LaunchMoment.Precision) in
            LaunchMoment(date: .text(date), precision: precision, minuteUTC: nil)
        }
        for rejected in [
            moment("2020-03-02", .day), moment("2021-09-28", .day), moment("2017-01-01", .year),
            nil,
        ] {
            let point = try byClass(rejected: [rejected])
            #expect(point.value == nil && point.missing == 1)
        }
        let others = try byClass(rejected: [moment("2017-01-02", .day), moment("2021-10-01", .day)])
        #expect(others.value == 1399 && others.missing == 0)
    }
}
