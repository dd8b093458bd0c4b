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
}
