import Foundation
import TestSupport
import Testing
import TradeModel

@testable import Importers
@testable import Reports

@Suite struct CubeReportTests {
    /// Half a dollar, a gap, more than a machine word holds, and a name that CSV quotes.
    private static let rows = [
        TradeCube.Row(
            keys: ["2019", "CHN"], value: Amount(ascii: Array("2.5".utf8)[...]), records: 3,
            missing: 1),
        TradeCube.Row(
            keys: ["2020", "#8888"], value: Amount(99_999_999_999_999_999) * 1000, records: 1,
            missing: 0),
        TradeCube.Row(keys: ["2020", "CHN"], value: nil, records: 0, missing: 2),
    ]

    private func report(
        validatesAll: Bool = false, paths: [String] = ["a.csv"], digests: [String: String] = [:],
        passed: Int = 90, findings: [DiagnosticCode] = [.incompleteTotal]
    ) throws -> CubeReport {
        let selection = TradeSelection(
            keys: [.year, .partner], subject: Country("IRN"), goods: ["27"], from: Year(2019))
        let files = paths.map { path in
            BulkFile(
                path: path, layout: .baci, encoding: .utf8, delimiter: .comma, size: 120,
                modified: 7,
                records: RecordCounts(used: 4, excluded: [.otherCountry: passed], rejected: 3),
                diagnostics: [Diagnostic(.error, .badNumber, path: path, line: 3, message: "odd")],
                furtherFindings: [.badNumber: 2])
        }
        let result = BulkResult(
            cube: TradeCube(selection, rows: Self.rows), files: files,
            findings: findings.map { Diagnostic(.warning, $0, message: "part") },
            notes: ["basis: direct"], validatesAll: validatesAll)
        return CubeReport(result, asOf: try SampleResults.day(), digests: digests)
    }

    private func csv(_ report: CubeReport) -> String {
        var bytes: [UInt8] = []
        report.writeCSV(threads: 1) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func writesKeysThenWholeDollarsAndRecords() throws {
        #expect(
            try records(ofCSV: csv(report())) == [
                ["year", "partner", "value_usd", "records"], ["2019", "CHN", "3", "3"],
                ["2020", "#8888", "99999999999999999000", "1"], ["2020", "CHN", "", "0"],
            ])
    }

    @Test(arguments: [("2.4999999999", "2"), ("2.5", "3"), ("3.5", "4"), ("0.5", "1"), ("0", "0")])
    func roundsHalfAwayFromZero(value: String, whole: String) throws {
        let row = TradeCube.Row(
            keys: ["2020"], value: Amount(ascii: Array(value.utf8)[...]), records: 1, missing: 0)
        let result = BulkResult(
            cube: TradeCube(TradeSelection(keys: [.year]), rows: [row]), files: [], findings: [],
            notes: [], validatesAll: true)
        let csv = csv(CubeReport(result, asOf: try SampleResults.day()))
        #expect(try records(ofCSV: csv)[1] == ["2020", whole, "1"])
    }

    @Test func givesTheRowsAsJSON() throws {
        let object = try parsedJSON(try report().json)
        #expect(object["keys"] as? [String] == ["year", "partner"])
        #expect(object["subject"] as? String == "IRN")
        #expect(object["partner"] is NSNull)
        #expect(object["hs"] as? [String] == ["27"])
        #expect(object["from"] as? String == "2019")
        #expect(object["as_of"] as? String == "2026-11-21")
        let rows = try #require(object["rows"] as? [[String: Any]])
        #expect(rows.map { $0["partner"] as? String } == ["CHN", "#8888", "CHN"])
        #expect(rows.map { $0["missing"] as? Int } == [1, 0, 2])
        #expect(rows[0]["value_usd"] as? Int == 3)
        #expect(rows[2]["value_usd"] is NSNull)
        // All digits of a number that no machine word holds.
        #expect(try report().json.text().contains("\"value_usd\" : 99999999999999999000,"))
    }

    @Test func accountsForEveryFileInJSON() throws {
        let object = try parsedJSON(
            try report(paths: ["a.csv", "b.zip/c.csv", "b.zipper"], digests: ["b.zip": "0f"]).json)
        let files = try #require(object["files"] as? [[String: Any]])
        #expect(files.map { $0["sha256"] as? String } == [nil, "0f", nil])
        #expect(files[0]["size"] as? Int == 120)
        #expect(files[0]["modified"] as? Int == 7)
        let counts = try #require(files[0]["records"] as? [String: Any])
        #expect(counts["read"] as? Int == 97)
        #expect(counts["excluded"] as? [String: Int] == ["other-country": 90])
        #expect(files[0]["further_diagnostics"] as? [String: Int] == ["bad-number": 2])
        let findings = try #require(files[0]["diagnostics"] as? [[String: Any]])
        #expect(findings.map { $0["line"] as? Int } == [3])
        let all = try #require(object["diagnostics"] as? [[String: Any]])
        #expect(all.map { $0["code"] as? String } == ["incomplete-total"])
        #expect((object["notes"] as? [String])?.count == 3)
    }

    @Test func saysWhatWasNotValidated() throws {
        let passed = "90 records of other countries were passed over and not validated;"
        let markdown = MarkdownRenderer().render(try report().document())
        #expect(markdown.contains(passed))
        #expect(
            !MarkdownRenderer().render(try report(validatesAll: true).document()).contains(passed))
        let one = MarkdownRenderer().render(try report(passed: 1).document())
        #expect(one.contains("1 record of other countries was passed over and not validated;"))
    }

    /// The table outlives standard error.
    @Test(arguments: [
        DiagnosticCode.incompleteTotal, .flowNotReported, .straddlesWindow, .mixedSources,
        .mixedRevisions,
    ])
    func saysBelowTheTableWhichSumsAreOfAPart(code: DiagnosticCode) throws {
        let markdown = MarkdownRenderer().render(try report(findings: [code]).document())
        #expect(markdown.contains("Note: warning: part"))
    }

    @Test(.enabled(if: CommonMark.isInstalled)) func printsTheRowsAndTheFiles() throws {
        let markdown = MarkdownRenderer().render(try report().document())
        let tables = try CommonMark.tree(of: markdown).all("table").map(\.cells)
        #expect(
            tables[0] == [
                ["year", "partner", "US dollars", "Records", "Missing"],
                ["2019", "CHN", "3", "3", "1"],
                ["2020", "#8888", "99,999,999,999,999,999,000", "1", "0"],
                ["2020", "CHN", "n/a", "0", "2"],
            ])
        #expect(tables[1][1].suffix(5) == ["97", "4", "90", "3", "other-country 90"])
        #expect(markdown.contains("**Trade of IRN by year, partner**"))
        #expect(markdown.contains("Note: basis: direct"))
    }
}
