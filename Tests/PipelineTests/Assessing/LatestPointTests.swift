import Analysis
import Assessment
import Testing

@testable import Pipeline

/// Which period is the latest one where an indicator has several points a period.
@Suite struct LatestPointTests {
    private func result(
        _ indicator: Indicator, _ points: [(period: String, fields: [String: String])]
    ) -> IndicatorResult {
        IndicatorResult(
            indicator, parameters: [], unit: "USD", definition: "made up",
            points: points.map { row in
                IndicatorResult.Point(
                    period: row.period, value: 5,
                    fields: row.fields.map { .init($0.key, .text($0.value)) }, n: 1, sources: [])
            }, findings: [])
    }

    private var goods: IndicatorResult {
        result(
            SanctionedTrade.indicator,
            [
                ("2016-01", ["flow": "import", "measure": "all", "standing": "capped"]),
                ("2016-03", ["flow": "import", "measure": "all", "standing": "capped"]),
                ("2020-02", ["flow": "import", "measure": "all", "standing": "free"]),
                ("2020-03", ["flow": "import", "measure": "all", "standing": "free"]),
                ("2020-04", ["flow": "export", "measure": "all", "standing": "free"]),
            ])
    }

    /// The table reaches to 2020-03, and has no such goods then.
    @Test func partThatEndedHasNoLatestPoint() {
        let reading = goods.reading(
            Reference("goods"), key: ["flow": "import", "measure": "all", "standing": "capped"])
        #expect(reading.value == nil && reading.point == nil)
        #expect(reading.reason == "there is no point for 2020-03")
        let free = goods.reading(
            Reference("goods"), key: ["flow": "import", "measure": "all", "standing": "free"])
        #expect(free.value == 5 && free.point?.period == "2020-03")
        let none = goods.reading(Reference("goods"), key: ["standing": "banned"])
        #expect(none.reason == "there is no point")
    }

    /// Its share is none of the launches that there were, not unknown.
    @Test func aClassWithoutALaunchHasAReading() {
        let shares = result(ClassShare.indicator, [("2020-01-01..2020-12-31", ["class": "SRBM"])])
        let none = shares.reading(Reference("shares"), key: ["class": "HGV"])
        #expect(none.value == 0 && none.point?.n == 1)
        #expect(none.point?.period == "2020-01-01..2020-12-31")
        #expect(shares.reading(Reference("shares"), key: ["class": "SRBM"]).value == 5)
        #expect(shares.reading(Reference("shares"), key: ["class": "HVG"]).value == nil)
        let empty = result(ClassShare.indicator, [])
        #expect(empty.reading(Reference("shares"), key: ["class": "HGV"]).value == nil)
    }

    /// Days since a launch that is dated to a month.
    @Test func aValueBetweenTwoNumbersHasBounds() {
        let point = IndicatorResult.Point(
            period: "2025-12-31", value: nil, n: 1, missing: 1, sources: [], range: 184...213)
        let reading = IndicatorResult(
            DaysSinceLastTest.indicator, parameters: [], unit: "days", definition: "",
            points: [point], findings: []
        ).reading(Reference("since"))
        #expect(reading.value == nil)
        #expect(reading.bounds == PointReading.Bounds(least: 184, most: 213))
        #expect(
            reading.reason
                == "there is no value for 2025-12-31, which is 184 at least and 213 at most")
    }

    /// A ledger that asks for a year of what has months is told which there are.
    @Test func periodOfAnotherLengthIsExplained() throws {
        let value = result(TradeValue.indicator, [("2019-01", [:]), ("2020-12", [:])])
        func reason(_ condition: String) throws -> String {
            value.reading(try #require(try Condition(condition).references.first)).reason
        }
        #expect(
            try reason("value(period: 2020) > 1")
                == "there is no point for 2020: its points are months, 2019-01..2020-12;"
                + " say by: year")
        #expect(try reason("value(period: 2020-11) > 1") == "there is no point for 2020-11")
        let days = result(Dispersion.indicator, [("2019-01-01..2020-12-31", [:])])
        #expect(
            days.otherLengths(than: .annual)
                == "its points are days, 2019-01-01..2020-12-31")
    }

    /// One source may reach further than another, which is as new as it is.
    @Test func sourcesHaveTimesOfTheirOwn() {
        let shares = result(
            ShareByDenominator.indicator,
            [("2018", ["source": "first"]), ("2020", ["source": "second"])])
        let reading = shares.reading(Reference("shares"), key: ["source": "first"])
        #expect(reading.value == 5 && reading.point?.period == "2018")
    }
}
