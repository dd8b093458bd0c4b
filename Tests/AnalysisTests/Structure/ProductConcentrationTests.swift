import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct ProductConcentrationTests {
    private let exports = TradeQuestion(subject: .northKorea, direction: .export)

    private func point(
        _ rows: [GoodsRow], _ level: GoodsLevel = .chapter
    ) throws -> IndicatorResult.Point {
        try #require(
            try ProductConcentration.result(exports, level, from: MadeUp.goods(rows)).point("2015"))
    }

    /// Reference: HHI of (.35, .4, .05, .1, .06, .04) is 0.3002, normalised 0.16024.
    @Test func hasTheReferenceValues() throws {
        let values = [35, 40, 5, 10, 6, 4]
        let point = try point(values.enumerated().map { GoodsRow("\(20 + $0)", $1) })
        #expect(abs(try #require(point.value) - 0.3002) < 1e-12)
        #expect(abs(try #require(point.number("normalised")) - 0.16024) < 1e-9)
        let shares = try self.point(
            [20, 30, 40, 10].enumerated().map { GoodsRow("\(20 + $0)", $1) })
        #expect(abs(try #require(shares.number("points")) - 3000) < 1e-9)
    }

    @Test func theLevelMatters() throws {
        let rows = [GoodsRow("270112", 50), GoodsRow("270119", 30), GoodsRow("271019", 20)]
        #expect(try point(rows).value == 1)
        #expect(abs(try #require(try point(rows, .heading).value) - 0.68) < 1e-12)
        #expect(abs(try #require(try point(rows, .subheading).value) - 0.38) < 1e-12)
        #expect(try point(rows, .section).value == 1)
    }

    @Test func whatIsNotToldGivesBounds() throws {
        let point = try point([GoodsRow("TOTAL", 100), GoodsRow("27", 60), GoodsRow("62", 20)])
        #expect(abs(try #require(point.value) - 0.4) < 1e-12)
        #expect(point.number("lower") == point.value)
        #expect(abs(try #require(point.number("upper")) - 0.68) < 1e-12)
        #expect(point.number("normalised") == nil)
        #expect(point.number("unspecified") == 20)
        #expect(point.number("coverage") == 80)
        let lower = try #require(point.number("theil_lower"))
        #expect(abs(lower - (try #require(try Theil.index([60.0, 40])))) < 1e-12)
    }

    /// The normalised index is of the goods told where the rest may be rounding.
    @Test func aSmallRestLeavesTheNormalisedIndex() throws {
        let point = try point([GoodsRow("TOTAL", 1000), GoodsRow("27", 498), GoodsRow("62", 498)])
        #expect(abs(try #require(point.value) - 2 * 0.498 * 0.498) < 1e-12)
        #expect(point.number("lower") == point.value)
        #expect(abs(try #require(point.number("normalised"))) < 1e-12)
        #expect(point.number("unspecified") == 4)
    }

    /// Where a direction is not there, it is not known how many goods were traded.
    @Test func aDirectionThatIsNotThereLeavesGoodsUncounted() throws {
        let result = try ProductConcentration.result(
            TradeQuestion(subject: .northKorea), from: MadeUp.goods([GoodsRow("27", 80)]))
        let point = try #require(result.points.first)
        #expect(point.value == nil)
        #expect(point.count("goods") == nil)
        #expect(point.number("unspecified") == nil)
    }

    @Test func withNothingToldThereIsNoIndexOnlyItsRange() throws {
        let rows = [
            GoodsRow("TOTAL", 100), GoodsRow("27", 60, period: "2016"),
        ]
        let point = try point(rows)
        #expect(point.value == nil)
        #expect(point.number("lower") == 0)
        #expect(point.number("upper") == 1)
        #expect(point.number("theil_lower") == nil)
    }

    @Test func zerosGapsAndOneObservationAreDefined() throws {
        #expect(try point([GoodsRow("27", 0)]).value == nil)
        #expect(try point([GoodsRow("27", nil)]).value == nil)
        #expect(try point([GoodsRow("27", nil)]).missing == 1)
        // Of goods that cannot be read there may have been any amount.
        let open = try point([GoodsRow("27", 60), GoodsRow("72", nil)])
        #expect(open.value == 1)
        #expect(open.number("lower") == nil && open.number("theil_upper") == nil)
        let one = try point([GoodsRow("27", 5)])
        #expect(one.value == 1)
        #expect(one.number("normalised") == nil)
        #expect(one.number("theil_upper") == 0)
    }

    /// 1/N ≤ H ≤ 1, and wherever trade that is not told belongs, H lies within the bounds.
    @Test(arguments: 1...100) func boundsHold(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let values = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            Int.random(in: 1...1000, using: &random)
        }
        let sum = values.reduce(0, +)
        let rest = Int.random(in: sum / 50 + 1...sum, using: &random)
        let rows = values.enumerated().map { GoodsRow("\(20 + $0)", $1) }
        let exact = try point(rows)
        let value = try #require(exact.value)
        #expect(1 / Double(values.count) - 1e-12 <= value && value <= 1)
        let open = try point(rows + [GoodsRow("TOTAL", sum + rest)])
        let bounds = (try #require(open.number("lower")), try #require(open.number("upper")))
        for _ in 0..<20 {
            var filled = values + [0, 0, 0]
            var left = rest
            while left > 0 {
                let piece = Int.random(in: 1...left, using: &random)
                filled[Int.random(in: 0..<filled.count, using: &random)] += piece
                left -= piece
            }
            let index = try #require(try Herfindahl(amounts: filled.map(Double.init))).value
            #expect(bounds.0 - 1e-12 <= index && index <= bounds.1 + 1e-12)
        }
    }
}
