import Foundation
import Importers
import TestSupport
import Testing
import TradeModel

@testable import Reports

@Suite struct ImportReportTests {
    private let report: ImportReport
    private let paths: [String]

    /// Three files: one good but for a record, one without a usable record, one not a table.
    init() throws {
        let folder = try TemporaryFolder()
        let head = "date,precision,kind,actors,title,source,confidence\n"
        paths = [
            try folder.write(
                "# complete_to: 2020-12-31\n" + head
                    + "2019-10,month,talks,IRN,\"One, two\",press,confirmed\n"
                    + "2019-13,month,talks,IRN,No such month,press,confirmed\n", to: "good.csv"),
            try folder.write(head + "soon,day,talks,IRN,x,press,confirmed\n", to: "useless.csv"),
            try folder.write("a;b\n1;2\n", to: "other.csv"),
        ]
        report = ImportReport(Importer(countries: CountryTable([])).read(paths))
    }

    private func files() throws -> [[String: Any]] {
        try #require(try parsedJSON(report.json)["files"] as? [[String: Any]])
    }

    @Test func jsonListsEachFileOnce() throws {
        #expect(try files().map { $0["path"] as? String } == paths)
    }

    @Test func jsonHasTheKeysOfTheContract() throws {
        let file = try files()[0]
        #expect(file["layout"] as? String == "events")
        #expect(file["encoding"] as? String == "UTF-8")
        #expect(file["delimiter"] as? String == ",")
        #expect((file["sha256"] as? String)?.count == 64)
        #expect(file["complete_to"] as? String == "2020-12-31")
        let series = try #require((file["series"] as? [[String: Any]])?.first)
        #expect(series["id"] as? String == "talks")
        #expect(series["frequency"] as? String == "irregular")
        #expect(series["unit"] as? String == "events")
        #expect(series["start"] as? String == "2019-10")
        #expect(series["end"] as? String == "2019-10")
        #expect(series["points"] as? Int == 1)
        let finding = try #require((file["diagnostics"] as? [[String: Any]])?.first)
        #expect(finding["severity"] as? String == "error")
        #expect(finding["code"] as? String == "bad-date")
        #expect(finding["line"] as? Int == 4)
        #expect(finding["column"] as? Int == 1)
        #expect(finding["field"] as? String == "date")
    }

    @Test func recordsAddUp() throws {
        for file in try files().dropLast() {
            let records = try #require(file["records"] as? [String: Any])
            let excluded = try #require(records["excluded"] as? [String: Int])
            let used = try #require(records["used"] as? Int)
            let rejected = try #require(records["rejected"] as? Int)
            #expect(
                records["read"] as? Int == used + rejected + excluded.values.reduce(0, +))
        }
    }

    @Test func refusedFilesSayWhy() throws {
        let files = try files()
        let codes = files.map { file in
            (file["diagnostics"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
        }
        #expect(codes == [["bad-date"], ["bad-date", "no-usable-record"], ["unknown-layout"]])
        #expect(files[2]["layout"] is NSNull)
    }

    @Test func csvAccountsForEveryFile() throws {
        #expect(
            try records(ofCSV: report.csv) == [
                ["path", "layout", "encoding", "outcome", "reason", "records"],
                [paths[0], "events", "UTF-8", "used", "", "1"],
                [paths[0], "events", "UTF-8", "rejected", "", "1"],
                [paths[1], "events", "UTF-8", "used", "", "0"],
                [paths[1], "events", "UTF-8", "rejected", "", "1"],
                [paths[2], "", "", "refused", "unknown-layout", ""],
            ])
    }

    @Test func documentShowsEveryFile() throws {
        let document = try report.document(asOf: "2026-11-21")
        guard case .table(let table) = document.blocks[0] else {
            Issue.record("the files are a table")
            return
        }
        #expect(table.rows.map { $0[0] } == paths.map { Cell.text($0) })
        #expect(table.rows[2].last == Cell.text("refused: unknown-layout"))
    }
}
