import TestSupport
import Testing
import TradeModel

@testable import Reports

@Suite struct SVGRendererTests {
    private let hostile =
        "<script>alert(1)</script> =cmd|' /C calc'!A0 a|b\nline \u{202E}right \"q\" & ]]> 朝鮮"

    private func chart(_ text: String) throws -> Chart {
        try SampleCharts.chart(
            .lines,
            [
                SampleCharts.series(text, from: 2010, [1, 2, 3]),
                SampleCharts.series("Other", from: 2010, [3, nil, 4]),
            ], title: text,
            events: [
                Chart.Event(days: SampleCharts.days("2011-05-01"), label: text, title: text)
            ],
            measures: [
                Chart.Measure(
                    label: text, days: SampleCharts.days("2012..2014"), isOpen: false, title: text)
            ], remarks: [text])
    }

    @Test func aFileIsWellFormedAndSaysWhatItShows() throws {
        let chart = try chart("Trade")
        let svg = try XMLTree.parse(SVGRenderer().file(chart))
        #expect(svg.attributes["role"] == "img")
        #expect(svg.attributes["viewBox"]?.hasPrefix("0 0 640 ") == true)
        #expect(svg.children.first { $0.name == "title" }?.text == "Trade")
        #expect(svg.children.first { $0.name == "desc" }?.text == chart.alternative)
        #expect(svg.all("style").count == 1)
        #expect(SVGRenderer().file(chart).contains("prefers-color-scheme: dark"))
    }

    @Test func anInlineChartHasNoStyleOfItsOwnAndCanBeReachedByKeyboard() throws {
        let source = SVGRenderer().inline(try chart("Trade"), prefix: "c1")
        let svg = try XMLTree.parse(source)
        #expect(svg.all("style").isEmpty && !source.contains("style="))
        let marks = svg.all("g").filter { $0.attributes["class"] == "mark" }
        // Five values, an event and a measure.
        #expect(marks.count == 7)
        for mark in marks {
            #expect(mark.attributes["tabindex"] == "0")
            #expect(mark.attributes["aria-label"] == mark.children.first?.text)
        }
        #expect(marks.contains { $0.attributes["aria-label"] == "Trade, 2011: 2 USD million" })
        #expect(svg.attributes["aria-labelledby"] == "c1-title")
        #expect(svg.attributes["aria-describedby"] == "c1-text")
    }

    @Test func hostileTextStaysText() throws {
        let seen =
            "<script>alert(1)</script> =cmd|' /C calc'!A0 a|b line \u{FFFD}right \"q\" & ]]> 朝鮮"
        for source in [
            SVGRenderer().file(try chart(hostile)),
            SVGRenderer().inline(try chart(hostile), prefix: "c1"),
        ] {
            let svg = try XMLTree.parse(source)
            #expect(svg.all("script").isEmpty)
            #expect(svg.children.first { $0.name == "title" }?.text == seen)
            #expect(!source.unicodeScalars.contains("\u{202E}"))
        }
        var generator = SeededGenerator(seed: 88)
        for _ in 0..<300 {
            let text = "x" + HostileText.random(using: &generator)
            _ = try XMLTree.parse(SVGRenderer().file(try chart(text)))
        }
        for text in HostileText.rightToLeft {
            let svg = try XMLTree.parse(SVGRenderer().file(try chart(text)))
            #expect(svg.children.first { $0.name == "title" }?.text == text.isolated)
        }
    }

    /// `2011-06` behind a name from right to left would be read as `06-2011`.
    @Test func daysBesideANameKeepTheirOrder() throws {
        let name = "\u{2068}שלום\u{2069}"
        let chart = try SampleCharts.chart(
            .lines, [SampleCharts.series("שלום", from: 2010, [1, 2, 3])],
            remarks: ["Derived: שלום (2011-06)."])
        let svg = try XMLTree.parse(SVGRenderer().inline(chart, prefix: "c1"))
        #expect(svg.all("text").contains { $0.text == "Derived: \(name) (2011-06)." })
        #expect(
            svg.all("g").contains { $0.attributes["aria-label"] == "\(name), 2011: 2 USD million" })
        let told = svg.children.first { $0.name == "desc" }?.text ?? ""
        #expect(told.contains("\(name): from 1 in 2010"), "\(told)")
    }

    @Test func everyClassHasARule() throws {
        var generator = SeededGenerator(seed: 4)
        var used = Set<String>()
        for _ in 0..<60 {
            let svg = try XMLTree.parse(
                SVGRenderer().file(try SampleCharts.random(using: &generator)))
            for name in ["rect", "circle", "path", "text"] {
                for element in svg.all(name) {
                    used.formUnion(
                        (element.attributes["class"] ?? "").split(separator: " ").map(String.init))
                }
            }
        }
        let unruled = used.filter {
            !ChartStyle.fileSheet.contains(".\($0) ") && !ChartStyle.fileSheet.contains(".\($0),")
        }
        #expect(unruled.isEmpty, "\(unruled)")
    }

    @Test func theWidthIsAsAsked() throws {
        let svg = try XMLTree.parse(SVGRenderer(width: 420).file(try chart("Trade")))
        #expect(svg.attributes["width"] == "420")
        let least = try XMLTree.parse(SVGRenderer(width: 10).file(try chart("Trade")))
        #expect(least.attributes["width"] == "320")
    }
}
