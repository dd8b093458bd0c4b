import TestSupport
import Testing
import TradeModel

@testable import Importers

@Suite struct RowProjectionTests {
    private func cube(
        _ projection: RowProjection, _ cells: TradeCells, threads: Int = 2
    ) throws -> TradeCube? {
        var cells = cells
        var findings: [Diagnostic] = []
        return try projection.cube(&cells, threads: threads, noting: &findings)
    }

    private func rows(
        _ selection: TradeSelection, _ system: Area.CodeSystem = .comtrade, _ cells: TradeCell...
    ) throws -> [TradeCube.Row] {
        let places = PlaceCodes(try Fixture.countryTable(), system, selection)
        return try #require(try cube(RowProjection(selection, places), TradeCells(cells)))
            .rows
    }

    @Test func ordersRowsByTheirTexts() throws {
        let rows = try rows(
            .by("year,reporter,flow"), .comtrade, .made(1, reporter: 842, year: 2021),
            .made(2, reporter: 842, flow: .export, year: 2020), .made(3, reporter: 156),
            .made(4, reporter: 9999), .made(5, reporter: 842), .made(6, reporter: 36, year: 2021))
        #expect(
            rows.map { $0.keys.joined(separator: " ") } == [
                "2020 #9999 import", "2020 CHN import", "2020 USA export", "2020 USA import",
                "2021 AUS import", "2021 USA import",
            ])
    }

    @Test func aPlaceOfTwoCodesIsOneRow() throws {
        let rows = try rows(
            .by("reporter"), .comtrade, .made(1, reporter: 380), .made(2, reporter: 381, year: 2019)
        )
        #expect(rows.map(\.keys) == [["ITA"]])
        #expect(rows.map(\.value) == [Amount(3)])
        #expect(rows.map(\.records) == [2])
    }

    @Test func takesAllKeysInTheOrderAsked() throws {
        let keys = "hs6,flow,hs2,month,importer,year,partner,hs4,exporter,reporter"
        let cell = TradeCell.made(
            1, reporter: 156, partner: 842, flow: .export, month: 3, goods: 10121, level: 6,
            edition: .hs2017)
        let rows = try rows(
            .by(keys), .comtrade,
            .made(
                2, reporter: 842, partner: 156, flow: .import, month: 3, goods: 10121, level: 6,
                edition: .hs2017), cell)
        #expect(
            rows.map { $0.keys.joined(separator: " ") } == [
                "010121 export 01 2020-03 USA 2020 USA 0101 CHN CHN",
                "010121 import 01 2020-03 USA 2020 CHN 0101 CHN USA",
            ])
    }

    /// Keys that differ in the last of ten columns only are told apart, in any order of the columns.
    @Test func tellsRowsApartByEachKey() throws {
        let names = "year,month,reporter,exporter,importer,partner,flow,hs2,hs4,hs6"
            .split(separator: ",")
        for turn in names.indices {
            let keys = (names[turn...] + names[..<turn]).joined(separator: ",")
            let rows = try rows(
                .by(keys), .comtrade, .made(1, month: 1, goods: 270_900, level: 6),
                .made(1, month: 2, goods: 270_900, level: 6),
                .made(1, month: 1, goods: 270_901, level: 6),
                .made(1, reporter: 842, month: 1, goods: 270_900, level: 6),
                .made(1, partner: 842, month: 1, goods: 270_900, level: 6),
                .made(1, flow: .export, month: 1, goods: 270_900, level: 6),
                .made(1, year: 2021, month: 1, goods: 270_900, level: 6))
            #expect(rows.count == 7)
            let texts = rows.map(\.keys)
            #expect(zip(texts, texts.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
        }
    }

    /// As many cells as several threads share.
    @Test func manyCellsGiveTheSameRowsOnAnyNumberOfThreads() throws {
        let selection = TradeSelection.by("year,reporter,partner,flow")
        let cells = TradeCells(
            (0..<20_000).map { number in
                .made(
                    number, reporter: number % 601, partner: number % 7,
                    flow: number.isMultiple(of: 3) ? .import : .export, year: 2000 + number % 11)
            })
        let projection = RowProjection(
            selection, PlaceCodes(try Fixture.countryTable(), .comtrade, selection))
        let alone = try #require(try cube(projection, cells, threads: 1)).rows
        // Some places have two codes.
        #expect(alone.count > 18_000)
        for threads in [2, 3, 9] {
            let rows = try #require(try cube(projection, cells, threads: threads)).rows
            #expect(rows.map(\.keys) == alone.map(\.keys))
            #expect(rows.map(\.value) == alone.map(\.value))
        }
    }

    @Test func directionAndPartnerAreTheSubjects() throws {
        let rows = try rows(
            .by("flow,partner,exporter", subject: "PRK"), .comtrade,
            .made(1, reporter: 156, partner: 408, flow: .import),
            .made(2, reporter: 408, partner: 156, flow: .import))
        #expect(rows.map(\.keys) == [["export", "CHN", "PRK"], ["import", "CHN", "CHN"]])
    }

    /// Told once, whichever thread made which column.
    @Test(arguments: [1, 3]) func refusesARowOfSeveralEditions(threads: Int) throws {
        var selection = TradeSelection.by("year,hs2")
        selection.revisions = .one
        let places = PlaceCodes(try Fixture.countryTable(), .comtrade, selection)
        let cells = TradeCells([
            .made(1, goods: 27, level: 2, edition: .hs2007),
            .made(2, reporter: 392, goods: 27, level: 2, edition: .hs2017),
            .made(4, year: 2021, goods: 27, level: 2, edition: .hs2022),
        ])
        expectRefusal(
            .mixedRevisions, .usage,
            saying: "2020: a row adds up records in the editions H3 and H5"
        ) {
            try cube(RowProjection(selection, places), cells, threads: threads)
        }
        var apart = TradeSelection.by("year,reporter,hs2")
        apart.revisions = .one
        #expect(try cube(RowProjection(apart, places), cells)?.rows.count == 3)
    }

    @Test func givesNoRowsWhereASumIsTooLarge() throws {
        let places = PlaceCodes(try Fixture.countryTable(), .comtrade, .by("year"))
        let cells = [156, 392, 842].map { reporter in
            TradeCell(
                key: CellKey(
                    reporter: reporter, partner: 408, flow: .import, year: 2020, month: 0),
                figures: TradeCube.Figures(
                    value: Amount(trillionths: .max / 2), records: 1, missing: 0),
                chapters: Chapters())
        }
        #expect(try cube(RowProjection(.by("year"), places), TradeCells(cells)) == nil)
        #expect(
            try cube(RowProjection(.by("reporter"), places), TradeCells(cells))?.rows.count
                == 3)
    }

    @Test func whatIsMissingIsNotZero() throws {
        let rows = try rows(
            .by("year"), .comtrade, .made(0, records: 0, missing: 2),
            .made(0, records: 0, missing: 1, year: 2021), .made(0, records: 1, year: 2021))
        #expect(rows.map(\.value) == [nil, Amount.zero])
        #expect(rows.map(\.missing) == [2, 1])
    }
}
