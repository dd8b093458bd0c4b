import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct ConfusionScoreTests {
    private func point(
        _ lines: [String], _ reporter: String, _ year: String, _ direction: String = "export"
    ) throws -> IndicatorResult.Point {
        let result = try ConfusionScore.result(MadeUp.inquiry(), from: MadeUp.reports(lines))
        return try #require(
            result.points.first {
                $0.period == year && $0.text("reporter") == reporter
                    && $0.text("direction") == direction
            })
    }

    /// What a reporter shows that buys cars of the one Korea and books them as the other's.
    private let cars = [
        "DZA WLD import 2007 TOTAL 900000000", "DZA WLD import 2008 TOTAL 900000000",
        "DZA WLD import 2009 TOTAL 900000000",
        "DZA PRK import 2008 TOTAL 50000000", "DZA PRK import 2008 8703 40000000",
        "DZA PRK import 2008 8517 10000000",
        "DZA KOR import 2007 TOTAL 60000000", "DZA KOR import 2007 8703 60000000",
        "DZA KOR import 2008 TOTAL 10000000", "DZA KOR import 2008 8703 8000000",
        "DZA KOR import 2008 8517 2000000",
        "CHN PRK import 2008 TOTAL 700000000", "CHN PRK import 2008 2701 500000000",
        "CHN PRK import 2008 0303 200000000",
    ]

    @Test func everySignalIsReadFromItsEvidence() throws {
        let point = try point(cars, "DZA", "2008")
        #expect(point.number("profile") == 1)
        #expect(abs(try #require(point.number("cosine_gap")) - 1) < 1e-12)
        #expect(point.number("infeasible") == 1)
        #expect(point.number("infeasible_percent") == 100)
        #expect(point.number("jump") == 1)
        #expect(point.number("median_around") == 0)
        #expect(point.number("isolated") == 1)
        #expect(point.number("banned") == 0)
        #expect(point.number("dip") == 1)
        #expect(point.number("dip_ratio") == 1)
        // Without weights the unit value cannot be told.
        #expect(point.number("unit_value") == nil)
        #expect(point.number("known_weight") == 0.95)
        #expect(abs(try #require(point.value) - 0.85 / 0.95) < 1e-12)
        #expect(point.text("verdict") == "exclude")
        #expect(point.number("reported") == 50_000_000)
    }

    /// The flow and its goods, the years beside it, the trade with the sibling, and what China trades.
    @Test func namesTheRecordsThatItRestsOn() throws {
        #expect(
            try point(cars, "DZA", "2008").sources.map(\.lineRanges) == ["2,4-8,10-12,14-15"])
    }

    /// With totals alone the signals of goods are missing and not 0, and the others weigh more.
    @Test func weightsOfWhatCannotBeToldAreSpread() throws {
        let totals = cars.filter { $0.contains("TOTAL") }
        let point = try point(totals, "DZA", "2008")
        #expect(point.number("profile") == nil)
        #expect(point.number("infeasible") == nil)
        #expect(point.number("known_weight") == 0.45)
        #expect(point.number("banned") == 0)
        #expect(abs(try #require(point.value) - 0.35 / 0.45) < 1e-12)
        #expect(ConfusionScore.indicator.pitfalls.contains("jump, isolated and dip are left"))
    }

    @Test func ordinaryTradeIsKept() throws {
        let lines = (2005...2010).flatMap { year in
            [
                "IND WLD import \(year) TOTAL 900000000", "IND PRK import \(year) TOTAL 5000000",
                "IND PRK import \(year) 2601 5000000", "IND KOR import \(year) TOTAL 70000000",
                "IND KOR import \(year) 8703 70000000", "CHN PRK import \(year) TOTAL 9000000",
                "CHN PRK import \(year) 2601 9000000",
            ]
        }
        let point = try point(lines, "IND", "2008")
        #expect(point.value == 0)
        #expect(point.text("verdict") == "keep")
    }

    /// A year that the reporter does not tell of is unknown, and no zero.
    @Test func aYearWithoutAReportIsNoZero() throws {
        let point = try point(
            ["DZA PRK import 2008 TOTAL 50000000", "CHN PRK import 2008 TOTAL 7"], "DZA", "2008")
        // That no ban was in force is all that can be told.
        #expect(point.value == 0)
        #expect(point.text("verdict") == "unknown")
        #expect(point.number("jump") == nil)
        #expect(point.number("isolated") == nil)
        #expect(point.number("known_weight") == 0.1)
    }

    @Test func bansCountFromTheirFirstFullYear() throws {
        func lines(_ year: Int, _ reporter: String, _ goods: String) -> [String] {
            [
                "\(reporter) PRK import \(year) TOTAL 500",
                "\(reporter) PRK import \(year) \(goods) 500",
            ]
        }
        // Coal, under a full ban since September 2017.
        #expect(try point(lines(2018, "DEU", "2701"), "DEU", "2018").number("banned") == 1)
        #expect(try point(lines(2017, "DEU", "2701"), "DEU", "2017").number("banned") == 0)
        #expect(try point(lines(2018, "DEU", "2716"), "DEU", "2018").number("banned") == 0)
        #expect(try point(lines(2018, "RUS", "2701"), "RUS", "2018").number("banned") == 0)
        // Chapter 27 may hold coal: that cannot be told.
        #expect(try point(lines(2018, "DEU", "27"), "DEU", "2018").number("banned") == nil)
        #expect(try point(["DEU PRK import 2018 TOTAL 5"], "DEU", "2018").number("banned") == nil)
        // Colombia joined the OECD in 2020.
        #expect(try point(lines(2019, "COL", "2701"), "COL", "2019").number("banned") == 0)
        #expect(try point(lines(2021, "COL", "2701"), "COL", "2021").number("banned") == 1)
    }

    @Test func directionsHaveTheirOwnGoods() throws {
        let lines = [
            "DZA PRK import 2008 TOTAL 100", "DZA PRK import 2008 2710 100",
            "DZA PRK export 2008 TOTAL 100", "DZA PRK export 2008 2710 100",
        ]
        #expect(try point(lines, "DZA", "2008", "export").number("infeasible") == 1)
        #expect(try point(lines, "DZA", "2008", "import").number("infeasible") == 0)
    }

    /// What is not told apart may be cars: then it cannot be told.
    @Test func goodsThatAreNotToldApartAreOpen() throws {
        let part = ["DZA PRK import 2008 TOTAL 100", "DZA PRK import 2008 0303 70"]
        #expect(try point(part, "DZA", "2008").number("infeasible") == nil)
        let most = ["DZA PRK import 2008 TOTAL 100", "DZA PRK import 2008 0303 90"]
        #expect(try point(most, "DZA", "2008").number("infeasible") == 0)
        let chapter = ["DZA PRK import 2008 TOTAL 100", "DZA PRK import 2008 87 100"]
        #expect(try point(chapter, "DZA", "2008").number("infeasible") == nil)
    }

    @Test func unitValuesAreComparedBySubheading() throws {
        func reading(_ kilograms: Int?, _ goods: String = "870321") throws -> Double? {
            var facts = MadeUp.reports([
                "DZA PRK import 2008 \(goods) 1000", "DZA KOR import 2008 \(goods) 5000",
                "DZA KOR import 2008 870322 7000",
            ])
            for index in facts.trade.indices {
                let weight = index == 0 ? kilograms : 500
                facts.trade[index].quantity = GoodsQuantity(netWeight: weight.map { Amount($0) })
            }
            let result = try ConfusionScore.result(MadeUp.inquiry(), from: facts)
            let point = try #require(result.points.first)
            #expect(
                (point.number("unit_value") == nil) == (point.number("unit_value_ratio") == nil))
            return point.number("unit_value")
        }
        // 10 dollars a kilogram there; 10.5 and 12.5 here.
        #expect(try reading(95) == 1)
        #expect(try reading(80) == 0)
        #expect(try reading(nil) == nil)
        // A heading is no single good.
        #expect(try reading(100, "8703") == nil)
    }

    @Test func theSiblingIsNotJudged() throws {
        let result = try ConfusionScore.result(
            MadeUp.inquiry(),
            from: MadeUp.reports(["KOR PRK import 2008 TOTAL 9", "CHN PRK import 2008 TOTAL 9"]))
        #expect(result.points.map { $0.text("reporter") } == ["CHN"])
    }

    @Test func findingsTellWhatIsFlagged() throws {
        let result = try ConfusionScore.result(MadeUp.inquiry(), from: MadeUp.reports(cars))
        let messages = result.findings.filter { $0.code == .likelyConfusion }.map(\.message)
        #expect(messages.contains { $0.hasPrefix("flows to exclude: 1, worth 50000000 USD") })
    }

    @Test func anyPairWillDo() throws {
        let facts = MadeUp.reports([
            "COG WLD import 2007 TOTAL 9", "COG WLD import 2008 TOTAL 9",
            "COG WLD import 2009 TOTAL 9",
            "COG NER import 2008 TOTAL 2000000",
        ])
        let result = try ConfusionScore.result(
            MadeUp.inquiry([.subject: "NER", .sibling: "NGA", .partner: "FRA"], rules: []),
            from: facts)
        #expect(result.points.first?.text("verdict") == "exclude")
        // Without a table the signals of goods cannot be told.
        #expect(result.points.first?.number("banned") == nil)
        let refusal = #expect(throws: Refusal.self) {
            try ConfusionScore.result(MadeUp.inquiry([.subject: "NER"]), from: facts)
        }
        #expect(refusal?.cause == .usage)
    }

    @Test func refusesMonths() throws {
        let refusal = #expect(throws: Refusal.self) {
            try ConfusionScore.result(
                MadeUp.inquiry(), from: MadeUp.reports(["DZA PRK import 2008-01 TOTAL 100"]))
        }
        #expect(refusal?.cause == .usage)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func theOrderOfRowsChangesNothing(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let result = try ConfusionScore.result(MadeUp.inquiry(), from: MadeUp.reports(cars))
        let other = try ConfusionScore.result(
            MadeUp.inquiry(), from: MadeUp.reports(cars.shuffled(using: &random)))
        #expect(result.points.map(\.value) == other.points.map(\.value))
        #expect(result.points.map(\.fields) == other.points.map(\.fields))
    }
}
