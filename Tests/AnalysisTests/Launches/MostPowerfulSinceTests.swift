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
}
