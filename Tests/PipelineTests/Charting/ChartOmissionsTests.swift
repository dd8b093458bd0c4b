import Reports
import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ChartOmissionsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The exports by month, of which the source has 2020-01..02, 2020-04 and 2020-02..04.
    private func months(_ text: String, _ changed: String) throws -> Chart {
        try SmallCharts.charting(in: folder) { $0.replacing(text, with: changed) }
            .chart(named: "months")
    }

    @Test(arguments: [
        ("longest: 2", "longest: 2", "Exports in 2020-02..04, longer than 2 months."),
        (
            "from: 2020-01\n    to: 2020-04\n    longest: 2", "from: 2020-02\n    to: 2020-05",
            "Exports in 2020-01..02, reaching beyond the edge of the chart."
        ),
        (
            "from: 2020-01\n    to: 2020-04\n    longest: 2", "from: 2020\n    to: 2020",
            "Exports in 2020-01..04, of months in a chart of years."
        ),
    ])
    func whatHasNoPlaceIsNamed(text: String, changed: String, remark: String) throws {
        let chart = try months(text, changed)
        #expect(chart.alternative.contains("Not shown: \(remark)"))
        #expect(chart.table.notes.remarks.contains("Not shown: \(remark)"))
        #expect(SVGRenderer().file(chart).contains(">Not shown: \(remark)</text>"))
    }

    @Test func whatIsOutsideTheDaysIsNotNamed() throws {
        let chart = try months(
            "from: 2020-01\n    to: 2020-04\n    longest: 2",
            "from: 2020-05\n    to: 2020-06\n    longest: 2")
        #expect(chart.series[0].omissions.isEmpty)
        #expect(chart.alternative.contains("Exports: no values."))
    }

    /// What has a value but no share is not without a value; the part that lacks is named.
    @Test func aPartWithoutAShareIsNamed() throws {
        func part(_ name: String, _ years: [String]) throws -> DrawnSeries {
            let points = try years.map { year in
                Chart.Point(
                    span: try #require(TimeSpan(year)), value: DecimalFormat(places: 0).rounded(5),
                    level: 5)
            }
            return DrawnSeries(
                series: Chart.Series(name: name, points: points), unit: "USD", ownUnit: "USD",
                definition: "", sources: [])
        }
        let shares = try Charting.shares(
            of: [part("A", ["2018", "2019"]), part("B", ["2018"])])
        #expect(shares.map { $0.series.points.map(\.span.description) } == [["2018"], ["2018"]])
        #expect(shares[0].series.omissions.map(\.span.description) == ["2019"])
        #expect(
            shares[0].series.omissions.map(\.reason) == ["since there is no value of B to add"])
        #expect(shares[1].series.omissions.isEmpty)
    }
}
