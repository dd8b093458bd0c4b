import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct GoodsItemTests {
    @Test func theRestOfAHeadingIsAnItemOfTheHeading() {
        let found = items([("TOTAL", 1000), ("72", 300), ("7202", 200), ("7203", 30), ("27", 100)])
        #expect(found == ["TOTAL": 600, "72": 70, "7202": 200, "7203": 30, "27": 100])
    }

    @Test func aHeadingWithoutARestIsNone() {
        #expect(items([("72", 200), ("7202", 200)]) == ["7202": 200])
        // Finer records that exceed the coarser one count.
        #expect(items([("72", 150), ("7202", 200)]) == ["7202": 200])
    }

    @Test func aRestIsWithoutThePartsThatAreKnown() {
        let found = GoodsItem.items(
            of: records([("26", 1000), ("2611", 300), ("261690", 50), ("2613", nil)]),
            flow: .export)
        #expect(found.first?.code.description == "26")
        #expect(found.first?.entry.value == Amount(650))
        #expect(found.first?.without.map(\.description) == ["2611", "261690"])
        #expect(found.dropFirst().allSatisfy { $0.without.isEmpty })
    }

    @Test func levelsMayBeLeftOut() {
        #expect(items([("72", 300), ("720221", 100)]) == ["72": 200, "720221": 100])
        #expect(items([("720221", 100), ("7203", 5)]) == ["720221": 100, "7203": 5])
    }

    @Test func aRecordThatCouldNotBeUsedIsAGap() throws {
        let found = GoodsItem.items(of: records([("TOTAL", 1000), ("72", nil)]), flow: .export)
        #expect(found.map(\.code.description) == ["TOTAL", "72"])
        #expect(found.map(\.entry.value) == [Amount(1000), nil])
        #expect(found.map(\.entry.missing) == [0, 1])
    }

    /// Goods told by regime at two levels: each part's finer goods are less of that part.
    @Test func finerGoodsBelongToTheRecordOfTheirPart() {
        let trade = MadeUp.goods([
            GoodsRow("2701", 5, part: "regime:10"), GoodsRow("2701", 3, part: "regime:14"),
            GoodsRow("270112", 4, part: "regime:10"), GoodsRow("270112", 3, part: "regime:14"),
        ]).trade
        let found = GoodsItem.items(of: trade, flow: .export)
        #expect(found.map(\.code.description) == ["2701", "270112", "270112"])
        #expect(found.compactMap(\.entry.value?.whole) == [1, 4, 3])
    }

    /// However goods are told, the items add up to the coarsest records.
    @Test(arguments: 0..<40) func itemsAddUp(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var rows: [String: Int] = [:]
        var total = 0
        for chapter in 10..<(12 + Int.random(in: 0...5, using: &random)) {
            var sum = 0
            for heading in 1...3 where Bool.random(using: &random) {
                let value = Int.random(in: 1...1000, using: &random)
                rows["\(chapter)0\(heading)"] = value
                sum += value
            }
            let chapterValue = sum + Int.random(in: 0...500, using: &random)
            if Bool.random(using: &random), chapterValue > 0 {
                rows["\(chapter)"] = chapterValue
                total += chapterValue
            } else {
                total += sum
            }
        }
        let hasTotal = Bool.random(using: &random)
        if hasTotal { rows["TOTAL"] = total + 7 }
        let found = items(rows.map { ($0.key, $0.value) })
        #expect(found.values.reduce(0, +) == (hasTotal ? total + 7 : total))
        let shuffled = items(rows.map { ($0.key, $0.value) }.shuffled(using: &random))
        #expect(shuffled == found)
    }

    private func items(_ rows: [(String, Int)]) -> [String: Int] {
        let found = GoodsItem.items(of: records(rows.map { ($0.0, $0.1) }), flow: .export)
        return Dictionary(
            uniqueKeysWithValues: found.map {
                ($0.code.description, Int($0.entry.value?.whole ?? -1))
            })
    }

    private func records(_ rows: [(String, Int?)]) -> [TradeRecord] {
        MadeUp.goodsRecords(rows.map { ("CHN", "PRK", .import, "2019", $0.0, $0.1) }).trade
    }
}
