import Testing
import TradeModel

@testable import Reports

@Suite struct MeasureRowsTests {
    private let time = TimeAxis(days: SampleCharts.days("2010..2019"), left: 50, right: 550)

    private func rows(_ measures: [Chart.Measure]) -> [ChartScene.Element] {
        MeasureRows(measures: measures, time: time, top: 0, edges: 10...630).elements
    }

    private func measure(_ period: String, windDown: String? = nil, isOpen: Bool = false)
        -> Chart.Measure
    {
        Chart.Measure(
            label: "Coal ban", days: SampleCharts.days(period),
            windDownEnd: windDown.flatMap { Day($0) }, isOpen: isOpen, title: "ban on coal")
    }

    @Test func aRowGoesFromTheFirstDayToTheLast() throws {
        let elements = rows([measure("2012..2014")])
        guard case .value(let title, let parts) = elements[0],
            case .rectangle(let bar, "rule") = parts[0], case .text(let label) = elements[1]
        else {
            Issue.record("\(elements)")
            return
        }
        #expect(title == "Coal ban, 2012..2014: ban on coal")
        #expect(bar.x == time.start(of: Day("2012-01-01")!))
        #expect(bar.right == time.start(of: Day("2015-01-01")!))
        #expect(label.anchor == .end && label.x < bar.x)
    }

    /// What ends behind the chart goes to its edge, without the arrow of an open end.
    @Test func anEndBehindTheChartHasNoArrow() {
        guard
            case .value(let title, let parts) = rows([measure("2012..2025")])[0],
            case .rectangle(let bar, "rule") = parts[0]
        else {
            Issue.record("no mark")
            return
        }
        #expect(title.hasPrefix("Coal ban, 2012..2025"))
        #expect(abs(bar.right - 550) < 1e-9 && parts.count == 2)
    }

    @Test func aLabelWithoutRoomBeforeStandsBehind() {
        guard case .text(let label) = rows([measure("2010..2012")])[1] else {
            Issue.record("no label")
            return
        }
        #expect(label.anchor == .start)
    }

    /// Of paragraphs of one rule the label was the same.
    @Test func labelsThatAreCutDoNotBecomeTheSame() {
        let beginning = "Ban on exports of coal, iron ore and seafood of the second kind, by"
        let measures = ["8", "9"].map { paragraph in
            Chart.Measure(
                label: "\(beginning) paragraph \(paragraph)", days: SampleCharts.days("2014..2015"),
                isOpen: false, title: "ban on coal")
        }
        let labels = rows(measures).compactMap { element -> ChartScene.Label? in
            if case .text(let label) = element { label } else { nil }
        }
        #expect(labels.map { $0.text.hasPrefix("Ban on exports of") } == [true, true])
        #expect(labels.map { $0.text.suffix(2) } == ["…8", "…9"])
        #expect(labels.allSatisfy { $0.box.x >= 10 && $0.box.right <= 630 })
    }

    @Test func windingDownIsHatchedAndAnOpenEndPointsOn() {
        guard
            case .value(let title, let parts) = rows([
                measure("2012..2019", windDown: "2012-12-31", isOpen: true)
            ])[0]
        else {
            Issue.record("no mark")
            return
        }
        #expect(title.hasPrefix("Coal ban, from 2012-01-01"))
        #expect(parts.contains { if case .path(_, "hatch ruled") = $0 { true } else { false } })
        #expect(
            parts.contains { if case .path(let path, "rule") = $0 { path.isClosed } else { false } }
        )
    }
}
