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
        ("form: lines", "from_: 3", "nothing reads the key"),
        ("kind: timeline", "kind: series", "a timeline has measures, and other charts have none"),
        ("kind: multiples", "kind: series", "only small frames have a form"),
        ("measures: measures.csv\n", "", "names no table of measures"),
        ("from: 2020-01\n", "from: January\n", "expected a period such as 2019 or 2019-06"),
        (
            "to: 2020-04\n    longest", "to: 2020\n    longest",
            "expected a period as long as “2020-01”"
        ),
        ("colour: 3", "colour: 9", "expected a colour from 1 to 7, saw 9"),
        ("colour: 3", "field: value", "only what an indicator computes has fields"),
        ("  stated:\n", "  sta_ted:\n", "expected a name of letters, digits and “-”"),
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
