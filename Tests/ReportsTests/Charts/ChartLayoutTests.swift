import TestSupport
import Testing
import TradeModel

@testable import Reports

@Suite struct ChartLayoutTests {
    @Test(arguments: [640.0, 420]) func noTextLiesOnAnotherOrOutside(width: Double) throws {
        var generator = SeededGenerator(seed: 2026)
        for _ in 0..<400 {
            let chart = try SampleCharts.random(using: &generator)
            let scene = ChartLayout(chart, width: width).scene
            let labels = scene.labels
            for (index, label) in labels.enumerated() {
                let box = label.box
                #expect(
                    box.x >= 0 && box.right <= width && box.y >= 0 && box.bottom <= scene.height,
                    "\(label.text) of \(chart.form) \(chart.arrangement)")
                // Of all pairs: an expectation for each would take longer than the layouts.
                for other in labels[(index + 1)...] where box.intersects(other.box) {
                    Issue.record(
                        "\(label.text) and \(other.text) of \(chart.form) \(chart.arrangement)")
                }
            }
        }
    }

    @Test func theSameChartGivesTheSameScene() throws {
        var (a, b) = (SeededGenerator(seed: 9), SeededGenerator(seed: 9))
        for _ in 0..<20 {
            let one = ChartLayout(try SampleCharts.random(using: &a), width: 640).scene
            #expect(ChartLayout(try SampleCharts.random(using: &b), width: 640).scene == one)
        }
    }

    private func texts(_ chart: Chart) -> [String] {
        ChartLayout(chart, width: 640).scene.labels.map(\.text)
    }

    @Test func whatCouldMisleadIsSaid() throws {
        let far = SampleCharts.series("A", from: 2010, [97, nil, 98])
        #expect(
            texts(try SampleCharts.chart(.lines, [far])).suffix(3) == [
                "The axis does not start at zero.",
                "Where there is neither a line nor a point, no value is known.", "Source: made up.",
            ])
        let joint = Chart.Series(
            name: "A",
            points: [
                SampleCharts.point("2020-01..02", 8, level: 4, doubts: ["derived"]),
                SampleCharts.point("2020-03", 5),
            ])
        let chart = try SampleCharts.chart(.lines, [joint], days: "2020")
        #expect(texts(chart).contains("Hollow points and dashed lines: derived."))
        #expect(texts(chart).contains { $0.hasPrefix("A figure published for several periods") })
        let none = try SampleCharts.chart(.bars, [Chart.Series(name: "A", points: [])])
        #expect(texts(none).contains("There are no values."))
    }

    /// A series without values has no mark; it is not gone from the picture.
    @Test(arguments: Chart.Form.allCases, [Chart.Arrangement.together, .apart])
    func aSeriesWithoutValuesIsNamed(form: Chart.Form, arrangement: Chart.Arrangement) throws {
        let omission = Chart.Omission(
            span: try #require(TimeSpan("2010..2011")), reason: "longer than a year")
        let series = [
            SampleCharts.series("First", from: 2010, [1, 2]),
            Chart.Series(name: "Second", points: []), Chart.Series(name: "Third", points: []),
            Chart.Series(name: "Fourth", points: [], omissions: [omission]),
        ]
        let texts = texts(
            try SampleCharts.chart(form, series, arrangement: arrangement, unit: "percent"))
        #expect(texts.contains("No values: Second, Third."))
        #expect(texts.contains("No values shown: Fourth."))
        let one = try SampleCharts.chart(form, [series[0]], arrangement: arrangement)
        #expect(!self.texts(one).contains { $0.hasPrefix("No values") })
    }

    /// The room that was kept for names would be empty where they stand below.
    @Test func aFrameWithoutNamesBesideItIsAsWideAsThePicture() throws {
        func right(_ count: Int) throws -> Double {
            let series = (1...count).map { number in
                SampleCharts.series(
                    "A long name of a series, of three lines where it stands beside a frame, \(number)",
                    from: 2010, [1, 2])
            }
            let chart = try SampleCharts.chart(.lines, series, days: "2010..2011")
            let elements = ChartLayout(chart, width: 640).scene.elements
            let ends = elements.compactMap { element -> Double? in
                if case .path(let path, "base") = element { path.runs[0][1].x } else { nil }
            }
            return try #require(ends.max())
        }
        #expect(try abs(right(7) - (640 - ChartLayout.margin)) < 0.001)
        #expect(try right(2) < 540)
    }

    /// One look stands for all doubts.
    @Test func severalDoubtsAreToldWithTheirPlaces() throws {
        let series = Chart.Series(
            name: "A",
            points: [
                SampleCharts.point(2010, 1, doubts: ["derived", "incomplete"]),
                SampleCharts.point(2011, 2, doubts: ["incomplete"]),
            ])
        let texts = texts(try SampleCharts.chart(.bars, [series]))
        #expect(texts.contains("Hatched: derived, incomplete."))
        #expect(texts.contains("Derived: A (2010)."))
        #expect(texts.contains("Incomplete: A (2010..2011)."))
    }

    /// In the list below the frame too.
    @Test func listedEventsThatAreCutDoNotBecomeTheSame() throws {
        let beginning = "Ban on exports of coal, iron ore and seafood of the second kind"
        let events = (1...6).map { number in
            Chart.Event(
                days: SampleCharts.days("2015-01-0\(number)"),
                label: "\(beginning), by paragraph \(number)", title: "A ban")
        }
        let texts = texts(
            try SampleCharts.chart(
                .lines, [SampleCharts.series("A", from: 2010, [1, 2])], events: events))
        for number in 1...6 {
            let text = texts.first { $0.hasPrefix("\(number)\u{A0} ") }
            #expect(text?.hasSuffix("…\(number)") == true)
        }
    }

    /// What is said of the look is what can be seen.
    @Test(arguments: [("2010-01-01..2010-01-31", "Hatched"), ("2010..2011", "Pale")])
    func theLookOfBarsInDoubtIsSaidByTheirWidth(days: String, look: String) throws {
        let point = SampleCharts.point("2010-01-02", 3, doubts: ["derived"])
        let chart = try SampleCharts.chart(
            .bars, [Chart.Series(name: "A", points: [point])], days: days)
        #expect(texts(chart).contains("\(look): derived."))
    }

    @Test func aBarThatLacksAPartIsExplained() throws {
        let remark = "An empty, dashed box on a bar: a part of it has no value."
        let series = [
            SampleCharts.series("A", from: 2010, [1, 2]), SampleCharts.series("B", from: 2010, [3]),
        ]
        #expect(texts(try SampleCharts.chart(.bars, series)).contains(remark))
        #expect(!texts(try SampleCharts.chart(.bars, series, arrangement: .apart)).contains(remark))
        #expect(!texts(try SampleCharts.chart(.bars, [series[0]])).contains(remark))
    }

    /// A period without a bar would be taken for zero. Of a bar that lacks a part the box speaks.
    @Test func aPeriodWithoutABarIsExplained() throws {
        func hasRemark(
            _ values: [[Int?]], _ form: Chart.Form = .bars,
            _ arrangement: Chart.Arrangement = .together
        ) throws -> Bool {
            let series = values.enumerated().map { index, values in
                SampleCharts.series("\(index)", from: 2010, values)
            }
            return texts(
                try SampleCharts.chart(
                    form, series, arrangement: arrangement, unit: "percent", days: "2010..2012")
            ).contains("Where nothing is drawn, no value is known.")
        }
        #expect(try hasRemark([[1, nil, 2]]))
        #expect(try hasRemark([[1, 0]]))
        #expect(try !hasRemark([[1, 0, 2]]))
        #expect(try hasRemark([[1, nil, 2], [1, nil, nil]]))
        #expect(try !hasRemark([[1, nil, 2], [1, 1, nil]]))
        #expect(try hasRemark([[1, nil, 2], [1, 1, 1]], .bars, .apart))
        #expect(try !hasRemark([[1, nil, 2]], .shares))
        #expect(try !hasRemark([[1, nil, 2]], .lines))
    }

    /// In a low frame a bar of one is hardly higher.
    @Test(arguments: [Chart.Arrangement.together, .apart])
    func theLineOfZeroIsExplained(arrangement: Chart.Arrangement) throws {
        func hasRemark(_ points: [Chart.Point]) throws -> Bool {
            let chart = try SampleCharts.chart(
                .bars, [Chart.Series(name: "A", points: points)], arrangement: arrangement)
            return texts(chart).contains("A thin line in place of a bar: zero.")
        }
        let high = SampleCharts.point("2010-01", 40)
        #expect(try hasRemark([high, SampleCharts.point("2010-02", 0)]))
        #expect(try !hasRemark([high, SampleCharts.point("2010-02", 1)]))
        // The number 0 says it.
        #expect(try !hasRemark([SampleCharts.point(2010, 40), SampleCharts.point(2011, 0)]))
    }

    /// It is not drawn higher than it is; which of the lines are not zero is said.
    @Test func valuesThatAreTooLowForABarAreNamed() throws {
        let points = [4_000.0, 0, 1, 2].enumerated().map { offset, value in
            SampleCharts.point("2010-0\(offset + 1)", value)
        }
        let doubtful = SampleCharts.point("2010-06", 1, doubts: ["derived"])
        let series = [
            Chart.Series(name: "A", points: points), Chart.Series(name: "B", points: [doubtful]),
        ]
        for arrangement in [Chart.Arrangement.together, .apart] {
            let chart = try SampleCharts.chart(.bars, series, arrangement: arrangement)
            #expect(
                texts(chart).joined(separator: " ").contains(
                    "A thin line in place of a bar: zero, or too little to be drawn, as of"
                        + " A (2010-03..04); B (2010-06)."))
        }
    }

    /// Of many the first: all of them would take more room than the picture.
    @Test func ofManyValuesThatAreTooLowTheFirstAreNamed() throws {
        let points = (1900..<2000).map { SampleCharts.point($0, $0.isMultiple(of: 2) ? 1 : 4_000) }
        let chart = try SampleCharts.chart(
            .bars, [Chart.Series(name: "A", points: points)], days: "1900..1999")
        let shown = texts(chart).joined(separator: " ")
        #expect(shown.contains("too little to be drawn, as of A (1900, 1902, "))
        #expect(shown.contains(", 1922 and 38 more)."))
    }

    /// Parts that are zero in the last bar end in one place.
    @Test(arguments: [Chart.Form.bars, .shares])
    func namesOfAStackStandInItsOrder(form: Chart.Form) throws {
        let series = [
            SampleCharts.series("First", from: 2010, [40, 50]),
            SampleCharts.series("Second", from: 2010, [30, 0]),
            SampleCharts.series("Third", from: 2010, [20, 0]),
            SampleCharts.series("Fourth", from: 2010, [10, 50]),
        ]
        let chart = try SampleCharts.chart(form, series, unit: "percent", days: "2010..2011")
        let labels = ChartLayout(chart, width: 640).scene.labels.filter { $0.style == .label }
        let fromAbove = labels.sorted { $0.baseline < $1.baseline }.map(\.text)
        #expect(fromAbove == ["Fourth", "Third", "Second", "First"])
    }

    /// The box of a missing part stands above a frame that is full.
    @Test func eventsKeepClearOfTheBoxOfAMissingPart() throws {
        let event = Chart.Event(
            days: SampleCharts.days("2011-06-01"), label: "Late", title: "Happened")
        let chart = try SampleCharts.chart(
            .shares,
            [
                SampleCharts.series("A", from: 2010, [40, 100]),
                SampleCharts.series("B", from: 2010, [60]),
            ], unit: "percent", events: [event])
        let scene = ChartLayout(chart, width: 640).scene
        let box = scene.elements.compactMap { element -> ChartScene.Box? in
            guard case .value(_, let parts) = element,
                case .rectangle(let box, "hollow doubtful ruled")? = parts.first
            else { return nil }
            return box
        }
        let label = try #require(scene.labels.first { $0.text == "Late" })
        #expect(box.count == 1 && box[0].y > label.box.bottom)
    }

    @Test func theAxisOfAScaledUnitSaysWhatItsLabelsAreIn() throws {
        let series = SampleCharts.series("A", from: 2010, [20_000_000])
        let texts = texts(try SampleCharts.chart(.bars, [series]))
        #expect(texts.contains("What is measured, USD million; axis in USD trillion"))
    }

    @Test func daysAreToldBelowDailyValues() throws {
        let points = [5, 12].map { SampleCharts.point("2020-03-\($0 < 10 ? "0" : "")\($0)", 1) }
        let series = Chart.Series(name: "A", points: points)
        for arrangement in [Chart.Arrangement.together, .apart] {
            let texts = texts(
                try SampleCharts.chart(
                    .lines, [series], arrangement: arrangement, days: "2020-03-01..2020-03-21"))
            #expect(texts.contains("5") && texts.contains("12") && texts.contains("Mar 2020"))
        }
    }

    @Test func aLineThatEndsEarlyIsNamedAtItsEnd() throws {
        let long = SampleCharts.series("Long", from: 2010, Array(repeating: 90, count: 11))
        let short = SampleCharts.series("Short", from: 2010, [10, 12])
        let chart = try SampleCharts.chart(.lines, [long, short])
        let labels = ChartLayout(chart, width: 640).scene.labels
        let name = try #require(labels.first { $0.text == "Short" })
        let other = try #require(labels.first { $0.text == "Long" })
        #expect(name.x < 250 && other.x > 500)
    }

    @Test func namesThatDoNotFitBesideTheFrameStandInAKey() throws {
        let series = (0..<7).map { index in
            SampleCharts.series(
                "A long name of a series that takes three lines of text, number \(index)",
                from: 2010, [index + 1])
        }
        let labels = ChartLayout(
            try SampleCharts.chart(.bars, series), width: 640
        ).scene.labels
        #expect(labels.count { $0.text.hasPrefix("A long name") && $0.text.hasSuffix("6") } == 1)
    }

    /// Beside the frame, and in a key below it.
    @Test(arguments: [2, 7]) func namesThatAreCutDoNotBecomeTheSame(count: Int) throws {
        let beginning = String(repeating: "a very long name ", count: 12)
        let series = (0..<count).map { index in
            SampleCharts.series("\(beginning)\(index)", from: 2010, [index + 1])
        }
        let texts = texts(try SampleCharts.chart(.bars, series))
        for index in 0..<count { #expect(texts.contains { $0.hasSuffix("…\(index)") }) }
    }

    /// Of one that was over before the chart begins nothing is hatched.
    @Test(arguments: [("2010-06-30", true), ("2009-12-31", false)])
    func windingDownIsExplainedWhereItIsDrawn(end: String, isDrawn: Bool) throws {
        let measure = Chart.Measure(
            label: "Ban", days: SampleCharts.days("2009..2012"), windDownEnd: Day(end),
            isOpen: false, title: "A ban")
        let chart = try SampleCharts.chart(
            .lines, [SampleCharts.series("A", from: 2010, [1, 2])], measures: [measure])
        let remark = "The hatched part of a row is a time of winding down."
        #expect(texts(chart).contains(remark) == isDrawn)
    }

    @Test func labelsOfMeasuresAreMeasuredAsTheyAreShown() throws {
        func scene(_ label: String) throws -> ChartScene {
            let measure = Chart.Measure(
                label: label, days: SampleCharts.days("2010..2020"), isOpen: true, title: "A ban")
            return ChartLayout(
                try SampleCharts.chart(
                    .lines, [SampleCharts.series("A", from: 2010, [1, 2])], measures: [measure]),
                width: 640
            ).scene
        }
        #expect(try scene("Coal\u{7F} ban").labels.contains { $0.text == "Coal\u{FFFD} ban" })
        let gaps = String(repeating: " ", count: 40)
        #expect(try scene("Coal\(gaps)ban").labels.map(\.x) == scene("Coal ban").labels.map(\.x))
    }

    /// An equal series that is certain would cover the hollow points and the dashed line.
    @Test func whatIsInDoubtIsNotHiddenByOtherSeries() throws {
        let doubtful = Chart.Series(
            name: "First",
            points: [
                SampleCharts.point(2010, 4), SampleCharts.point(2011, 5, doubts: ["derived"]),
                SampleCharts.point(2012, 6),
            ])
        let certain = SampleCharts.series("Second", from: 2010, [4, 5, 6])
        let chart = try SampleCharts.chart(.lines, [doubtful, certain])
        let elements = ChartLayout(chart, width: 640).scene.elements
        func place(_ classes: String) throws -> Int {
            try #require(
                elements.lastIndex { element in
                    switch element {
                    case .path(_, classes): return true
                    case .value(_, let parts):
                        guard case .circle(_, _, _, classes)? = parts.first else { return false }
                        return true
                    default: return false
                    }
                })
        }
        #expect(try place("line doubtful s1") > place("line s2"))
        #expect(try place("hollow s1") > place("f2"))
        #expect(try place("line doubtful s1") > place("f2"))
    }

    /// A reader would look for the first in vain.
    @Test func aLineBelowAnotherIsNamed() throws {
        func remarks(
            _ values: [[Int?]], _ form: Chart.Form = .lines,
            _ arrangement: Chart.Arrangement = .together
        ) throws -> [String] {
            let series = zip(["A", "B", "C"], values).map {
                SampleCharts.series($0, from: 2010, $1)
            }
            return texts(try SampleCharts.chart(form, series, arrangement: arrangement))
                .filter { $0.hasPrefix("One hides") }
        }
        let beginning = "One hides the other where values are the same:"
        #expect(try remarks([[5, 5, 7], [5, 5, 7]]) == ["\(beginning) A and B (2010..2012)."])
        #expect(try remarks([[5, 6, 8], [5, 6, 7]]) == ["\(beginning) A and B (2010..2011)."])
        #expect(
            try remarks([[1, 2, 4, 4], [1, 2, 9, 3], [0, 0, 9, 3]]) == [
                "\(beginning) A and B (2010..2011); B and C (2012..2013)."
            ])
        #expect(
            try remarks([[1, 2], [1, 2], [1, 2]]) == [
                "\(beginning) A and B (2010..2011); B and C (2010..2011)."
            ])
        // A point without a neighbour is below the line of the other.
        #expect(try remarks([[5, nil, 7], [4, 6, 7]]) == ["\(beginning) A and B (2012)."])
        // Lines that cross or meet, and what does not lie on one another.
        #expect(try remarks([[1, 5, 9], [9, 5, 1]]).isEmpty)
        #expect(try remarks([[5, 6, 5], [5, 7, 5]]).isEmpty)
        #expect(try remarks([[5, 5], [5, 5]], .bars).isEmpty)
        #expect(try remarks([[5, 5], [5, 5]], .lines, .apart).isEmpty)
    }

    @Test func smallFramesShareOneScale() throws {
        let chart = try SampleCharts.chart(
            .bars,
            [
                SampleCharts.series("Small", from: 2010, [10]),
                SampleCharts.series("Large", from: 2010, [100]),
            ], arrangement: .apart)
        let scene = ChartLayout(chart, width: 640).scene
        let heights = scene.elements.compactMap { element -> Double? in
            guard case .value(_, let parts) = element, case .rectangle(let box, "f1")? = parts.first
            else { return nil }
            return box.height
        }
        #expect(heights.count == 2)
        #expect(abs(heights[1] / heights[0] - 10) < 1e-6)
    }
}
