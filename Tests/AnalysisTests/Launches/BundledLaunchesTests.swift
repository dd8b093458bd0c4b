import Testing
import TradeModel

@testable import Analysis

/// The figures that the missile test database is known for.
@Suite struct BundledLaunchesTests {
    private let facts: Dataset

    init() throws { facts = try Bundled.read("missile-launches") }

    private func year(_ name: String, _ clock: LaunchClock = .utc) throws -> IndicatorResult.Point {
        let question = LaunchQuestion(clock: clock, asOf: .text("2025-01-01"))
        return try #require(try TestFrequency.result(question, from: facts).point(name))
    }

    @Test func january2022HadNineLaunchesOnSixDays() throws {
        let question = LaunchQuestion(clock: .kst, asOf: .text("2022-02-28"))
        let month = try #require(
            try TestFrequency.result(question, by: .monthly, from: facts).point("2022-01"))
        #expect(month.value == 9)
        #expect(month.count("launch_days") == 6)
        #expect(month.count("events") == 6)
        let months = try TestFrequency.result(
            LaunchQuestion(asOf: .text("2025-01-01")), by: .monthly, from: facts)
        #expect(
            (1...12).map { months.point("2022-\($0 < 10 ? "0" : "")\($0)")?.value } == [
                9, 1, 3, 2, 8, 8, 0, 0, 7, 8, 16, 7,
            ])
    }

    @Test func from1984To2019ThereWere145() throws {
        let question = LaunchQuestion(until: .text("2019-12-31"), asOf: .text("2025-01-01"))
        let result = try TestFrequency.result(question, from: facts)
        #expect(result.points.count == 36)
        #expect(result.points.compactMap(\.value).reduce(0, +) == 145)
    }

    @Test(arguments: [
        ("1984", [6, 3, 3, 0]), ("1986", [1, 0, 0, 1]), ("1990", [2, 1, 1, 0]),
        ("1991", [1, 1, 0, 0]), ("1992", [1, 0, 1, 0]), ("1993", [4, 3, 0, 1]),
        ("1998", [1, 0, 1, 0]), ("2006", [7, 6, 1, 0]), ("2009", [8, 7, 1, 0]),
        ("2012", [2, 1, 1, 0]), ("2013", [6, 6, 0, 0]), ("2014", [19, 19, 0, 0]),
        ("2015", [15, 13, 2, 0]), ("2016", [24, 14, 10, 0]), ("2017", [21, 14, 6, 1]),
        ("2018", [0, 0, 0, 0]), ("2019", [27, 26, 1, 0]), ("2020", [9, 9, 0, 0]),
        ("2021", [6, 6, 0, 0]), ("2022", [69, 42, 5, 22]), ("2023", [33, 21, 3, 9]),
        ("2024", [41, 37, 1, 3]),
    ])
    func theYearsAreAsPublished(_ name: String, _ counts: [Int]) throws {
        let point = try year(name)
        let names = ["launches", "success", "failure", "unknown"]
        #expect(names.map { point.count($0) } == counts.map(Optional.some))
    }

    @Test(arguments: [
        ("2009", 2, 2), ("2014", 11, 11), ("2015", 7, 7), ("2016", 16, 15), ("2017", 15, 15),
        ("2019", 14, 15), ("2020", 4, 4), ("2022", 34, 33), ("2023", 19, 20), ("2024", 12, 12),
    ])
    func theLaunchDaysDependOnTheClock(_ name: String, _ utc: Int, _ kst: Int) throws {
        #expect(try year(name).count("launch_days") == utc)
        #expect(try year(name, .kst).count("launch_days") == kst)
    }

    /// Of 1984 no day is known: all may have been on one day of September, or on two days.
    @Test func of1984NobodyKnowsTheLaunchDays() throws {
        let point = try year("1984")
        #expect(point.count("launch_days") == nil && point.count("events") == nil)
        #expect(point.value == 6 && point.missing == 0)
    }
}
