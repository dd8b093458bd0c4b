import Foundation
import Testing
import TradeModel

@testable import Reports

@Suite struct VegaLiteTickTests {
    private func axis(
        _ points: [(period: String, value: Double?)], unit: String = "percent"
    ) throws -> [String: Any] {
        let feed = try SampleFeeds.series(points, unit: unit)
        let chart = try parsedJSON(VegaLiteChart(feed: feed, dataAddress: nil).json)
        let encoding = try #require(chart["encoding"] as? [String: Any])
        let x = try #require(encoding["x"] as? [String: Any])
        return try #require(x["axis"] as? [String: Any])
    }

    private func months(_ years: ClosedRange<Int>) -> [String] {
        years.flatMap { year in (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } }
    }

    /// The first year of a change on the year before has no value and is not drawn.
    @Test func monthsWithoutAValueDoNotLengthenTheAxis() throws {
        let axis = try axis(months(2021...2023).map { (period: $0, value: $0 < "2022" ? nil : 1) })
        #expect(axis["format"] as? String == "%b %Y")
        let ticks = try #require(axis["tickCount"] as? [String: Any])
        #expect(ticks["interval"] as? String == "month")
        #expect(ticks["step"] as? Int == 3)
        #expect(axis["labelSeparation"] as? Int == 6)
        #expect(axis["labelFlush"] as? Bool == false)
    }

    /// A label under the tick where a bar begins would stand between two bars.
    @Test func labelsOfBarsAreUnderTheirMiddle() throws {
        func offset(_ periods: [String], unit: String = "launches") throws -> String? {
            let axis = try axis(periods.map { (period: $0, value: 1) }, unit: unit)
            return (axis["labelOffset"] as? [String: String])?["expr"]
        }
        let year = "(scale('x', utc(1971, 0)) - scale('x', utc(1970, 0)))"
        #expect(try offset(["2019", "2020"]) == year + " / 2")
        #expect(try offset(["2019Q1", "2019Q2"]) == year + " / 8")
        #expect(try offset(["2019-01", "2019-02"]) == year + " / 24")
        #expect(try offset(["2019", "2020"], unit: "percent") == nil)
        #expect(try offset(["2019-01-01", "2019-01-02"]) == nil)
        // The year is at its first month.
        #expect(try offset(["2009-01", "2019-02"]) == nil)
    }

    @Test func daysHaveTheirYears() throws {
        let days = (10...31).map { "2024-01-\($0)" }
        let axis = try axis(days.map { (period: $0, value: 1) })
        #expect(axis["format"] as? String == "%-d %b %Y")
        let ticks = try #require(axis["tickCount"] as? [String: Any])
        #expect(ticks["interval"] as? String == "week")
    }

    @Test func aLabelForEachWhereThereIsRoomElseForFewer() {
        func ticks(_ frequency: Frequency, _ days: Int, _ width: Int = 640) -> [String] {
            let tick = VegaLiteTick(frequency, days: days, width: width)
            return ["\(tick.interval) \(tick.step)", tick.format]
        }
        #expect(ticks(.annual, 3_650) == ["year 1", "%Y"])
        #expect(ticks(.annual, 36_500) == ["year 5", "%Y"])
        #expect(ticks(.quarterly, 730) == ["month 3", "%YQ%q"])
        #expect(ticks(.quarterly, 9_000) == ["year 2", "%Y"])
        #expect(ticks(.monthly, 300) == ["month 1", "%b %Y"])
        #expect(ticks(.monthly, 5_000) == ["year 1", "%Y"])
        #expect(ticks(.daily, 5) == ["day 1", "%-d %b %Y"])
        #expect(ticks(.daily, 75) == ["month 1", "%b %Y"])
        // In the narrow frame of a panel: one label too many is left out, none at all would be worse.
        #expect(ticks(.daily, 20, 145) == ["week 1", "%-d %b %Y"])
        #expect(ticks(.monthly, 0) == ["month 1", "%b %Y"])
    }
}
