import Testing
import TradeModel

@testable import Reports

@Suite struct EventMarksTests {
    private let time = TimeAxis(days: SampleCharts.days("2010..2019"), left: 50, right: 550)

    private func elements(_ period: String) -> [ChartScene.Element] {
        let event = Chart.Event(days: SampleCharts.days(period), label: "Closed", title: "Closed")
        return EventMarks([event], time: time, edges: 50...630)
            .elements(above: .init(x: 50, y: 40, width: 500, height: 100), lift: 0)
    }

    private func texts(_ elements: [ChartScene.Element]) -> [String] {
        elements.compactMap { element -> String? in
            guard case .value(_, let parts) = element, case .text(let label)? = parts.first else {
                return nil
            }
            return label.text
        }
    }

    @Test func anEventHasALineAtItsFirstDay() {
        let elements = elements("2012..2013")
        let x = time.start(of: Day("2012-01-01")!)
        guard case .path(let path, "pin")? = elements.first else {
            Issue.record("no line")
            return
        }
        #expect(path.runs.first?.map(\.x) == [x, x])
        #expect(texts(elements) == ["Closed"])
    }

    /// A line at the edge would say that it began on the first day of the chart.
    @Test func anEventThatBeganBeforeTheChartHasAnArrow() {
        let elements = elements("2009..2013")
        #expect(!elements.contains { if case .path(_, "pin") = $0 { true } else { false } })
        #expect(texts(elements) == ["\u{2190} Closed"])
    }

    /// A number has neither room for it nor a line.
    @Test func aNumberedEventThatBeganBeforeTheChartHasAnArrowInTheList() {
        let events = ["2009..2013", "2012", "2012", "2012", "2012", "2012"].map {
            Chart.Event(
                days: SampleCharts.days($0), label: String(repeating: "Closed ", count: 20),
                title: "Closed")
        }
        let marks = EventMarks(events, time: time, edges: 50...630)
        #expect(marks.isNumbered)
        let arrows = marks.list.map { $0.label.hasPrefix("\u{2190} ") }
        #expect(arrows == [true, false, false, false, false, false])
    }
}
