import Testing
import TradeModel

@testable import Analysis
@testable import Reports

@Suite struct VegaLiteCoincidencesTests {
    private static let beginning = "One hides the other where values are the same:"

    /// What is said of values of several keys, each a row of periods and values.
    private func coincidences(
        _ rows: [(key: String, period: String, value: Double?)], unit: String = "percent"
    ) throws -> String? {
        let indicator = try SampleFeeds.keyed(["x"]).result.indicator
        let result = IndicatorResult(
            indicator, parameters: [], unit: unit, definition: "d",
            points: rows.map { row in
                .init(
                    period: row.period, value: row.value,
                    fields: [.init("missile", .text(row.key))], n: 1, sources: [])
            }, findings: [])
        let feed = try Feed(name: "a", result: result, asOf: SampleResults.day(), sources: [])
        let chart = VegaLiteChart(feed: feed, dataAddress: nil)
        let said = VegaLiteLayers(feed).coincidences
        #expect(chart.remarks.contains { $0.hasPrefix(Self.beginning) } == (said != nil))
        return said
    }

    /// The last colour of the legend would seem to be the only one that has values.
    @Test func linesOnOneAnotherAreNamed() throws {
        let said = try coincidences([
            ("A", "2018", 1), ("B", "2018", 1), ("C", "2018", 4), ("A", "2019", 2),
            ("B", "2019", 2), ("C", "2019", 2), ("A", "2020", 3), ("B", "2020", 5),
        ])
        #expect(said == "\(Self.beginning) A and B (2018..2019)")
    }

    /// Lines that meet are both seen; of points one hides the other.
    @Test func aPointThatStandsAloneIsHiddenToo() throws {
        let lines = try coincidences([
            ("A", "2018", 1), ("B", "2018", 1), ("A", "2019", 2), ("B", "2019", 3),
        ])
        #expect(lines == nil)
        let points = try coincidences([
            ("A", "2018", 1), ("B", "2018", 1), ("A", "2019", nil), ("B", "2019", nil),
            ("A", "2020", 4),
        ])
        #expect(points == "\(Self.beginning) A and B (2018)")
    }

    /// Months and years have lines of their own; of sums those of years are strokes.
    @Test(arguments: ["percent", "USD"])
    func eachLengthOfPeriodIsLookedAtByItself(unit: String) throws {
        let said = try coincidences(
            [
                ("A", "2018", 7), ("B", "2018", 7), ("A", "2019", 8), ("B", "2019", 8),
                ("A", "2019-01", 1), ("B", "2019-01", 1), ("A", "2019-02", 2),
                ("B", "2019-02", 2), ("A", "2019-03", 3), ("B", "2019-03", 4),
            ], unit: unit)
        let months = "\(Self.beginning) A and B (2019-01..02)"
        #expect(said == (unit == "USD" ? months : "\(months); A and B (2018..2019)"))
    }

    /// In panels each is seen.
    @Test func panelsHideNothing() throws {
        let rows = (0..<9).flatMap { key in
            ["2018", "2019"].map { (key: "K\(key)", period: $0, value: Double?(1)) }
        }
        #expect(try coincidences(rows) == nil)
    }
}
