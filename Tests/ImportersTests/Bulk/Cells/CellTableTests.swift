import TestSupport
import Testing
import TradeModel

@testable import Importers

/// The hash table against a dictionary.
@Suite struct CellTableTests {
    private struct Sum: Equatable {
        var amount = Amount.zero
        var records = 0
        var missing = 0
        var chapters = Chapters()
    }

    private struct Name: Hashable {
        let places: UInt64
        let trade: UInt64
    }

    private static func key(_ random: inout SeededGenerator, of count: Int) -> CellKey {
        let number = Int.random(in: 0..<count, using: &random)
        return CellKey(
            reporter: number % 97, partner: number / 97,
            flow: number.isMultiple(of: 3) ? .import : .export,
            year: 2020 + number % 2, month: number % 13
        ).of(goods: number, level: 6, revision: number % 8)
    }

    /// Adds random records to a table and a dictionary.
    private static func fill(
        _ table: inout CellTable, _ sums: inout [Name: Sum], _ random: inout SeededGenerator
    ) {
        for _ in 0..<20_000 {
            let key = key(&random, of: 6000)
            let name = Name(places: key.places, trade: key.trade)
            let chapter = Int.random(in: 0...99, using: &random)
            if table.keepsChapters { sums[name, default: Sum()].chapters.insert(chapter) }
            switch Int.random(in: 0..<20, using: &random) {
            case 0:
                table.add(key, nil, chapter: chapter)
                sums[name, default: Sum()].missing += 1
            case 1:
                let amount = Amount(trillionths: Int128.random(in: 0..<1 << 70, using: &random))
                table.add(key, amount, chapter: chapter)
                sums[name, default: Sum()].amount += amount
                sums[name, default: Sum()].records += 1
            default:
                let isLarge = Int.random(in: 0..<10, using: &random) == 0
                let value = Int64.random(in: 0...(isLarge ? .max : 1_000_000), using: &random)
                table.add(key, value, records: 2, chapter: chapter)
                sums[name, default: Sum()].amount += Amount(
                    trillionths: Int128(value) * 1_000_000_000_000)
                sums[name, default: Sum()].records += 2
            }
        }
    }

    private static func cells(_ table: inout CellTable) throws -> TradeCells {
        let merge = CellMerge()
        merge.take(&table)
        return try #require(merge.cells(threads: 2))
    }

    private static func sums(of cells: TradeCells) -> [Name: Sum] {
        var sums: [Name: Sum] = [:]
        for cell in cells {
            let name = Name(places: cell.key.places, trade: cell.key.trade)
            #expect(sums[name] == nil, "a key stands there twice")
            let figures = cell.figures
            sums[name] = Sum(
                amount: figures.value ?? .zero, records: figures.records, missing: figures.missing,
                chapters: cell.chapters)
        }
        return sums
    }

    @Test(arguments: 0..<3, [true, false])
    func addsUpAsADictionaryDoes(seed: UInt64, keepsChapters: Bool) throws {
        var random = SeededGenerator(seed: seed)
        var table = CellTable(unit: 1000, keepsChapters: keepsChapters)
        var expected: [Name: Sum] = [:]
        Self.fill(&table, &expected, &random)
        #expect(expected.count > 5000)
        #expect(Self.sums(of: try Self.cells(&table)) == expected)
    }

    @Test(arguments: [true, false])
    func tablesOfSeveralThreadsArePutTogether(keepsChapters: Bool) throws {
        var random = SeededGenerator(seed: 9)
        var expected: [Name: Sum] = [:]
        let merge = CellMerge()
        for _ in 0..<3 {
            var table = CellTable(unit: 1000, keepsChapters: keepsChapters)
            Self.fill(&table, &expected, &random)
            merge.take(&table)
        }
        #expect(Self.sums(of: try #require(merge.cells(threads: 2))) == expected)
        #expect(CellMerge().cells(threads: 2)?.isEmpty == true)
    }

    /// Two tables of as many cells, of which none is in both.
    @Test func keepsWhatOnlyOneTableHas() throws {
        let merge = CellMerge()
        for half in 0..<2 {
            var table = CellTable(unit: 1, keepsChapters: true)
            for number in 0..<100_000 {
                let key = CellKey(
                    reporter: number % 1000, partner: number / 1000, flow: .import,
                    year: 2000 + half, month: 0)
                table.add(key, 1, chapter: 1)
            }
            merge.take(&table)
        }
        #expect(try #require(merge.cells(threads: 2)).count == 200_000)
    }

    /// The largest values that are read, each of which a cell holds, until a sum holds no more.
    @Test func saysWhenASumIsTooLarge() {
        let key = CellKey(reporter: 1, partner: 2, flow: .import, year: 2020, month: 0)
        let most = Amount(trillionths: .max / 2)
        var table = CellTable(unit: 1, keepsChapters: true)
        table.add(key, most, chapter: 1)
        table.add(key, 1000, chapter: 1)
        let merge = CellMerge()
        merge.take(&table)
        #expect(merge.cells(threads: 2)?.map(\.figures.value) == [most + Amount(1)])
        for _ in 0..<3 { table.add(key, most, chapter: 1) }
        merge.take(&table)
        #expect(merge.cells(threads: 2) == nil)
    }

    @Test func remembersEachChapter() throws {
        var table = CellTable(unit: 1, keepsChapters: true)
        let key = CellKey(reporter: 1, partner: 2, flow: .import, year: 2020, month: 0)
        for chapter in 0...99 { table.add(key, 1, chapter: chapter) }
        table.add(key, nil, chapter: 27)
        let cells = try Self.cells(&table)
        #expect(cells.map(\.chapters.count) == [100])
        #expect(cells.map(\.figures.missing) == [1])
    }

    @Test func keysTellAllTheirParts() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<1000 {
            let (reporter, partner) = (
                Int.random(in: 0..<1 << 31, using: &random),
                Int.random(in: 0..<1 << 31, using: &random)
            )
            let flow = Bool.random(using: &random) ? Flow.import : .export
            let (year, month) = (
                Int.random(in: 0...9999, using: &random), Int.random(in: 0...12, using: &random)
            )
            let (goods, level, edition) = (
                Int.random(in: 0..<10_000_000_000, using: &random),
                Int.random(in: 0...10, using: &random), Int.random(in: 0...7, using: &random)
            )
            let key = CellKey(
                reporter: reporter, partner: partner, flow: flow, year: year, month: month
            ).of(goods: goods, level: level, revision: edition)
            #expect(
                [key.reporter, key.partner, key.year, key.month] == [
                    reporter, partner, year, month,
                ])
            #expect([key.goods, key.level, key.revision] == [goods, level, edition])
            #expect(key.flow == flow)
        }
    }
}
