import TestSupport
import Testing
import TradeModel

@testable import Pipeline

@Suite struct ChartConfigurationTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ yaml: String) throws -> Configuration {
        try Configuration(path: folder.write(yaml, to: "c.yaml"))
    }

    @Test func chartsAreRead() throws {
        let configuration = try read(SmallCharts.yaml)
        #expect(configuration.charts.count == 6)
        #expect(configuration.charts["rate"]?.form == .lines)
        #expect(configuration.brief?.developments[0].tables.count == 1)
        let charts = configuration.charts
        #expect(configuration.brief?.sources(charts) == ["trade", "months", "launches", "talks"])
        #expect(charts["months"]?.sources == ["months"])
    }

    /// A text, what stands in its place, and what is said of it.
    @Test(arguments: [
        (
            "kind: bars", "kind: pie",
            "expected series, bars, shares, timeline, multiples, saw “pie”"
        ),
        (
            "- chart: trade", "- chart: trad",
            "no chart is configured under the name “trad”; nearest: trade"
        ),
        (
            "- chart: trade\n", "- chart: trade\n        - chart: trade\n",
            "the chart “trade” stands here a second time, or a table has its name"
        ),
        ("form: lines", "from_: 3", "nothing reads the key"),
        ("kind: timeline", "kind: series", "a timeline has measures, and other charts have none"),
        ("kind: multiples", "kind: series", "only small frames have a form"),
        (
            "kind: series\n    title: Trade", "kind: multiples\n    title: Trade",
            "small frames mark no events; leave them out"
        ),
        ("measures: measures.csv\n", "", "names no table of measures"),
        ("from: 2020-01\n", "from: January\n", "expected a period such as 2019 or 2019-06"),
        (
            "to: 2020-04\n    longest", "to: 2020\n    longest",
            "expected a period as long as “2020-01”"
        ),
        ("colour: 3", "colour: 9", "expected a colour from 1 to 7, saw 9"),
        (
            "longest: 2\n    series", "longest: 0\n    series",
            "expected 1 or more periods, saw 0; leave it out"
        ),
        (
            "        longest: 2\n        columns", "        longest: -1\n        columns",
            "expected 1 or more periods, saw -1; leave it out"
        ),
        (
            "{label: Failure, field", "{label: \"Success \", field",
            "a second series is called “Success ”; give each a name of its own"
        ),
        (
            "{label: Failure, field", "{label: Failure, colour: 1, field",
            "“Failure” has the colour 1, which “Success” has too; give each a colour of its own"
        ),
        (
            "{label: Success, field", "{label: Success, colour: 2, field",
            "“Failure” has the colour 2, that of its place, which “Success” has too"
        ),
        ("colour: 3", "field: value", "only what an indicator computes has fields"),
        ("  stated:\n", "  sta_ted:\n", "expected a name of letters, digits and “-”"),
        ("  stated:\n", "  -stated:\n", "that does not begin with “-”, saw “-stated”"),
        (
            "files: [talks], kinds", "files: [talk], kinds",
            "no source is configured under the name “talk”"
        ),
        (
            "measure: share}, colour",
            "measure: share}, request: {indicator: trade-value, files: [trade]}, colour",
            "a series has one of request, observation"
        ),
    ])
    func faultsAreTold(text: String, changed: String, message: String) throws {
        let yaml = SmallCharts.yaml.replacing(text, with: changed)
        try #require(yaml != SmallCharts.yaml)
        let finding = expectRefusal(.badConfiguration, saying: message) { try read(yaml) }
        #expect(finding?.line != nil && finding?.column != nil)
    }

    /// A fault is told at the second of two series, by its own words where it has some.
    @Test(arguments: [
        ("{label: Failure, field", "{label: Success, field", "Success"),
        ("{label: Failure, field", "{label: Failure, colour: 1, field", "1, field"),
        ("{label: Success, field", "{label: Success, colour: 2, field", "{label: Failure"),
    ])
    func theSecondOfTwoSeriesIsShown(text: String, changed: String, place: String) throws {
        let yaml = SmallCharts.yaml.replacing(text, with: changed)
        let finding = expectRefusal(.badConfiguration) { try read(yaml) }
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.lastIndex { $0.contains("field: failure") })
        #expect(finding?.line == line + 1)
        let column = try #require(finding?.column)
        #expect(lines[line].dropFirst(column - 1).hasPrefix(place))
    }

    /// Bars, bands, and small frames, which are bars where nothing is said.
    @Test(arguments: [
        ("{label: Exports, request", "{label: Exports, interval: ends, request", "Exports"),
        ("{label: Failure, field", "{label: Failure, interval: ends, field", "Failure"),
        ("form: lines\n", "form: bars\n", "rate_per_month"),
        ("    form: lines\n", "", "rate_per_month"),
    ])
    func onlyLinesShowAnInterval(text: String, changed: String, series: String) throws {
        let yaml = SmallCharts.yaml.replacing(text, with: changed)
        let finding = expectRefusal(.badConfiguration, saying: "only lines show an interval") {
            try read(yaml)
        }
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(
            lines.firstIndex { $0.contains(series) && $0.contains("interval: ") })
        #expect(finding?.line == line + 1)
        let head = try #require(lines[line].firstRange(of: "interval: "))
        #expect(finding?.column == lines[line][..<head.upperBound].count + 1)
    }

    /// As `config check` looks at it; others of the configuration are computed nevertheless.
    private func check(_ yaml: String) throws {
        for (path, text) in SmallBriefing().files { try folder.write(text, to: path) }
        try folder.write(SmallCharts.measures, to: "measures.csv")
        _ = try Configuration.checked(path: folder.write(yaml, to: "c.yaml"))
    }

    @Test(arguments: [
        ("field: success", "field: ⟨sucess", "no field “sucess”; nearest: success"),
        ("interval: interval", "interval: ⟨intervals", "no field “intervals”; nearest: interval"),
        ("interval: interval", "interval: ⟨value", "“value” is no interval; name a field"),
        (
            "{label: Failure, ", "{label: Failure, only: {outcom: ⟨failure}, ",
            "no field “outcom”; nearest: "
        ),
        (
            "kinds: [summit]", "kinds: [talks, ⟨sumit]",
            "no event of talks has the kind “sumit”; nearest: summit"
        ),
        ("decimals: 2\n    series", "decimals: ⟨16\n    series", "decimals are 0 to 15, saw 16"),
        (
            "to: 2020-04\n    longest", "to: ⟨2019-04\n    longest",
            "“to” is before “from”, 2020-01"
        ),
        ("actors: [CHN]", "actors: [⟨CHM]", "no event of talks has the actor “CHM”; nearest: CHN"),
        (
            "field: success, request: {indicator: test-frequency",
            "only: {class: ⟨SRMB}, request: {indicator: class-share",
            "no class of launches is called “SRMB”; nearest: SRBM"
        ),
    ])
    func aWordThatNoPointOrEventHasIsPlaced(text: String, changed: String, message: String) throws {
        try check(SmallCharts.yaml)
        let marked = MarkedText(SmallCharts.yaml.replacing(text, with: changed))
        let finding = expectRefusal(.badConfiguration, saying: message) { try check(marked.plain) }
        marked.expectMark(at: finding)
        #expect(throws: Never.self) { try read(marked.plain) }
    }

    /// It stops the picture that would have it, and nothing else.
    @Test(arguments: [
        ("title: Months", "title: \" \"", "expected a text, saw a blank"),
        ("{label: Success, field", "{label: \"\", field", "expected a text, saw a blank"),
        ("label: Talks}", "label: \" \"}", "expected a text, saw a blank"),
        ("{id: arms-1}", "{id: arms-1, label: \"\"}", "leave “label” out for none"),
        (
            "outcome\n    unit: launches", "outcome\n    unit: \"\"",
            "saw a blank; leave “unit” out for none"
        ),
        ("decimals: 2\n    series", "note: \" \"\n    series", "leave “note” out for none"),
    ])
    func aBlankTextIsTold(text: String, changed: String, message: String) throws {
        let yaml = SmallCharts.yaml.replacing(text, with: changed)
        try #require(yaml != SmallCharts.yaml)
        let finding = expectRefusal(.badConfiguration, saying: message) { try check(yaml) }
        #expect(finding?.line != nil && finding?.column != nil)
        #expect(throws: Never.self) { try read(yaml) }
    }

    /// None of its values would be drawn.
    @Test(arguments: [("2020", "year"), ("2020Q1", "quarter"), ("2020-01-01", "day")])
    func aSeriesByOtherPeriodsThanTheChartIsTold(from: String, noun: String) throws {
        #expect(try read(SmallCharts.yaml).findings.isEmpty)
        let yaml = SmallCharts.yaml.replacing(
            "from: 2020-01\n    to: 2020-04\n", with: "from: \"\(from)\"\n")
        let configuration = try read(yaml)
        #expect(configuration.findings.count == 1)
        let finding = try #require(configuration.findings.first)
        #expect(finding.code == .noPlaceInChart && finding.severity == .warning)
        #expect(finding.message.hasPrefix("“Exports” asks for values by month"))
        #expect(finding.message.hasSuffix("a chart of \(noun)s"))
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("by: month") })
        #expect(finding.line == line + 1)
        let column = try #require(finding.column)
        #expect(lines[line].dropFirst(column - 1).hasPrefix("month"))
        #expect(configuration.summary.hasSuffix("; 1 warning\n"))
    }

    /// They look at months, and their points are of days.
    @Test func whatIsDatedByDaysHasAPlaceAmongDays() throws {
        let yaml = SmallCharts.yaml.replacing(
            "from: 2020-01\n    to: 2020-04\n", with: "from: 2018-01-01\n"
        ).replacing(
            "{indicator: trade-value, files: [months], partner: CHN, flow: export, by: month}",
            with: "{indicator: dispersion, files: [launches], by: month}")
        try #require(yaml.contains("indicator: dispersion"))
        #expect(try read(yaml).findings.isEmpty)
    }

    /// Each small frame stands alone.
    @Test func smallFramesMayShareAColour() throws {
        let yaml = SmallCharts.yaml.replacing(
            "      - {label: All, field",
            with: "      - {label: Other, field: launches, colour: 1, request: {indicator:"
                + " test-frequency, files: [launches]}}\n      - {label: All, colour: 1, field")
        #expect(try read(yaml).charts["rate"]?.series.map(\.colour) == [1, 1])
    }

    @Test func anOutputIsAChartThatIsThere() throws {
        let output = { (name: String) in
            SmallCharts.yaml.replacing(
                "charts:\n", with: "outputs:\n  - {path: a/b.svg, chart: \(name)}\ncharts:\n")
        }
        guard case .chart("months")? = try read(output("months")).outputs.first?.content else {
            Issue.record("no chart")
            return
        }
        let finding = expectRefusal(.badConfiguration, saying: "nearest: months") {
            try read(output("month"))
        }
        #expect(finding?.column == 28)
        expectRefusal(.badConfiguration, saying: "a chart is always SVG") {
            try read(output("months, format: csv"))
        }
    }
}
