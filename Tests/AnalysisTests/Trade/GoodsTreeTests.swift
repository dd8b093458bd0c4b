import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct GoodsTreeTests {
    private func tree(_ rows: [GoodsRow]) throws -> GoodsTree {
        let trees = GoodsTree.grown(from: MadeUp.goods(rows).trade)
        #expect(trees.count == 1)
        return try #require(trees.first)
    }

    private func digits(_ records: [TradeRecord]) -> [String] {
        records.map(\.cell.commodity.description)
    }

    private let levels = [
        GoodsRow("270112", 60), GoodsRow("27", 90), GoodsRow("TOTAL", 200),
        GoodsRow("2701", 80), GoodsRow("2601", 100), GoodsRow("270119", 20),
    ]

    @Test func everyRecordStandsUnderTheOneThatItIsPartOf() throws {
        let tree = try tree(levels)
        #expect(tree.roots.map(\.code) == [.total])
        #expect(tree.roots[0].parts.map(\.code.digits) == ["2601", "27"])
        #expect(tree.roots[0].parts[1].parts.map(\.code.digits) == ["2701"])
        #expect(tree.total == Amount(200))
    }

    @Test func nothingIsAddedToItsOwnParts() throws {
        let tree = try tree(levels)
        func records(_ prefix: String) throws -> [String] {
            let goods = GoodsSelection([try #require(HSCode(prefix))])
            return digits(tree.records(of: goods, listsEveryFlow: false))
        }
        #expect(try records("27") == ["27"])
        #expect(try records("2701") == ["2701"])
        #expect(try records("270112") == ["270112"])
        #expect(try records("26") == ["2601"])
    }

    @Test func whatTheOthersLeaveNoRoomForIsZero() throws {
        let goods = GoodsSelection([try #require(HSCode("31"))])
        let full = try tree([GoodsRow("TOTAL", 190), GoodsRow("27", 90), GoodsRow("26", 100)])
        #expect(full.records(of: goods, listsEveryFlow: false).map(\.value) == [.zero])
        let open = try tree([GoodsRow("TOTAL", 200), GoodsRow("27", 90)])
        #expect(open.records(of: goods, listsEveryFlow: false).map(\.value) == [nil])
        let silent = try tree([GoodsRow("27", 90)])
        #expect(silent.records(of: goods, listsEveryFlow: false).isEmpty)
        #expect(silent.records(of: goods, listsEveryFlow: true).map(\.value) == [.zero])
    }

    @Test func goodsToldMoreCoarselyAreUnknown() throws {
        let goods = GoodsSelection([try #require(HSCode("270112"))])
        let coarse = try tree([GoodsRow("TOTAL", 200), GoodsRow("27", 200)])
        #expect(coarse.records(of: goods, listsEveryFlow: false).map(\.value) == [nil])
    }

    @Test func ofSeveralGoodsThoseThatAreToldAreNotAll() throws {
        let goods = GoodsSelection([try #require(HSCode("26")), try #require(HSCode("31"))])
        let open = try tree([GoodsRow("TOTAL", 200), GoodsRow("26", 100)])
        #expect(open.records(of: goods, listsEveryFlow: false).map(\.value) == [Amount(100), nil])
        let full = try tree([GoodsRow("TOTAL", 100), GoodsRow("26", 100)])
        #expect(full.records(of: goods, listsEveryFlow: false).map(\.value) == [Amount(100)])
        let silent = try tree([GoodsRow("26", 100)])
        #expect(silent.records(of: goods, listsEveryFlow: false).map(\.value) == [Amount(100)])
    }

    /// Section XV holds chapter 77, which no edition uses.
    @Test func aChapterThatNoEditionHasIsNotMissing() throws {
        let section = try #require(HSSection("XV"))
        let told = section.chapters.filter { $0.digits != "77" }.map { GoodsRow($0.digits, 10) }
        let open = try tree(told + [GoodsRow("TOTAL", 1000)])
        let goods = GoodsSelection(section.chapters)
        let found = open.records(of: goods, listsEveryFlow: false)
        #expect(found.count == told.count && found.allSatisfy { $0.value == Amount(10) })
        let less = try tree(Array(told.dropLast()) + [GoodsRow("TOTAL", 1000)])
        let parts = less.records(of: goods, listsEveryFlow: false)
        #expect(parts.contains { $0.value == nil })
    }

    @Test func dividesByLevelAndKeepsWhatIsNotTold() throws {
        let tree = try tree(levels)
        let chapters = tree.groups(.chapter)
        #expect(
            chapters.records.mapValues(digits).sorted { $0.key < $1.key }.map(\.value) == [
                ["2601"], ["27"],
            ])
        #expect(chapters.unspecified == Amount(10))
        let headings = tree.groups(.heading)
        #expect(headings.unspecified == Amount(20))
        let fine = tree.groups(.subheading)
        #expect(fine.unspecified == Amount(120))
        #expect(fine.records.count == 2)
    }

    @Test func saysWherePartsExceedTheWhole() throws {
        let tree = try tree([GoodsRow("TOTAL", 100), GoodsRow("27", 101)])
        #expect(tree.groups(.chapter).isExceeded)
        #expect(tree.groups(.chapter).unspecified == .zero)
    }

    /// At every level the groups and what is not told come to the whole.
    @Test(arguments: 1...100) func nothingIsLost(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var rows: [GoodsRow] = []
        var total = 0
        for chapter in 10..<Int.random(in: 11...20, using: &random) {
            var sum = 0
            for heading in 1..<Int.random(in: 2...5, using: &random) {
                let value = Int.random(in: 1...1000, using: &random)
                sum += value
                if Bool.random(using: &random) {
                    rows.append(GoodsRow("\(chapter)0\(heading)", value))
                }
                rows.append(GoodsRow("\(chapter)0\(heading)10", value))
            }
            total += sum
            if Bool.random(using: &random) { rows.append(GoodsRow("\(chapter)", sum)) }
        }
        let extra = total
        rows.append(GoodsRow("TOTAL", total + extra))
        let tree = try tree(rows.shuffled(using: &random))
        for level in GoodsLevel.allCases {
            let groups = tree.groups(level)
            let told = groups.records.values.flatMap { $0 }.compactMap(\.value).reduce(.zero, +)
            #expect(told == Amount(total))
            #expect(groups.unspecified == Amount(extra))
        }
    }
}
