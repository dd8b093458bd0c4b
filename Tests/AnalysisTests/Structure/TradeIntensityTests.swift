import Testing
import TradeModel

@testable import Analysis

@Suite struct TradeIntensityTests {
    private func result(
        _ rows: [GoodsRow], _ answers: [Indicator.Parameter: String] = [:],
        collection: TradeRecord.Collection = .comtrade
    ) throws -> IndicatorResult {
        try TradeIntensity.result(
            MadeUp.inquiry(answers), from: MadeUp.goods(rows, collection: collection))
    }

    private let rows = [
        GoodsRow("TOTAL", 90), GoodsRow("TOTAL", 10, reporter: "RUS"),
        GoodsRow("TOTAL", 1000, partner: "WLD"),
        GoodsRow("TOTAL", 500, reporter: "RUS", partner: "WLD"),
        GoodsRow("TOTAL", 2500, reporter: "DEU", partner: "WLD"),
    ]

    @Test func comparesTheShareWithTheWorldsShare() throws {
        let result = try result(rows)
        let point = try #require(result.point("2015"))
        #expect(abs(try #require(point.value) - 3.6) < 1e-12)
        #expect(point.number("share") == 90)
        #expect(point.number("exports") == 100)
        #expect(point.number("world_share") == 25)
        #expect(result.findings.isEmpty)
    }

