import TestSupport
import Testing
import TradeModel

@testable import Importers

/// The list of cells against plain arrays.
@Suite struct TradeCellsTests {
    private static func made(
        _ count: Int, from first: Int, chapters: Bool, _ random: inout SeededGenerator
    ) -> [TradeCell] {
        (0..<count).map { number in
            .made(
                first + number, records: number, missing: number % 3, partner: number,
                chapters: chapters ? [Int.random(in: 1...97, using: &random)] : [])
        }
    }

    private static func lines(_ cells: some Sequence<TradeCell>) -> [String] {
        cells.map { cell in
            "\(cell.key.partner) \(cell.figures) \(cell.chapters)"
        }
    }

    /// Some tables with chapters, some without, some of no cells, of which some cells are taken out.
    @Test(arguments: 0..<200) func holdsTheCellsOfSeveralTables(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var cells = TradeCells()
        var expected: [(table: Int, cell: TradeCell)] = []
        for table in 0..<Int.random(in: 1...5, using: &random) {
            let keepsChapters = Bool.random(using: &random)
            let more = Self.made(
                Int.random(in: 0...4, using: &random), from: 100 * table, chapters: keepsChapters,
                &random)
            cells.append(table: TradeCells(more, keepsChapters: keepsChapters))
            expected += more.map { (table, $0) }
        }
        for _ in 0..<3 {
            #expect(Self.lines(cells) == Self.lines(expected.map(\.cell)))
            #expect(cells.keys.map(\.partner) == expected.map(\.cell.key.partner))
            for (last, member) in expected.enumerated() {
                for first in 0...last {
                    let areOfTwo = expected[first].table != member.table
                    #expect(cells.areOfSeveralTables(first...last) == areOfTwo)
                }
            }
            let reasons = expected.map { _ -> ExclusionReason? in
                switch Int.random(in: 0..<5, using: &random) {
                case 0: .notYetKnown
                case 1: .hsDetail
                default: nil
                }
            }
            var removed: [String] = []
            cells.remove(reasons) { removed.append("\($0) \($1) \($2)") }
            #expect(
                removed
                    == zip(expected, reasons).compactMap { member, reason in
                        reason.map { "\(member.table) \($0) \(member.cell.figures.records)" }
                    })
            expected = zip(expected, reasons).filter { $1 == nil }.map(\.0)
        }
    }

    @Test func areWrittenByPlace() throws {
        let cells = (0..<5).map { TradeCell.made($0, chapters: [$0 + 1]) }
        for keepsChapters in [true, false] {
            let written = try #require(
                TradeCells(count: 5, keepsChapters: keepsChapters) { places in
                    for (position, cell) in cells.enumerated().reversed() {
                        places.write(cell, at: position)
                    }
                    return true
                })
            #expect(written.map(\.figures) == cells.map(\.figures))
            #expect(
                written.map(\.chapters.count) == [Int](repeating: keepsChapters ? 1 : 0, count: 5))
        }
        #expect(TradeCells(count: 2, keepsChapters: true) { _ in false } == nil)
        #expect(try #require(TradeCells(count: 0, keepsChapters: true) { _ in true }).isEmpty)
    }
}
