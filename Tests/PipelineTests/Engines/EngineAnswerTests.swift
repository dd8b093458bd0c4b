import TestSupport
import Testing
import TradeModel

@testable import Importers
@testable import Pipeline

/// What is made of the rows that an engine writes.
@Suite struct EngineAnswerTests {
    private func row(_ fields: [EngineRow.Column: String]) throws -> EngineRow {
        let texts = EngineRow.Column.allCases.map { fields[$0] ?? "" }
        return try #require(EngineRow(texts.joined(separator: ",")[...]))
    }

    private func used(
        _ reporter: String, _ partner: String, _ amount: String, records: Int = 1,
        goods: String = "",
        level: Int = 0, chapters: Int = 1, more: [EngineRow.Column: String] = [:]
    ) throws -> EngineRow {
        let fields: [EngineRow.Column: String] = [
            .verdict: "used", .records: "\(records)", .amount: amount, .reporter: reporter,
            .partner: partner, .flow: "import", .year: "2019", .goods: goods, .level: "\(level)",
            .revision: level == 0 ? "" : "H5", .chaptersLow: "\(chapters)", .chaptersHigh: "0",
        ]
        return try row(fields.merging(more) { $1 })
    }

    private func result(_ query: EngineQuery, _ rows: [EngineRow]) throws -> BulkResult {
        let importer = SmallWorld.importer()
        var answer = importer.engineAnswer(query)
        for row in rows { try answer.add(row) }
        return try importer.cube(
            query.selection, [answer], engine: "the engine", asOf: Day(ordinal: 20_000))
    }

    @Test func cellsBecomeRowsAndVerdictsTheAccount() throws {
        let query = try SmallWorld.legacy(TradeSelection(keys: [.year, .reporter, .partner]))
        let result = try result(
            query,
            [
                try used("156", "408", "1234.500000000000", records: 3),
                try row([.verdict: "excluded world-total", .records: "2"]),
                try row([.verdict: "rejected bad-code flow", .records: "1"]),
            ])
        #expect(result.cube.rows.map(\.keys) == [["2019", "CHN", "PRK"]])
        #expect(result.cube.rows.map { $0.value?.description } == ["1234.5"])
        #expect(result.cube.rows.map(\.records) == [3])
        let records = result.files[0].records
        #expect(records.used == 3)
        #expect(records.excluded == [.worldTotal: 2])
        #expect(records.rejected == 1)
        let finding = result.files[0].diagnostics[0]
        #expect(finding.code == .badCode)
        #expect(finding.field == "Trade Flow Code")
        #expect(finding.message == "expected a flow code; rejected records: 1")
        #expect(result.notes.contains { $0.hasPrefix("read by the engine") })
    }

    /// A place with two codes is in several rows of an engine, and in one cell as without it.
    @Test func rowsOfOneKeyAreOneCell() throws {
        let query = try SmallWorld.legacy(TradeSelection(keys: [.year, .reporter, .partner]))
        let rows = [try used("156", "408", "1"), try used("156", "408", "2")]
        let both = try result(query, rows)
        #expect(both.cube.rows.map { $0.value?.description } == ["3"])
        #expect(both.cube.rows.map(\.records) == [2])
        #expect(both.findings.map(\.code) == [.duplicateRecords])
        #expect(try result(query, [rows[0]]).findings.isEmpty)
    }