    @Test func refusesPeriodsThatAreNotThere() {
        let refusal = #expect(throws: Refusal.self) { try result(rows, [.by: "month"]) }
        #expect(refusal?.cause == .usage)
        #expect(refusal?.diagnostics.first?.code == .noSubjectRows)
        #expect(
            refusal?.diagnostics.first?.message.hasSuffix(
                "the longest periods are annual: ask for --by year") == true)
    }

    /// Nobody exports to itself.
    @Test func theSubjectsOwnImportsAreNotTheWorlds() throws {
        let more = rows + [GoodsRow("TOTAL", 9000, reporter: "PRK", partner: "WLD")]
        let point = try #require(try result(more, [.basis: "mirror"]).point("2015"))
        #expect(point.number("world_imports") == 4000)
    }

    @Test func whoDoesNotTellOfTheWorldIsLeftOut() throws {
        let more = rows + [GoodsRow("TOTAL", 40, reporter: "IND")]
        let result = try result(more)
        #expect(result.point("2015")?.number("exports") == 100)
        #expect(result.findings.contains { $0.message.contains("IND 2015") })
    }

    @Test func whoIsLeftOutForYearsIsToldOfAllOfThem() throws {
        let years = ["2014", "2015", "2016"].map {
            GoodsRow("TOTAL", 40, reporter: "IND", period: $0)
        }
        let message = try #require(
            try result(rows + years).findings.first { $0.message.contains("left out") }?.message)
        #expect(message.hasSuffix("are left out: IND 2014..2016"))
    }

    @Test func theSubjectsOwnReportsAreComparedWithOtherExporters() throws {
        let result = try result([
            GoodsRow("TOTAL", 100, reporter: "PRK", partner: "WLD", flow: .export),
            GoodsRow("TOTAL", 60, reporter: "PRK", partner: "CHN", flow: .export),
            GoodsRow("TOTAL", 900, reporter: "RUS", partner: "WLD", flow: .export),
            GoodsRow("TOTAL", 140, reporter: "RUS", partner: "CHN", flow: .export),
            GoodsRow("TOTAL", 200, reporter: "RUS", partner: "PRK", flow: .export),
        ])
        let point = try #require(result.point("2015"))
        #expect(point.number("partner_imports") == 200)
        #expect(point.number("world_imports") == 800)
        #expect(abs(try #require(point.value) - 2.4) < 1e-12)
        // What is taken from the world's imports stands behind the index too.
        #expect(point.sources.map(\.lines) == [[2, 3, 4, 5, 6]])
    }

    /// What is to be taken from the world's imports could not be read.
    @Test func exportsToTheSubjectWithoutAValueAreMissing() throws {
        let result = try result([
            GoodsRow("TOTAL", 100, reporter: "PRK", partner: "WLD", flow: .export),
            GoodsRow("TOTAL", 60, reporter: "PRK", partner: "CHN", flow: .export),
            GoodsRow("TOTAL", 900, reporter: "RUS", partner: "WLD", flow: .export),
            GoodsRow("TOTAL", 140, reporter: "RUS", partner: "CHN", flow: .export),
            GoodsRow("TOTAL", nil, reporter: "RUS", partner: "PRK", flow: .export),
        ])
        let point = try #require(result.point("2015"))
        #expect(point.value == nil)
        #expect(point.missing == 1)
    }

    /// What nobody tells of is no zero.
    @Test func withoutExportsToTheSubjectTheWorldIsNotKnown() throws {
        let result = try result([
            GoodsRow("TOTAL", 100, reporter: "PRK", partner: "WLD", flow: .export),
            GoodsRow("TOTAL", 60, reporter: "PRK", partner: "CHN", flow: .export),
            GoodsRow("TOTAL", 900, reporter: "RUS", partner: "WLD", flow: .export),
            GoodsRow("TOTAL", 140, reporter: "RUS", partner: "CHN", flow: .export),
        ])
        let point = try #require(result.point("2015"))
        #expect(point.value == nil)
        #expect(point.number("world_imports") == nil)
        #expect(point.number("share") == 60)
        #expect(point.missing == 1)
        #expect(result.codes == [.missingValue])
        #expect(result.findings.first?.message.hasSuffix(": 2015") == true)
    }

    @Test func ofReconciledFlowsTheWorldIsTheirSum() throws {
        let result = try result(
            [
                GoodsRow("270112", 60, reporter: "PRK", partner: "CHN", flow: .export),
                GoodsRow("620311", 40, reporter: "PRK", partner: "RUS", flow: .export),
                GoodsRow("270112", 140, reporter: "RUS", partner: "CHN", flow: .export),
                GoodsRow("270112", 200, reporter: "CHN", partner: "PRK", flow: .export),
                GoodsRow("270112", 560, reporter: "CHN", partner: "RUS", flow: .export),
            ], collection: .baci(vintage: "202501"))
        let point = try #require(result.point("2015"))
        #expect(point.number("partner_imports") == 200)
        #expect(point.number("world_imports") == 800)
        #expect(abs(try #require(point.value) - 2.4) < 1e-12)
    }

    /// BACI lists every flow there was.
    @Test func ofReconciledFlowsNoRecordIsNoTrade() throws {
        let rows = [
            GoodsRow("270112", 60, reporter: "PRK", partner: "RUS", flow: .export),
            GoodsRow("270112", 140, reporter: "RUS", partner: "CHN", flow: .export),
        ]
        let collection = TradeRecord.Collection.baci(vintage: "202501")
        #expect(try result(rows, collection: collection).point("2015")?.value == 0)
    }

    @Test func oneReporterIsSaid() throws {
        let result = try result([
            GoodsRow("TOTAL", 90), GoodsRow("TOTAL", 7, partner: "RUS"),
            GoodsRow("TOTAL", 1000, partner: "WLD"),
        ])
        #expect(result.codes == [.singleReporter])
        #expect(result.point("2015")?.value == 1)
    }

    /// In 2016 nobody states its trade with the world, and nothing is added up.
    @Test func sumsOfNothingAreNoZeros() throws {
        let result = try result([
            GoodsRow("TOTAL", 90), GoodsRow("TOTAL", 10, reporter: "RUS"),
            GoodsRow("TOTAL", 1000, partner: "WLD"),
            GoodsRow("TOTAL", 500, reporter: "RUS", partner: "WLD"),
            GoodsRow("TOTAL", 80, period: "2016"),
        ])
        let point = try #require(result.point("2016"))
        for field in ["exports", "partner_imports", "world_imports"] {
            #expect(point.number(field) == nil, "\(field)")
        }
        #expect(point.missing > 0)
        #expect(
            result.findings.contains { $0.message.hasPrefix("2016: no reporter states its trade") })
    }

    @Test func zerosAndGapsHaveNoIndex() throws {
        var zeros = rows
        for index in zeros.indices { zeros[index].value = 0 }
        #expect(try result(zeros).points.map(\.value) == [nil])
        var gap = rows
        gap[0].value = nil
        let point = try #require(try result(gap).point("2015"))
        #expect(point.value == nil)
        #expect(point.missing > 0)
        #expect(try result([GoodsRow("TOTAL", 5, partner: "RUS")]).codes == [.noSubjectRows])
    }

    /// The world by month lacks Germany, which tells of the year alone.
    @Test func reportersOfTheYearAloneAreNamedAndCounted() throws {
        let months = ["2019-01", "2019-02"].flatMap { month in
            [
                GoodsRow("TOTAL", 90, period: month),
                GoodsRow("TOTAL", 10, reporter: "RUS", period: month),
                GoodsRow("TOTAL", 1000, partner: "WLD", period: month),
                GoodsRow("TOTAL", 500, reporter: "RUS", partner: "WLD", period: month),
            ]
        }
        let years = ["DEU", "PRK"].map {
            GoodsRow("TOTAL", 2500, reporter: $0, partner: "WLD", period: "2019")
        }
        let result = try result(months + years, [.by: "month", .basis: "mirror"])
        let point = try #require(result.point("2019-02"))
        #expect(point.number("world_imports") == 1500)
        #expect(point.missing == 1)
        #expect(
            result.findings.contains {
                $0.code == .incompleteTotal && $0.message.hasSuffix("alone tell: DEU 2019 import")
            })
    }

    @Test func negativeTradeIsRefused() {
        #expect {
            try result([GoodsRow("TOTAL", -5), GoodsRow("TOTAL", 5, partner: "WLD")])
        } throws: {
            ($0 as? Refusal)?.diagnostics.map(\.code) == [.negativeValue]
        }
    }
}
