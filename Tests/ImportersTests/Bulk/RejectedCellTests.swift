import TestSupport
import Testing
import TradeModel

@testable import Importers

@Suite struct RejectedCellTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func rows(_ selection: TradeSelection, _ rows: String...) throws -> [TradeCube.Row] {
        let path = try folder.write(ComtradeTable.header + rows.joined(), to: "trade.csv")
        let importer = BulkImporter(
            countries: try Fixture.countryTable(), options: BulkImporter.Options(validatesAll: true)
        )
        return try importer.cube(selection, of: [path], asOf: Day(ordinal: 20_000)).cube.rows
    }

    @Test func aTotalThatCannotBeReadDoesNotHideItsChapters() throws {
        let rows = try rows(
            TradeSelection(keys: [.partner, .hs2]),
            ComtradeTable.row(1, 156, 408, "x"),
            ComtradeTable.row(1, 156, 408, "100", goods: "27"))
        #expect(rows.map(\.keys) == [["PRK", "27"]])
        #expect(rows.map(\.value) == [Amount(100)])
        #expect(rows.map(\.missing) == [0])
    }

    @Test func theWorldIsNoPartnerAlsoWhereItsValueCannotBeRead() throws {
        let rows = try rows(
            TradeSelection(keys: [.partner]),
            ComtradeTable.row(1, 156, 0, "x"), ComtradeTable.row(1, 156, 408, "100"))
        #expect(rows.map(\.keys) == [["PRK"]])
    }

    @Test func aRejectedRecordOfOtherCountriesIsMissingFromNoRow() throws {
        let selection = TradeSelection(keys: [.partner], subject: Country("PRK"))
        let rows = try rows(
            selection, ComtradeTable.row(1, 156, 36, "x"), ComtradeTable.row(1, 156, 408, "100"))
        #expect(rows.map(\.keys) == [["CHN"]])
    }

    @Test func aCellOfRejectedRecordsIsMissing() throws {
        let rows = try rows(
            TradeSelection(keys: [.partner]), ComtradeTable.row(1, 156, 408, "x"))
        #expect(rows.map(\.value) == [nil])
        #expect(rows.map(\.missing) == [1])
    }
}