    /// As without an engine, but for their place, and that some columns may hold something.
    @Test func rowsOfDelimitersAloneAreToldOnce() throws {
        let query = try SmallWorld.baci(TradeSelection(keys: [.year]))
        let blank = try row([.verdict: "excluded blank-row", .records: "3"])
        let result = try result(query, [try used("156", "408", "1"), blank])
        #expect(result.files[0].records.excluded == [.blankRow: 3])
        #expect(result.files[0].diagnostics.map(\.code) == [.blankRows])
        #expect(
            result.files[0].diagnostics[0].message.hasPrefix(
                "3 rows hold delimiters alone in the columns that the engine looks at; a"))
    }

    /// As without an engine.
    @Test func aColumnThatStandsTwiceIsTold() throws {
        let query = try SmallWorld.query(
            "t,i,j,k,v,q,q", "cluster/BACI_HS92_Y2020_V202501.csv", TradeSelection(keys: [.year]))
        let result = try result(query, [try used("156", "408", "1000.000000000000")])
        #expect(result.files[0].diagnostics.map(\.code) == [.repeatedHeader])
        #expect(result.files[0].diagnostics.map(\.column) == [13])
    }

    /// Whether both say the same is told record by record, which no engine does.
    @Test func aNeededColumnThatStandsTwiceIsRefused() {
        expectRefusal(.badParameter, .usage, saying: "two columns “v”") {
            try SmallWorld.query(
                "t,i,j,k,v,q,v", "cluster/BACI_HS92_Y2020_V202501.csv",
                TradeSelection(keys: [.year]))
        }
    }

    /// As without an engine.
    @Test func goodsOfSeveralEditionsAreToldOrRefused() throws {
        let rows = [
            try used("156", "408", "5", goods: "27", level: 2, more: [.revision: "H0"]),
            try used("276", "408", "7", goods: "27", level: 2),
        ]
        let one = TradeSelection(keys: [.year, .hs2], revisions: .one)
        let query = try SmallWorld.legacy(one)
        expectRefusal(
            .mixedRevisions, .usage,
            saying: "2019: a row adds up records in the editions H0 and H5"
        ) {
            try result(query, rows)
        }
        let any = TradeSelection(keys: [.year, .hs2])
        let sum = try result(try SmallWorld.legacy(any), rows)
        #expect(sum.cube.rows.map { $0.value?.description } == ["12"])
        #expect(sum.findings.map(\.code) == [.mixedRevisions])
    }

    @Test func repeatedTradesAreSettledAsAlways() throws {
        // The same trade in chapters and in headings of one of them: the chapters are whole.
        let query = try SmallWorld.legacy(TradeSelection(keys: [.year, .partner]))
        let result = try result(
            query,
            [
                try used("156", "408", "30", level: 2, chapters: 1 << 26 | 1 << 27),
                try used("156", "408", "10", level: 4, chapters: 1 << 27),
            ])
        #expect(result.cube.rows.map { $0.value?.description } == ["30"])
        #expect(result.files[0].records.excluded == [.hsDetail: 1])
    }

    @Test func numbersOfOnePlaceAreOneTrade() throws {
        let query = try SmallWorld.legacy(TradeSelection(keys: [.year, .reporter]))
        let result = try result(
            query,
            [
                try used("276", "408", "30"),
                try used("280", "408", "30", level: 2, chapters: 1 << 26),
            ])
        #expect(result.cube.rows.map(\.keys) == [["2019", "DEU"]])
        #expect(result.cube.rows.map { $0.value?.description } == ["30"])
    }

    @Test func anISOCodeTellsAPlaceWhoseNumberIsUnknown() throws {
        let query = try SmallWorld.legacy(TradeSelection(keys: [.reporter, .partner]))
        let result = try result(
            query,
            [
                try used("9", "408", "1", more: [.reporterISO: "DDR", .unlistedReporter: "9"]),
                try used(
                    "408", "77", "2", records: 4,
                    more: [.unlistedPartner: "77"]),
            ])
        #expect(result.cube.rows.map(\.keys) == [["DEU", "PRK"], ["PRK", "#77"]])
        let messages = result.files[0].diagnostics.map(\.message)
        #expect(
            messages == [
                "no table knows the comtrade code 77; records kept under #77: 4"
            ])
    }

    @Test func aCellThatCannotBeReadIsMissing() throws {
        let query = try SmallWorld.baci(TradeSelection(keys: [.year, .exporter]))
        let fields: [EngineRow.Column: String] = [
            .verdict: "rejected missing-value value", .records: "2", .reporter: "408",
            .flow: "export", .year: "2019", .level: "6",
        ]
        let result = try result(query, [try row(fields)])
        #expect(result.cube.rows.map(\.value) == [nil])
        #expect(result.cube.rows.map(\.missing) == [2])
    }

    @Test func thousandsBecomeDollars() throws {
        let query = try SmallWorld.baci(TradeSelection(keys: [.exporter]))
        let exports: [EngineRow.Column: String] = [.flow: "export"]
        let result = try result(query, [try used("408", "", "1.0005", more: exports)])
        #expect(result.cube.rows.map { $0.value?.description } == ["1000.5"])
        expectRefusal(.engineFailed) {
            let sum = String(repeating: "9", count: 24)
            _ = try self.result(query, [try used("408", "", sum, more: exports)])
        }
    }

    @Test func headersOfFilesAreNoRecords() throws {
        let query = try SmallWorld.legacy(TradeSelection(keys: [.year]))
        let header = try row([.verdict: "header", .records: "1"])
        let repeated = try row([.verdict: "header", .records: "3"])
        let files = try row([.verdict: "files", .records: "2"])
        let trade = try used("156", "408", "1")
        let result = try result(query, [header, repeated, files, trade])
        #expect(result.files[0].records.rejected == 2)
        #expect(result.files[0].diagnostics.map(\.code) == [.repeatedHeader])
        expectRefusal(.missingColumn) { try self.result(query, [header, files, trade]) }
        expectRefusal(.noRecords) { try self.result(query, [header]) }
    }

    @Test(arguments: [
        DiagnosticCode.openQuote, .strayQuote, .badEncoding, .badNumber, .recordTooLong,
    ])
    func someThingsRefuseTheTable(_ code: DiagnosticCode) throws {
        let query = try SmallWorld.legacy(TradeSelection(keys: [.year]))
        let finding = expectRefusal(code) {
            try result(
                query,
                [try row([.verdict: "refused \(code.rawValue)", .records: "1", .line: "7"])])
        }
        #expect(finding?.line == 7)
        #expect(finding?.path == "cluster/it's legacy")
    }

    @Test(arguments: [
        EngineRow.Verdict.used, .header, .files, .excluded(.secondPartner),
        .rejected(.badNumber, .reporter), .rejected(.raggedRow, nil), .refused(.strayQuote),
    ])
    func verdictsComeBackAsTheyWereWritten(_ verdict: EngineRow.Verdict) {
        #expect(EngineRow.Verdict(verdict.text) == verdict)
    }

    @Test func otherLinesAreNoRows() {
        #expect(EngineRow("used") == nil)
        let blanks = String(repeating: ",", count: EngineRow.Column.allCases.count - 4)
        #expect(EngineRow("used,2,1,5\(blanks)") != nil)
        // What is used was counted, and nothing is counted below zero.
        #expect(EngineRow("used,2,0,5\(blanks)") == nil)
        #expect(EngineRow("used,2,-1,5\(blanks)") == nil)
        #expect(EngineRow("header,2,0,\(blanks)") != nil)
        #expect(EngineRow("header,2,-1,\(blanks)") == nil)
        #expect(EngineRow.Verdict("used twice") == nil)
        #expect(EngineRow.Verdict("excluded for-fun") == nil)
        #expect(EngineRow.text(ofHexadecimal: "C3A9") == "é")
    }
}
