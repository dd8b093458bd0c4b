import Foundation
import Testing
import TradeModel

@testable import Importers
@testable import Pipeline

/// Holds the statements against the files in `Statements`. With `FLYWHEEL_RECORD=1` these are written
/// and the test fails, so that a run cannot bless itself.
@Suite struct EngineSQLTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Statements")
    private let duckDB = DuckDBDialect(isParallel: true, folder: "/scratch")

    private func expect(
        _ name: String, _ query: EngineQuery, _ dialect: any SQLDialect,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let sql = EngineSQL(query: query, dialect: dialect, number: 0).statements
            .map { "\($0);\n" }.joined(separator: "\n")
        let file = Self.folder.appending(path: "\(name).sql")
        guard ProcessInfo.processInfo.environment["FLYWHEEL_RECORD"] != "1" else {
            try Data(sql.utf8).write(to: file)
            Issue.record("recorded \(name)", sourceLocation: location)
            return
        }
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(sql == expected, sourceLocation: location)
    }

    @Test func duckDBAddsUpBACI() throws {
        let selection = TradeSelection(keys: [.year, .exporter, .importer])
        try expect("baci-duckdb", try SmallWorld.baci(selection), duckDB)
    }

    @Test func sparkAddsUpComtradeOfOneCountry() throws {
        var selection = TradeSelection(keys: [.year, .partner, .flow, .hs2])
        selection.subject = Country("PRK")
        selection.partner = Country("CHN")
        selection.goods = ["27", "2601"]
        selection.from = Year(2016)
        selection.to = Year(2020)
        try expect("comtrade-legacy-spark", try SmallWorld.legacy(selection), SparkDialect())
    }

    @Test func sparkReadsParquet() throws {
        let query = try SmallWorld.query(
            "\"t\",\"i\",\"j\",\"k\",\"v\"", "s3a://trade/BACI_HS92_V202501.parquet",
            TradeSelection(keys: [.year]), .parquet)
        try expect("baci-parquet-spark", query, SparkDialect())
    }

    @Test func reportedByAndStrictAreInTheStatement() throws {
        var selection = TradeSelection(keys: [.exporter])
        selection.reportedBy = .importer
        let legacy = EngineSQL(query: try SmallWorld.legacy(selection), dialect: duckDB, number: 0)
        #expect(legacy.statement.contains("direction = 'import' AS is_selected"))
        selection = TradeSelection(keys: [.year], subject: Country("PRK"))
        let strict = try SmallWorld.query(
            SmallWorld.baciHeader, "BACI", selection, validatesAll: true)
        let verdict = EngineSQL(query: strict, dialect: duckDB, number: 0).verdict
        let other =
            "WHEN NOT (reporter_is_subject OR partner_is_subject) THEN 'excluded other-country'"
        let early = try #require(verdict.firstRange(of: "'rejected bad-code goods'"))
        let late = try #require(verdict.firstRange(of: other))
        #expect(early.lowerBound < late.lowerBound)
    }

    /// Tabs are blanks where something else stands between the fields.
    @Test func rowsOfTabsAloneAreRows() throws {
        let query = try SmallWorld.query("t\ti\tj\tk\tv", "BACI", TradeSelection(keys: [.year]))
        let tabs = EngineSQL(query: query, dialect: SparkDialect(), number: 0).statement
        #expect(tabs.contains("FROM value) <> '' OR value LIKE '%\t%'\n"))
        let commas = EngineSQL(
            query: try SmallWorld.baci(TradeSelection(keys: [.year])), dialect: SparkDialect(),
            number: 0)
        #expect(commas.statement.contains("FROM value) <> ''\n"))
    }

    @Test func aTildeIsNoHomeFolder() throws {
        let query = try SmallWorld.query(
            SmallWorld.baciHeader, "~trade[1].csv", TradeSelection(keys: [.year]))
        let statement = EngineSQL(query: query, dialect: duckDB, number: 0).statement
        #expect(statement.contains("'./~trade[[]1].csv'"))
    }

    @Test func textsAreQuotedByEachDialect() {
        #expect(duckDB.literal(#"it's \n"#) == #"'it''s \n'"#)
        #expect(SparkDialect().literal(#"it's \n"#) == #"'it\'s \\n'"#)
        #expect(SparkDialect().place("no such `path`") == "`no such ``path```")
        #expect(SparkDialect().place("/") == "`file:///`")
    }
}
