import Testing
import TradeModel

@testable import Importers

@Suite struct RepeatChoiceTests {
    private func reasons(_ periods: RepeatChoice.Periods, _ cells: TradeCell...)
        -> [ExclusionReason?]
    {
        RepeatChoice(of: periods).reasons(cells)
    }

    /// Of many trades, each told as a total, most by their goods as well, and some in an older edition.
    @Test(arguments: [1, 2, 5]) func sharesLeaveOutTheSame(shares: Int) {
        var cells: [TradeCell] = []
        var expected: [Int: ExclusionReason] = [:]
        for place in 0..<4000 {
            let (reporter, partner) = (1 + place % 50, 201 + place / 50)
            func add(_ reason: ExclusionReason?, level: Int, edition: HSRevision = .hs2007) {
                expected[cells.count] = reason
                cells.append(
                    .made(1, reporter: reporter, partner: partner, level: level, edition: edition))
            }
            add(nil, level: 0)
            if !place.isMultiple(of: 3) { add(.hsDetail, level: 2) }
            if place.isMultiple(of: 7) { add(.otherClassification, level: 0, edition: .hs2002) }
        }
        let choice = RepeatChoice(of: .years)
        let all = TradeCells(cells)
        let left = (0..<shares).flatMap {
            choice.leftOut(YearlyTrades(all, share: $0, of: shares), of: all)
        }
        #expect(left.count == expected.count)
        for out in left { #expect(expected[out.position] == out.reason) }
    }

    @Test func aTotalIsAlwaysWhole() {
        #expect(
            reasons(
                .years, .made(1), .made(2, level: 2, edition: .hs2007, chapters: Array(1...97)),
                .made(3, level: 6, edition: .hs2007, chapters: [27]))
                == [nil, .hsDetail, .hsDetail])
    }

    @Test func aTotalInTwoEditionsCountsOnce() {
        let totals = [HSRevision.hs2007, .hs2017].map {
            TradeCell.made(5, level: 0, edition: $0, chapters: [])
        }
        #expect(reasons(.years, totals[0], totals[1]) == [.otherClassification, nil])
    }

    @Test func theLevelWithMostChaptersCounts() {
        let chapters = TradeCell.made(1, level: 2, edition: .hs2007, chapters: [27])
        let headings = TradeCell.made(2, level: 4, edition: .hs2007, chapters: [27, 84])
        #expect(reasons(.years, chapters, headings) == [.hsDetail, nil])
    }

    @Test func ofLevelsWithAsManyChaptersTheCoarsestCounts() {
        let cells = [6, 2, 4].map {
            TradeCell.made(1, level: $0, edition: .hs2007, chapters: [27, 84])
        }
        #expect(RepeatChoice(of: .years).reasons(cells) == [.hsDetail, nil, .hsDetail])
    }

