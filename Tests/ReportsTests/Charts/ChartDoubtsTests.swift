import Testing
import TradeModel

@testable import Reports

@Suite struct ChartDoubtsTests {
    @Test func eachReasonHasItsPlaces() {
        let one = Chart.Series(
            name: "A",
            points: [
                SampleCharts.point(2018, 1, doubts: ["incomplete", "derived"]),
                SampleCharts.point(2020, 1, doubts: ["incomplete"]),
                SampleCharts.point(2021, 1, doubts: ["incomplete"]),
            ])
        let other = Chart.Series(
            name: "B", points: [SampleCharts.point(2019, 1, doubts: ["derived"])])
        let sure = SampleCharts.series("C", from: 2018, [1, 2])
        #expect(
            ChartDoubts([one, sure, other]).texts == [
                "Derived: A (2018); B (2019)", "Incomplete: A (2018, 2020..2021)",
            ])
        #expect(ChartDoubts([sure]).reasons.isEmpty)
    }

    /// Every second year of a long series; the table has all of them.
    @Test func aPictureNamesTheFirstOfMany() throws {
        let points = (1900..<1940).map {
            SampleCharts.point($0, 1, doubts: $0.isMultiple(of: 2) ? ["derived"] : ["incomplete"])
        }
        let chart = try SampleCharts.chart(
            .bars, [Chart.Series(name: "A", points: points)], days: "1900..1939")
        let shown = ChartLayout(chart, width: 640).scene.labels.map(\.text).joined(separator: " ")
        #expect(shown.contains("Derived: A (1900, 1902, "))
        #expect(shown.contains(", 1922 and 8 more). Incomplete: A (1901, 1903, "))
        let noted = chart.table.notes.remarks.joined(separator: " ")
        #expect(noted.contains(", 1936, 1938)") && !noted.contains(" more"))
    }
}
