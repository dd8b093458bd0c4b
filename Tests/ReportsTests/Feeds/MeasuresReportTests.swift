import Foundation
import Testing
import TradeModel

@testable import Reports

@Suite struct MeasuresReportTests {
    private let facts: Dataset
    private let subject: Country

    init() throws {
        subject = try #require(Country("XAA"))
        var facts = Dataset()
        facts.sources = [Source(path: "measures.csv", sha256: "0", layout: "measures")]
        facts.measures = try [
            Self.measure("cap-oil", .cap, "2709", from: "2020-01-01", line: 2, subject),
            Self.measure("ban-coal", .ban, "2701", from: "2021-06-01", line: 3, subject),
        ]
        self.facts = facts
    }

    @Test func aListHoldsWhatIsInForceOnTheDay() throws {
        let day = try #require(Day("2020-06-01"))
        let report = report(nil, .on(day))
        #expect(report.csv.split(separator: "\n").count == 2)
        #expect(report.csv.contains("cap-oil,EU,Regulation,1,cap,capped"))
        #expect(
            MeasuresReport(
                facts.measures, about: subject, from: facts, goods: nil, flows: [.import],
                time: .on(day)
            ).measures.isEmpty)
        #expect(self.report(nil, .always).measures.count == 2)
    }

    @Test func goodsWithoutAMeasureAreFreeInEveryFormat() throws {
        let day = try #require(Day("2023-01-01"))
        let report = report(HSCode("6704"), .on(day))
        #expect(report.csv.split(separator: "\n").last == "6704,export,free,,,,,,,,,,,,,,,,,,,")
        let json = try report.json(asOf: day).text()
        #expect(json.contains("\"standing\" : \"free\""))
        let text = MarkdownRenderer().render(try report.document(asOf: day))
        #expect(text.contains("no measure is about these goods"))
    }

    @Test func aPeriodTellsFromWhenOn() throws {
        let span = try #require(TimeSpan("2021"))
        let report = report(HSCode("270112"), .over(span))
        let text = MarkdownRenderer().render(
            try report.document(asOf: try #require(Day("2023-01-01"))))
        #expect(text.contains("banned from 2021-06-01"))
        #expect(text.contains("in a part of the time"))
    }

    private func report(_ goods: HSCode?, _ time: MeasuresReport.Time) -> MeasuresReport {
        MeasuresReport(
            facts.measures, about: subject, from: facts, goods: goods, flows: [.export], time: time)
    }

    private static func measure(
        _ id: String, _ kind: Measure.Kind, _ code: String, from: String, line: Int,
        _ subject: Country
    ) throws -> Measure {
        let day = try #require(Day(from))
        return Measure(
            origin: Origin(file: 0, line: line), id: id, kind: kind,
            law: Measure.Law(
                regime: "EU", instrument: "Regulation", paragraph: "1", exemptions: [],
                implements: nil, confidence: .confirmed, citation: "", note: ""),
            scope: Measure.Scope(
                subject: subject, direction: .export, goods: "goods",
                prefixes: [try #require(HSCode(code))], extent: .whole, disputed: [], revision: nil,
                mapping: .compiled),
            dates: Measure.Dates(adopted: day, effective: day, windDownEnd: nil, end: nil),
            cap: kind == .cap
                ? Measure.Cap(
                    amounts: [Quantity(5, .barrels)], window: .calendarYear, deliveries: nil,
                    estimates: nil) : nil)
    }
}