    /// Where goods are told apart, each is told by its coarsest records, whatever others are told by.
    @Test func ofGoodsThatAreToldApartEachHasItsLevel() {
        #expect(
            reasons(
                .years, .made(1, goods: 27, level: 2, edition: .hs2007, chapters: [27]),
                .made(2, goods: 27, level: 4, edition: .hs2007, chapters: [27]),
                .made(3, goods: 84, level: 4, edition: .hs2007, chapters: [84]))
                == [nil, .hsDetail, nil])
    }

    /// Else goods that one level alone has would be in no sum.
    @Test func levelsThatShareNoChapterCountBeside() {
        #expect(
            reasons(
                .years, .made(1, level: 2, edition: .hs2007, chapters: [27]),
                .made(2, level: 4, edition: .hs2007, chapters: [26, 72]),
                .made(3, level: 6, edition: .hs2007, chapters: [72, 84]))
                == [nil, nil, .hsDetail])
    }

    private func lacks(
        _ periods: RepeatChoice.Periods, _ cells: TradeCell...
    ) -> [Int: RepeatChoice.Lack] {
        let all = TradeCells(cells)
        let left = RepeatChoice(of: periods).leftOut(YearlyTrades(all), of: all)
        return left.reduce(into: [:]) { $0[$1.position] = $1.lack }
    }

    /// A chapter is more than those of its headings that are told.
    @Test func headingsMayBeAPartOfAChapterThatIsLeftOut() {
        let chapter = TradeCell.made(9, level: 2, edition: .hs2007, chapters: [27])
        let headings = TradeCell.made(2, level: 4, edition: .hs2007, chapters: [26, 27])
        #expect(lacks(.years, chapter, headings) == [0: .goods])
        let chapters = TradeCell.made(9, level: 2, edition: .hs2007, chapters: [26, 27])
        #expect(lacks(.years, chapters, headings) == [:])
        let others = TradeCell.made(2, level: 4, edition: .hs2007, chapters: [27, 84])
        #expect(lacks(.years, chapters, others) == [1: .chapters])
    }

    /// Of a chapter of which headings count, finer records may be of other headings; of a heading they are
    /// parts.
    @Test(arguments: [
        (0, true), (27, true), (2700, true), (2701, false), (270_100, false), (10_000, true),
        (10_100, false),
    ])
    func finerRecordsMayBeOfOtherHeadings(goods: Int, mayBe: Bool) {
        let found = lacks(
            .years, .made(1, goods: goods, level: 4, edition: .hs2007, chapters: [27]),
            .made(1, goods: goods, level: 6, edition: .hs2007, chapters: [27]))
        let expected: [Int: RepeatChoice.Lack] = mayBe ? [1: .headings] : [:]
        #expect(found == expected)
    }

    /// Of subheadings that the keys tell apart, lines of a tariff are parts, also of one that ends with zeros.
    @Test(arguments: [270_112, 270_900]) func finerRecordsOfToldGoodsAreTheirParts(goods: Int) {
        let cells = TradeCells(
            [6, 8].map {
                TradeCell.made(1, goods: goods, level: $0, edition: .hs2007, chapters: [27])
            })
        let left = RepeatChoice(of: .years, goodsLevel: 6).leftOut(YearlyTrades(cells), of: cells)
        #expect(left.map(\.reason) == [.hsDetail])
        #expect(left.allSatisfy { $0.lack == nil })
    }

    /// Cells come in no order.
    @Test func whatIsLackingIsTheSameInAnyOrder() {
        let headings = TradeCell.made(1, level: 4, edition: .hs2007, chapters: [27])
        let lines = TradeCell.made(1, level: 8, edition: .hs2007, chapters: [26, 28, 29])
        let left = TradeCell.made(1, level: 6, edition: .hs2007, chapters: [26, 27])
        #expect(lacks(.years, headings, lines, left) == [2: .goods])
        #expect(lacks(.years, lines, headings, left) == [2: .goods])
    }

    /// What is told of one month is not told of another.
    @Test func eachMonthLacksWhatItDoesNotTell() {
        func cell(_ month: Int, _ edition: HSRevision, _ chapters: [Int]) -> TradeCell {
            .made(1, month: month, level: 2, edition: edition, chapters: chapters)
        }
        let cells = [
            cell(1, .hs2012, [26, 27]), cell(2, .hs2012, [26]), cell(2, .hs2007, [27]),
        ]
        #expect(lacks(.months, cells[0], cells[1], cells[2]) == [2: .chapters])
        #expect(lacks(.years, cells[0], cells[1], cells[2]) == [2: .chapters])
    }

    @Test func theNewestEditionCounts() {
        #expect(
            reasons(
                .years, .made(1, level: 2, edition: .hs2007, chapters: [27, 84, 85]),
                .made(2, level: 2, edition: .hs2017, chapters: [27]))
                == [.otherClassification, nil])
        // A total belongs to all of them.
        #expect(
            reasons(
                .years, .made(1), .made(2, level: 2, edition: .hs2007, chapters: [27]),
                .made(3, level: 2, edition: .hs2017, chapters: [27]))
                == [nil, .otherClassification, .hsDetail])
    }

    /// Else no cell would be left that counts.
    @Test func anOlderEditionDoesNotChooseTheLevel() {
        #expect(
            reasons(
                .years, .made(1, level: 2, edition: .hs2007, chapters: [27, 84, 85]),
                .made(2, level: 4, edition: .hs2017, chapters: [27]))
                == [.otherClassification, nil])
    }

    @Test func theYearCountsUnlessMonthsAreAsked() {
        let cells = [TradeCell.made(1), .made(2, month: 1), .made(3, month: 2)]
        #expect(
            RepeatChoice(of: .years).reasons(cells) == [nil, .otherFrequency, .otherFrequency])
        #expect(RepeatChoice(of: .months).reasons(cells) == [.otherFrequency, nil, nil])
        #expect(RepeatChoice(of: .years).reasons(Array(cells.dropFirst())) == [nil, nil])
        #expect(RepeatChoice(of: .both).reasons(cells) == [nil, nil, nil])
    }

    @Test func eachMonthHasItsOwnLevel() {
        #expect(
            reasons(
                .months, .made(1, month: 1),
                .made(2, month: 1, level: 2, edition: .hs2007, chapters: [27]),
                .made(3, month: 2, level: 2, edition: .hs2007, chapters: [27]),
                .made(4, month: 2, level: 4, edition: .hs2007, chapters: [27]))
                == [nil, .hsDetail, nil, .hsDetail])
    }

    @Test func aTotalThatCannotBeReadIsStillTheTotal() {
        #expect(
            reasons(
                .years, .made(0, records: 0, missing: 1),
                .made(2, level: 2, edition: .hs2007, chapters: [27])) == [nil, .hsDetail])
    }
}
