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
        let texts = marks(two).drawing.elements.compactMap { element -> String? in
            if case .text(let label) = element { label.text } else { nil }
        }
        // Zero is written out; the third year lacks a part and has no sum.
        #expect(texts == ["9", "0"])
    }

    /// Lines of the grid and of events would strike it through.
    @Test func theSumHasAGroundBehindIt() {
        let elements = marks(two).drawing.elements
        for (place, element) in elements.enumerated() {
            guard case .text(let label) = element else { continue }
            #expect(elements[place - 1] == .rectangle(label.box, "page"))
        }
    }

    private func numbers(_ marks: BarMarks) -> [ChartScene.Label] {
        marks.drawing.elements.compactMap { element in
            if case .text(let label) = element { label } else { nil }
        }
    }

    /// Pale bands are in doubt, which others between wide lines of the ground would look like.
    @Test(arguments: [("2010..2014", 99), ("1815..2014", 2.15)] as [(String, Double)])
    func bandsFillTheirPeriods(days: String, width: Double) throws {
        let series = SampleCharts.series("A", from: 2010, [10])
        let band = try #require(marks([series], form: .shares, days: days).bars.first).parts[0].box
        #expect(abs(band.width - width) < 0.1)
    }

    /// A number on one bar would look like a message.
    @Test func sumsStandOnAllBarsOrOnNone() {
        let days = "2010-01..2011-09"
        func months(_ values: [Double]) -> [Chart.Series] {
            let points = values.enumerated().map {
                SampleCharts.point("2010-0\($0 + 1)", $1)
            }
            return [Chart.Series(name: "A", points: points)]
        }
        #expect(numbers(marks(months([5, 6]), days: days)).map(\.text) == ["5", "6"])
        #expect(numbers(marks(months([5, 6.25]), days: days)).isEmpty)
    }

    /// Below a bar that goes down, where there is room above the labels of the time.
    @Test func theSumOfANegativeBarStandsBelowIt() throws {
        func numbers(_ least: Int) -> [ChartScene.Label] {
            let frame = ChartFrame(
                .init(x: 0, y: 0, width: 500, height: 100), days: SampleCharts.days("2010..2014"),
                values: NumberAxis([-10, 10], form: .bars))
            let series = SampleCharts.series("A", from: 2010, [3, least])
            return self.numbers(
                BarMarks(frame: frame, series: [(series, 1)], form: .bars, unit: "USD"))
        }
        let labels = numbers(-4)
        #expect(labels.map(\.text) == ["3", "\u{2212}4"])
        #expect(try #require(labels.last).box.y > 70)
        #expect(numbers(-10).isEmpty)
    }

    /// The bar would look like one of a smaller sum.
    @Test func aBarThatLacksAPartHasAnEmptyBoxOnIt() throws {
        let boxes = marks(two).drawing.elements.compactMap { element -> (String, ChartScene.Box)? in
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
        let zero = lines(marks([series], days: "2010..2014"))
        #expect(zero.count == 10 && zero.allSatisfy { $0.middle == 100 && $0.height == 3 })
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
            let line = ChartScene.Box(x: bar.x, y: 98.5, width: bar.width, height: 3)
            #expect(bar.width > 20)
            #expect(lines(marks) == [line])
        }
        #expect(lines(marks([SampleCharts.series("A", from: 2010, [0, 1])])).isEmpty)
    }

    /// The lines in place of bars that are certain.
    private func lines(_ marks: BarMarks) -> [ChartScene.Box] {
        marks.drawing.elements.compactMap { element in
            guard case .value(_, let parts) = element,
                case .rectangle(let box, let classes)? = parts.first,
                classes.hasPrefix("f"), box.height == BarMarks.lineHeight
            else { return nil }
            return box
        }
    }

    @Test func aDoubtfulPartIsHatched() {
        let series = Chart.Series(
            name: "A", points: [SampleCharts.point(2010, 6, doubts: ["derived"])])
        guard case .value(_, let parts)? = marks([series]).drawing.elements.first else {
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

    /// Its edges would fill it: a value in doubt would be as solid as a certain one.
    @Test(arguments: [
        ("2010-01-02", 0.0, 98.5, 3.0), ("2010-01-02", 6.0, 40.0, 60.0),
        ("2010", 0.4, 96.0, 4.0), ("2010", 0.2, 98.0, 2.0), ("2010", 0.1, 98.0, 3.0),
    ])
    func aNarrowOrLowDoubtfulBarIsPale(
        period: String, value: Double, y: Double, height: Double
    ) {
        let point = SampleCharts.point(period, value, doubts: ["derived"])
        let bars = marks([Chart.Series(name: "A", points: [point])], days: "2010")
        guard case .value(_, let parts)? = bars.drawing.elements.first, parts.count == 3,
            case .rectangle(let box, "pale f1") = parts[1]
        else {
            Issue.record("no mark")
            return
        }
        #expect(parts[0] == .rectangle(box, "page"))
        #expect(abs(box.y - y) < 1e-9 && abs(box.height - height) < 1e-9)
    }

    /// It could be more: a line as others have, or the number alone, would say that it is none for
    /// certain.
    @Test func aDoubtfulZeroIsAPaleLine() throws {
        let zero = Chart.Series(
            name: "A", points: [SampleCharts.point(2010, 0, doubts: ["incomplete"])])
        let alone = marks([zero])
        guard case .value(_, let parts)? = alone.drawing.elements.first,
            parts.count == 3, case .rectangle(let mark, "pale f1") = parts[1]
        else {
            Issue.record("no mark")
            return
        }
        #expect(mark.middle == 100 && mark.height == 3 && mark.width > 50)
        #expect(lines(alone).isEmpty)
        let label = alone.drawing.elements.compactMap { element -> ChartScene.Label? in
            if case .text(let label) = element { label } else { nil }
        }
        #expect(try #require(label.first).box.bottom <= mark.y)

        // Between the parts of a bar it lies on them, and at the top of the frame within it.
        let full = SampleCharts.series("B", from: 2010, [10])
        for stack in [[zero, full], [full, zero]] {
            let elements = marks(stack, form: .bars).drawing.elements
            let tone = stack[0].name == "A" ? "f1" : "f2"
            guard case .value(let title, let parts) = elements[1], parts.count == 3,
                case .rectangle(let mark, "pale \(tone)") = parts[1]
            else {
                Issue.record("no mark")
                continue
            }
            #expect(title == "A, 2010: 0 USD (incomplete)")
            #expect(mark.y >= -1.5 && mark.bottom <= 101.5)
        }
    }

    /// As a bar it would look like a gap, and drawn higher it would look like more than it is.
    @Test(arguments: [(1.0, 98.5), (-1.0, -1.5)]) func aValueThatIsTooLowToBeSeenIsALine(
        value: Double, y: Double
    ) throws {
        // A text that is wider than the bar leaves out the number.
        let point = SampleCharts.point("2010-01", value / 1_000)
        let axis = NumberAxis([value * 10], form: .bars)
        let frame = ChartFrame(
            .init(x: 0, y: 0, width: 500, height: 100), days: SampleCharts.days("2010..2014"),
            values: axis)
        let bars = BarMarks(
            frame: frame, series: [(Chart.Series(name: "A", points: [point]), 1)], form: .bars,
            unit: "USD")
        let part = try #require(bars.bars.first?.parts.first)
        #expect(part.box.height < 0.02 && part.mark == part.box)
        let lines = lines(bars)
        #expect(lines.map(\.y) == [y] && lines.map(\.x) == [part.box.x])
        #expect(bars.drawing.flat.map(\.point) == [point])
    }

    /// What is seen is no higher than its value, also where it is lower than the line of a zero.
    @Test(arguments: [0.2, 0.3, 1]) func aLowBarIsAsHighAsItsValue(value: Double) throws {
        let bars = marks([
            Chart.Series(name: "A", points: [SampleCharts.point("2010-01", value)])
        ])
        guard case .value(_, let parts)? = bars.drawing.elements.first,
            case .rectangle(let box, "f1")? = parts.first
        else {
            Issue.record("no mark")
            return
        }
        #expect(abs(box.height - 10 * value) < 1e-9 && abs(box.bottom - 100) < 1e-9)
        #expect(bars.drawing.flat.isEmpty)
    }

    /// Of a low stack one part stands for the bar; of a high one each is as high as its value. Where a
    /// number stands on the bar there is no line.
    @Test func ofALowStackTheLargestPartIsALine() throws {
        func stack(_ values: [Double], _ period: String) -> BarMarks {
            marks(
                values.enumerated().map {
                    Chart.Series(name: "\($0)", points: [SampleCharts.point(period, $1)])
                })
        }
        let low = stack([0.01, 0.02], "2010-01")
        let lowParts = try #require(low.bars.first).parts
        #expect(low.flattened(lowParts).map(\.isLine) == [false, true])
        #expect(low.drawing.flat.map(\.series) == [0, 1])
        let high = stack([5, 0.02], "2010-01")
        let highParts = try #require(high.bars.first).parts
        #expect(high.flattened(highParts).map(\.isLine) == [false, false])
        #expect(high.drawing.flat.isEmpty)
        #expect(stack([0.01, 0.02], "2010").drawing.flat.isEmpty)
    }

    /// The second would hide the first, its doubt and its text.
    @Test(arguments: [[0.0, 0.01], [0, 0], [10, 0, 0], [0, 0.01, 10], [0.01, 0.01, 0.01]])
    func smallDoubtfulPartsOfABarLieBesideOneAnother(_ values: [Double]) throws {
        let marks = marks(
            values.enumerated().map { index, value in
                let doubts = value < 10 ? ["incomplete"] : []
                return Chart.Series(
                    name: "\(index)", points: [SampleCharts.point("2010", value, doubts: doubts)])
            })
        let lines = try #require(marks.bars.first).parts.filter(\.isLine).map(\.mark)
        #expect(lines.count == values.count { $0 < 10 })
        for (index, mark) in lines.enumerated() {
            #expect(mark.height == 3 && mark.y >= -1.5 && mark.bottom <= 101.5)
            #expect(lines.dropFirst(index + 1).allSatisfy { $0.bottom <= mark.y + 1e-9 })
        }
        let pale = marks.drawing.elements.compactMap { element -> ChartScene.Box? in
            guard case .value(_, let parts) = element, parts.count == 3,
                case .rectangle(let box, let classes) = parts[1], classes.hasPrefix("pale f")
            else { return nil }
            return box
        }
        #expect(pale == lines)
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
