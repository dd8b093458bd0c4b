import Foundation
import Tabular
import Testing
import TradeModel

@testable import Analysis
@testable import Reports

/// Results of indicators, made by hand.
enum SampleResults {
    static let indicator = Indicator(
        id: "made-up", codes: ["X1", "X2"], title: "A made-up figure", unit: "percent",
        formula: "100 · a / b", inputs: "a table", pitfalls: "none, \"quoted\"",
        authority: "nobody", parameters: [.subject, .by])

    static let source = Source(
        path: "tables/a, b.csv", sha256: String(repeating: "0f", count: 32), layout: "tidy")

    /// A value with fields of every kind, a zero, and a point without a value or fields.
    static let result = IndicatorResult(
        indicator, parameters: [("subject", "IRN"), ("flow", "total")], unit: "percent",
        definition: "100 times one over the other",
        points: [
            .init(
                period: "2019", value: 100.0 / 3,
                fields: [
                    .init("numerator", .number(1_023_081_704)), .init("launches", .count(7)),
                    .init("class", .text("=A, \"B\"")),
                    .init("interval", .interval(Interval(lower: 0.1, upper: 2.0 / 3, level: 0.95))),
                ], n: 3, missing: 1, confidence: .derived,
                sources: [SourceUse(source: source, lines: [2, 3, 5])]),
            .init(
                period: "2020-01..02", value: 0,
                fields: [
                    .init("numerator", .number(nil)), .init("launches", .count(0)),
                    .init("class", .text("")), .init("interval", .interval(nil)),
                ], n: 0, sources: [SourceUse(source: source, lines: [9])]),
            .init(period: "2021", value: nil, n: 0, missing: 2, sources: []),
        ],
        findings: [
            Diagnostic(
                .warning, .badNumber, path: "a.csv", line: 3, column: 7, field: "v",
                message: "odd | thing")
        ])

    /// A result without points.
    static let empty = IndicatorResult(
        indicator, parameters: [], unit: "USD", definition: "nothing", points: [], findings: [])

    static func day(_ text: String = "2026-11-21") throws -> Day { try #require(Day(text)) }
}

/// What another parser reads in JSON.
func parsedJSON(_ value: JSONValue) throws -> [String: Any] {
    let text = try value.text()
    #expect(text.hasSuffix("}\n"))
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
}

/// The records of a table, read by the reader of all tables.
func records(ofCSV text: String) throws -> [[String]] {
    var reader = RecordReader(
        DecodedText(utf8: Array(text.utf8)), delimiter: .comma, path: "test", isWholeFile: false)
    var records: [[String]] = []
    while try reader.next() { records.append(reader.record.texts) }
    return records
}
