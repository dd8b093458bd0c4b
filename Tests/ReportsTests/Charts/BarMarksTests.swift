import Testing
import TradeModel

@testable import Reports

@Suite struct BarMarksTests {
    private func marks(
        _ series: [Chart.Series], form: Chart.Form = .bars, days: String = "2010..2014"
    ) -> BarMarks {
        let frame = ChartFrame(
            .init(x: 0, y: 0, width: 500, height: 100), days: SampleCharts.days(days),
            values: NumberAxis([0, 10], form: form))
        return BarMarks(
            frame: frame, series: series.enumerated().map { ($1, $0 + 1) }, form: form, unit: "USD")
    }

    private let two = [
        SampleCharts.series("A", from: 2010, [4, 0, nil]),
        SampleCharts.series("B", from: 2010, [5, 0, 3]),
    ]

    @Test func partsLieOnOneAnotherAndAreAsHighAsTheirValues() {
        let bars = marks(two).bars.sorted { $0.span < $1.span }
        #expect(bars[0].parts.map { [$0.box.y, $0.box.height] } == [[60, 40], [10, 50]])
        #expect(bars[0].parts[0].box.width < 100)
        #expect(bars[2].parts.map(\.series) == [1])
    }

    @Test func theSumStandsAboveABarOfWhichAllPartsAreKnown() {
        let texts = marks(two).elements.compactMap { element -> String? in
            if case .text(let label) = element { label.text } else { nil }
        }
        // Zero is written out; the third year lacks a part and has no sum.
        #expect(texts == ["9", "0"])
    }

    /// The bar would look like one of a smaller sum.
    @Test func aBarThatLacksAPartHasAnEmptyBoxOnIt() throws {
        let boxes = marks(two).elements.compactMap { element -> (String, ChartScene.Box)? in
            guard case .value(let title, let parts) = element,
                case .rectangle(let box, "hollow doubtful ruled")? = parts.first
            else { return nil }
            return (title, box)
        }
        #expect(boxes.map(\.0) == ["2012: no value of A"])
        let bar = try #require(marks(two).bars.first { $0.span.description == "2012" }).parts[0].box
        let box = try #require(boxes.first).1
        #expect(box.x == bar.x && box.width == bar.width && box.bottom < bar.y)
    }

    @Test func narrowBarsWithoutAValueAreTwoSorts() {
        let months = (1...12).map { SampleCharts.point("2010-\($0 < 10 ? "0" : "")\($0)", 0) }
        let series = Chart.Series(name: "A", points: Array(months.dropLast(2)))
        let zero = marks([series], days: "2010..2014").elements.filter { element in
            if case .rectangle(let box, "f1") = element { box.height == 1.75 } else { false }
        }
        #expect(zero.count == 10)
    }

    /// A zero whose sum is not written is a line, however wide its bar: of two years together, of a
    /// text that is wider than the bar, and beside a part that is missing.
    @Test func aWideBarOfNothingIsALineWhereNoSumStands() throws {
        let january = Chart.Point(
            span: try #require(TimeSpan("2010-01")), value: DecimalFormat(places: 8).rounded(0),
            level: 0)
        let together = SampleCharts.point("2010..2011", 0)
        let cases = [
            marks([Chart.Series(name: "A", points: [together])]),
            marks([Chart.Series(name: "A", points: [january])], days: "2010"),
            marks([
                SampleCharts.series("A", from: 2010, [0]), Chart.Series(name: "B", points: []),
            ]),
        ]
        for marks in cases {
            let bar = try #require(marks.bars.first?.parts.first).box
            let line = ChartScene.Box(x: bar.x, y: 98.25, width: bar.width, height: 1.75)
            #expect(bar.width > 20)
            #expect(lines(marks) == [line])
        }
        #expect(lines(marks([SampleCharts.series("A", from: 2010, [0, 1])])).isEmpty)
    }

    private func lines(_ marks: BarMarks) -> [ChartScene.Box] {
        marks.elements.compactMap { element in
            if case .rectangle(let box, "f1") = element { box } else { nil }
        }
    }

    @Test func aDoubtfulPartIsHatched() {
        let series = Chart.Series(
            name: "A", points: [SampleCharts.point(2010, 6, doubts: ["derived"])])
        guard case .value(_, let parts)? = marks([series]).elements.first else {
            Issue.record("no mark")
            return
        }
        let classes = parts.map { part -> String in
            switch part {
            case .rectangle(_, let classes), .path(_, let classes): classes
            default: ""
            }
        }
        #expect(classes == ["hollow s1", "hatch s1", "hit"])
    }

    @Test func aValueOfTwoPeriodsIsAsWideAsBoth() {
        let series = Chart.Series(
            name: "A", points: [SampleCharts.point("2010..2011", 12, level: 6)])
        let bar = marks([series]).bars[0].parts[0].box
        #expect(bar.width > 150 && bar.height == 60)
    }

    @Test func bandsFillTheirPeriods() {
        let bar = marks([SampleCharts.series("A", from: 2010, [40])], form: .shares).bars[0]
        #expect(bar.parts[0].box.width > 98 && bar.parts[0].box.height == 40)
    }
}
