import Analysis
import Foundation
import Testing
import TradeModel

@testable import Reports

@Suite struct IndicatorResultJSONTests {
    private let json: [String: Any]
    private let points: [[String: Any]]

    init() throws {
        json = try parsedJSON(SampleResults.result.json(asOf: SampleResults.day()))
        points = try #require(json["points"] as? [[String: Any]])
    }

    @Test func hasTheKeysOfTheContract() throws {
        #expect(json["indicator"] as? String == "made-up")
        #expect(json["subject"] as? String == "IRN")
        #expect(json["flow"] as? String == "total")
        #expect(json["unit"] as? String == "percent")
        #expect(json["definition"] as? String == "100 times one over the other")
        #expect(json["as_of"] as? String == "2026-11-21")
        for point in points {
            #expect(Set(point.keys).isSuperset(of: ["period", "value", "n", "missing"]))
        }
        #expect(points.map { $0["period"] as? String } == ["2019", "2020-01..02", "2021"])
    }

    @Test func valuesAreUnrounded() {
        #expect(points[0]["value"] as? Double == 100.0 / 3)
        #expect(points[0]["numerator"] as? Double == 1_023_081_704)
        let interval = points[0]["interval"] as? [Any]
        #expect(interval?.compactMap { $0 as? Double } == [0.1, 2.0 / 3])
    }

    @Test func missingIsNullAndZeroIsZero() {
        #expect(points[1]["value"] as? Double == 0)
        #expect(points[1]["numerator"] is NSNull)
        #expect(points[1]["interval"] is NSNull)
        #expect(points[2]["value"] is NSNull)
        #expect(points[2]["missing"] as? Int == 2)
    }

    @Test func figuresCanBeRetraced() throws {
        let sources = try #require(json["sources"] as? [[String: Any]])
        #expect(sources.count == 1)
        #expect(sources[0]["path"] as? String == "tables/a, b.csv")
        #expect(sources[0]["sha256"] as? String == SampleResults.source.sha256)
        #expect(sources[0]["used"] as? Int == 4)
        #expect(points[0]["lines"] as? [String: String] == ["tables/a, b.csv": "2-3,5"])
        #expect(points[0]["confidence"] as? String == "derived")
    }

    @Test func aPartOfAWholeNamesTheRowsOfBoth() throws {
        let uses = { (lines: [Int]) in [SourceUse(source: SampleResults.source, lines: lines)] }
        let point = IndicatorResult.Point(
            period: "2020", value: 5,
            fields: [.init("share", .number(50), wholeSources: uses([2, 3]))], n: 1,
            sources: uses([2]))
        let result = IndicatorResult(
            SampleResults.result.indicator, parameters: [], unit: "USD", definition: "",
            points: [point], findings: [])
        let json = try parsedJSON(result.json(asOf: SampleResults.day()))
        let told = try #require((json["points"] as? [[String: Any]])?.first)
        #expect(told["lines"] as? [String: String] == ["tables/a, b.csv": "2"])
        #expect(told["share_lines"] as? [String: String] == ["tables/a, b.csv": "2-3"])
    }

    @Test func findingsComeAlong() throws {
        let findings = try #require(json["diagnostics"] as? [[String: Any]])
        let finding = try #require(findings.first)
        #expect(finding["severity"] as? String == "warning")
        #expect(finding["code"] as? String == "bad-number")
        #expect(finding["line"] as? Int == 3)
        #expect(finding["column"] as? Int == 7)
        #expect(finding["field"] as? String == "v")
        #expect(finding["message"] as? String == "odd | thing")
    }

    @Test func noPointsAreAnEmptyList() throws {
        let json = try parsedJSON(SampleResults.empty.json(asOf: SampleResults.day()))
        #expect((json["points"] as? [Any])?.isEmpty == true)
        #expect((json["sources"] as? [Any])?.isEmpty == true)
    }

    @Test func filesThatWereLookedThroughInVainAreSources() throws {
        let result = SampleResults.empty.lookingThrough([SampleResults.source])
        let json = try parsedJSON(result.json(asOf: SampleResults.day()))
        let sources = try #require(json["sources"] as? [[String: Any]])
        #expect(sources.map { $0["path"] as? String } == ["tables/a, b.csv"])
        #expect(sources.map { $0["used"] as? Int } == [0])
    }
}
