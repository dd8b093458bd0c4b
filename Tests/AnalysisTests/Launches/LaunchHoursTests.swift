import Testing
import TradeModel

@testable import Analysis

@Suite struct LaunchHoursTests {
    private let facts = MadeUp.flights([
        .init(day: "2020-01-01", time: 1430, site: "X"),
        .init(day: "2020-01-02", time: 15, site: "X"),
        .init(day: "2020-01-02", time: 74, site: "X"),
        .init(day: "2020-01-02", time: 20, site: "Y"),
        .init(day: "2020-03-01", time: 400, site: "X"),
        .init(day: "2020-03-02", site: "X"),
    ])

    /// One site, each within an hour of the one before, across midnight too.
    @Test func groupsSalvos() throws {
        let points = try LaunchHours.result(try MadeUp.inquiry(), from: facts).points
        #expect(points.map { $0.text("hours") } == ["00-06", "06-12", "12-18", "18-24"])
        #expect(points.map(\.value) == [20, 20, 0, 60])
        #expect(points.map { $0.count("salvos") } == [1, 1, 0, 1])
        #expect(points.map { $0.number("mean_salvo") } == [1, 1, nil, 3])
        #expect(points.map { $0.count("largest_salvo") } == [1, 1, 0, 3])
        #expect(points.allSatisfy { $0.n == 5 && $0.missing == 1 })
        #expect(points.allSatisfy { $0.sources(of: "value").map(\.used) == [5] })
        #expect(points.map { $0.sources(of: "launches").map(\.used) } == [[1], [1], [], [3]])
    }

    /// A salvo counts whole where it begins: of neighbouring times each counts it once or not at all.
    @Test func theDaysAskedAboutCutNoSalvo() throws {
        let later = try LaunchHours.result(
            try MadeUp.inquiry([.since: "2020-01-02"]), from: facts)
        #expect(later.points.map(\.value) == [50, 50, 0, 0])
        #expect(later.points.map { $0.count("salvos") } == [1, 1, 0, 0])
        #expect(later.points.allSatisfy { $0.n == 2 && $0.missing == 1 })
        #expect(
            later.findings.first { $0.code == .partialPeriod }?.message
                == "launches of a salvo that began before the time asked about, left out: 2")
        let earlier = try LaunchHours.result(
            try MadeUp.inquiry([.until: "2020-01-01"]), from: facts)
        #expect(earlier.points.map(\.value) == [0, 0, 0, 100])
        #expect(earlier.points.map { $0.count("largest_salvo") } == [0, 0, 0, 3])
        #expect(
            earlier.findings.first { $0.code == .partialPeriod }?.message
                == "launches after the time asked about, counted with the salvo that began in it:"
                + " 2")
        let all = try LaunchHours.result(try MadeUp.inquiry(), from: facts)
        #expect(!all.codes.contains(.partialPeriod))
    }

    @Test func tellsHoursByTheClock() throws {
        let points = try LaunchHours.result(
            try MadeUp.inquiry([.clock: "kst"]), from: facts
        ).points
        // 23:50 UTC is 08:50 of the next day, 00:20 is 09:20, 06:40 is 15:40.
        #expect(points.map(\.value) == [0, 80, 20, 0])
    }

    @Test func hasNoPointsWithoutTimes() throws {
        let without = MadeUp.launches(["2020-01-01"])
        #expect(try LaunchHours.result(try MadeUp.inquiry(), from: without).points.isEmpty)
    }
}
