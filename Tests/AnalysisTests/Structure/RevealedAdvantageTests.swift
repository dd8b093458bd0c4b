import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct RevealedAdvantageTests {
    private func result(
        _ rows: [GoodsRow], _ answers: [Indicator.Parameter: String] = [:],
        collection: TradeRecord.Collection = .comtrade
    ) throws -> IndicatorResult {
        try RevealedAdvantage.result(
            MadeUp.inquiry(answers), from: MadeUp.goods(rows, collection: collection))
    }

    private let rows = [
        GoodsRow("27", 80), GoodsRow("62", 20), GoodsRow("27", 1000, partner: "WLD"),
        GoodsRow("62", 500, partner: "WLD"), GoodsRow("85", 2500, partner: "WLD"),
    ]

    @Test func comparesWithTheWorldOfTheSameReporters() throws {
        let result = try result(rows)
        let coal = try #require(result.point("2015", "goods", "27"))
        #expect(abs(try #require(coal.value) - 3.2) < 1e-12)
        #expect(abs(try #require(coal.number("symmetric")) - 2.2 / 4.2) < 1e-12)
        #expect(coal.number("world_amount") == 1000)
        #expect(result.points.map { $0.text("goods") } == ["27", "62"])
        #expect(RevealedAdvantage.indicator.scope == .everyone)
    }

    /// A total that the goods come to leaves nothing over, and says what the whole is.
    @Test func restsOnStatedTotals() throws {
        let result = try result(rows + [GoodsRow("TOTAL", 4000, partner: "WLD")])
        let coal = try #require(result.point("2015", "goods", "27"))
        #expect(abs(try #require(coal.value) - 3.2) < 1e-12)
        #expect(coal.sources.map(\.lines) == [[2, 3, 4, 7]])
    }

    @Test func whoDoesNotTellOfTheWorldIsOnNeitherSide() throws {
        let more = rows + [GoodsRow("85", 900, reporter: "RUS")]
        let result = try result(more)
        #expect(result.points.map { $0.text("goods") } == ["27", "62"])
        #expect(result.findings.contains { $0.message.contains("RUS 2015") })
    }

    @Test func withoutAWorldThereIsAnError() throws {
        #expect { try result([GoodsRow("27", 80)]) } throws: { "\($0)".contains("partner World") }
        let own = [GoodsRow("270112", 8, reporter: "PRK", partner: "CHN", flow: .export)]
        #expect { try result(own, collection: .baci(vintage: "1")) } throws: {
            "\($0)".contains("trade of PRK only")
        }
        #expect {
            try result([GoodsRow("27", 8, reporter: "PRK", partner: "WLD", flow: .export)])
        } throws: { ($0 as? Refusal)?.diagnostics.map(\.code) == [.goodsMissing] }
    }

    @Test func theSubjectsOwnReportsAreComparedWithOtherExporters() throws {
        let result = try result([
            GoodsRow("27", 80, reporter: "PRK", partner: "WLD", flow: .export),
            GoodsRow("62", 20, reporter: "PRK", partner: "WLD", flow: .export),
            GoodsRow("27", 20, reporter: "RUS", partner: "WLD", flow: .export),
            GoodsRow("62", 80, reporter: "RUS", partner: "WLD", flow: .export),
        ])
        #expect(result.points.map(\.value) == [1.6, 0.4])
    }

    @Test func theLargestAndSomeGoodsAreChosen() throws {
        let largest = try result(rows, [.top: "1"])
        #expect(largest.points.map { $0.text("goods") } == ["27"])
        #expect(largest.parameters.contains { $0.name == "top" && $0.value == "1" })
        #expect(largest.definition.hasSuffix("of each period the 1 largest chapters (2 digits)"))
        let clothes = try result(rows, [.hs: "62"])
        #expect(clothes.points.map { $0.text("goods") } == ["62"])
        #expect(abs(try #require(clothes.points.first?.value) - 1.6) < 1e-12)
    }

    @Test func zerosAndGapsAreDefined() throws {
        let zeros = try result([GoodsRow("27", 0), GoodsRow("27", 5, partner: "WLD")])
        #expect(zeros.points.map(\.value) == [nil])
        let gap = try result([GoodsRow("27", 5), GoodsRow("27", nil, partner: "WLD")])
        #expect(gap.points.map(\.value) == [nil])
        #expect(gap.points.map(\.missing) == [1])
    }

    /// Half of the subject's exports, and a tenth of the world's, with the rest in the totals alone.
    @Test func sharesAreOfAllTradeThatTotalsState() throws {
        let rows = [
            GoodsRow("TOTAL", 200), GoodsRow("27", 100),
            GoodsRow("TOTAL", 1000, partner: "WLD"), GoodsRow("27", 100, partner: "WLD"),
        ]
        let coal = try #require(try result(rows).points.first)
        #expect(abs(try #require(coal.value) - 5) < 1e-12)
        #expect(coal.number("share") == 50)
        #expect(coal.number("world_share") == 10)
        let told = try result(rows).findings.filter { $0.code == .unspecifiedGoods }
        #expect(told.count == 2)
        #expect(told.contains { $0.message.contains("90 % of the world's trade") })
    }

    @Test func aTotalOnOneSideAloneIsSaid() throws {
        let own = try result([
            GoodsRow("TOTAL", 200), GoodsRow("27", 100), GoodsRow("27", 100, partner: "WLD"),
        ])
        #expect(own.points.map(\.value) == [0.5])
        #expect(own.findings.contains { $0.message.contains("of that of the world have none") })
        let world = try result([
            GoodsRow("27", 100), GoodsRow("TOTAL", 200, partner: "WLD"),
            GoodsRow("27", 100, partner: "WLD"),
        ])
        #expect(world.points.map(\.value) == [2])
        #expect(world.codes.contains(.goodsOnly))
    }

    @Test func gapsOfOtherGoodsAreMissingFromTheShares() throws {
        let own = try result(rows + [GoodsRow("72", nil)])
        #expect(own.points.map(\.missing) == [1, 1])
        let world = try result(rows + [GoodsRow("72", nil, partner: "WLD")])
        #expect(world.points.map(\.missing) == [1, 1])
    }

    /// Who tells by month is compared with its own months, beside others' years.
    @Test func monthsOfOneReporterStandBesideTheYearOfAnother() throws {
        let months = MadeUp.months(1...12, of: "2015", "62", 10, reporter: "RUS")
        let world = months.map { row in
            var row = row
            row.partner = "WLD"
            row.value = 100
            return row
        }
        let clothes = try #require(
            try result(rows + months + world).point("2015", "goods", "62"))
        #expect(clothes.number("amount") == 140)
        #expect(clothes.number("world_amount") == 1700)
    }

    /// The world by month lacks those that tell of the year alone.
    @Test func aReporterOfTheYearAloneIsNamedBesideMonths() throws {
        let months = MadeUp.months(1...12, of: "2015", "62", 10, reporter: "RUS")
        let world = months.map { row in
            var row = row
            row.partner = "WLD"
            row.value = 100
            return row
        }
        let year = GoodsRow("62", 5000, reporter: "USA", partner: "WLD")
        let result = try result(months + world + [year], [.by: "month"])
        let clothes = try #require(result.point("2015-03", "goods", "62"))
        #expect(clothes.number("world_amount") == 100)
        #expect(clothes.missing == 1)
        #expect(
            result.findings.contains {
                $0.code == .incompleteTotal
                    && $0.message.hasPrefix("monthly sums of the world lack reporters")
                    && $0.message.hasSuffix("USA 2015 import")
            })
    }

    /// Weighted with the world's shares the mean is 1.
    @Test(arguments: 1...50) func theWeightedMeanIsOne(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var rows: [GoodsRow] = []
        for chapter in 10..<Int.random(in: 11...40, using: &random) {
            for reporter in ["CHN", "RUS", "IND"] {
                let world = Int.random(in: 1...1_000_000, using: &random)
                rows.append(GoodsRow("\(chapter)", world, reporter: reporter, partner: "WLD"))
                if Bool.random(using: &random) {
                    let own = Int.random(in: 1...world, using: &random)
                    rows.append(GoodsRow("\(chapter)", own, reporter: reporter))
                }
            }
        }
        guard rows.contains(where: { $0.partner == "PRK" }) else { return }
        let mean = try result(rows).points.reduce(0) { sum, point in
            sum + (point.value ?? .nan) * (point.number("world_share") ?? .nan) / 100
        }
        #expect(abs(mean - 1) < 1e-9)
    }
}
