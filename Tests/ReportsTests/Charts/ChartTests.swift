import Testing
import TradeModel

@testable import Reports

@Suite struct ChartTests {
    private let series = SampleCharts.series("Exports", from: 2010, [3, nil, 5])

    private func chart(
        _ form: Chart.Form, _ series: [Chart.Series], title: String = "Trade"
    ) throws -> Chart {
        try SampleCharts.chart(form, series, title: title)
    }

    @Test func aChartKeepsWhatItShows() throws {
        let late = Chart.Event(
            days: SampleCharts.days("2012-05-03"), label: "Late", title: "Later")
        let early = Chart.Event(days: SampleCharts.days("2011"), label: "Early", title: "Earlier")
        let outside = Chart.Event(days: SampleCharts.days("2031"), label: "No", title: "Not shown")
        let chart = try SampleCharts.chart(.lines, [series], events: [late, outside, early])
        #expect(chart.events.map(\.label) == ["Early", "Late"])
        #expect(chart.series[0].points.map(\.span.description) == ["2010", "2012"])
    }

    @Test func whatCannotBeDrawnIsRefused() throws {
        let infinite = Chart.Series(
            name: "A", points: [SampleCharts.point("2010", 1, level: .infinity)])
        let notANumber = Chart.Series(
            name: "A", points: [SampleCharts.point("2010", 1, level: .nan)])
        let outside = SampleCharts.series("A", from: 2020, [1, 2])
        let twice = Chart.Series(
            name: "A", points: [SampleCharts.point(2010, 1), SampleCharts.point(2010, 2)])
        for series in [infinite, notANumber, outside, twice] {
            expectRefusal(.chartPoint) { try chart(.lines, [series]) }
        }
        let negative = SampleCharts.series("A", from: 2010, [-1])
        #expect(try chart(.bars, [negative]).series.count == 1)
        expectRefusal(.chartPoint) { try chart(.bars, [negative, series]) }
        expectRefusal(.chartSeries) { try chart(.lines, []) }
        expectRefusal(.chartSeries) { try chart(.lines, Array(repeating: series, count: 8)) }
        expectRefusal(.blankText) { try chart(.lines, [series], title: " ") }
        expectRefusal(.blankText) {
            try chart(.lines, [SampleCharts.series("\n", from: 2010, [1])])
        }
    }

    @Test func sharesOfMoreThanTheWholeAreRefused() throws {
        let big = SampleCharts.series("B", from: 2010, [60])
        #expect(
            try chart(.shares, [SampleCharts.series("A", from: 2010, [40]), big]).form == .shares)
        expectRefusal(.sharesTotal) {
            try chart(.shares, [SampleCharts.series("A", from: 2010, [41]), big])
        }
    }

    @Test func aNameIsFitForFilesAndPages() throws {
        for name in ["", "a b", "../x", "x.svg"] {
            expectRefusal(.chartName) {
                try Chart(
                    name: name, title: "T", subtitle: "S", form: .lines, unit: "USD",
                    days: SampleCharts.days("2010..2012"), series: [series], credit: "C",
                    notes: SampleCharts.notes)
            }
        }
    }
}
