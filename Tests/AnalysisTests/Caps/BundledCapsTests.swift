import Testing
import TradeModel

@testable import Analysis

/// The bundled reports against the shares of the caps that the press printed.
@Suite struct BundledCapsTests {
    private let petroleum: Dataset
    private let coal: Dataset

    init() throws {
        petroleum = try Bundled.measured(Bundled.read("petroleum-1718"))
        coal = try Bundled.measured(Bundled.read("coal-1718"))
    }

    @Test(arguments: [("2019", 418_000.0, 83.6), ("2021", 91_909, 18.3818)])
    func refinedPetroleum(_ year: String, _ barrels: Double, _ percent: Double) throws {
        let point = try #require(
            try use(petroleum).caps(year, "unsc-2397-5", unit: "barrels").first)
        #expect(point.number("amount") == barrels)
        #expect(abs((point.value ?? 0) - percent) < 1e-9)
    }

    /// On 4 December 2024 the page of the Committee showed 168,679 barrels, 33.7 percent.
    @Test func asOfADayItIsWhatWasKnownThen() throws {
        let day = Day.text("2024-12-04")
        let result = try CapUse.result(
            MadeUp.inquiry(asOf: "2024-12-04"), from: petroleum.known(asOf: day))
        let point = try #require(result.caps("2024", "unsc-2397-5", unit: "barrels").first)
        #expect(point.number("amount") == 168_679)
        #expect(abs((point.value ?? 0) - 33.7358) < 1e-9)
        #expect(point.text("not_reported") == "CHN+RUS 2024-09..10")
        #expect(point.text("not_due") == "CHN+RUS 2024-11-01..2024-12-04")
    }

    /// The joint report ends with May, and Russia's last delivery was in August.
    @Test func aReportOfOneBesideAnEarlierJointOneCounts() throws {
        let result = try CapUse.result(
            MadeUp.inquiry(asOf: "2020-12-01"),
            from: petroleum.known(asOf: .text("2020-12-01")))
        let point = try #require(result.caps("2020", "unsc-2397-5", unit: "barrels").first)
        #expect(abs((point.number("amount") ?? 0) - 106_349.17) < 1e-9)
    }

    @Test func theSilenceOfAReporterIsShown() throws {
        let point = try #require(
            try use(petroleum).caps("2024", "unsc-2397-5", unit: "barrels").first)
        #expect(point.text("not_reported") == "RUS 2024-02..11")
        #expect(point.text("not_due") == "CHN 2024-12; RUS 2024-12")
        #expect(point.number("amount") == 296_207)
    }

    /// Tonnes of the Committee to March 2017, dollars of customs: the value is nearer to its cap.
    @Test func ofTheCoalCapTheValueBindsFirst() throws {
        let result = try use(coal)
        let tonnes = try #require(
            result.caps("2017", "unsc-2321-26b", source: "coal-1718", unit: "t").first)
        #expect(tonnes.number("amount") == 2_676_300)
        #expect(abs((tonnes.value ?? 0) - 35.684) < 1e-9)
        let dollars = try #require(
            result.caps("2017", "unsc-2321-26b", source: "coal-gacc", unit: "USD").first)
        #expect(dollars.number("amount") == 219_533_798)
        #expect(abs((dollars.value ?? 0) - 54.764) < 0.0005)
        #expect(dollars.text("binds") == "yes")
        #expect(
            result.caps("2017", "unsc-2321-26b", source: "coal-gacc", unit: "t").first?.text(
                "binds")
                == "no")
        #expect(tonnes.text("not_reported") == "WLD 2017-05-01..2017-09-04")
    }

    @Test func theImpliedPriceOfCapsAndOfCoal() throws {
        let result = try ImpliedPrice.result(
            MadeUp.inquiry([.quantitySource: "coal-1718"]), from: coal)
        #expect(result.unit == "USD/t")
        for window in ["2016-11-30..2016-12-31", "2017"] {
            let cap = result.points.first { $0.period == window && $0.text("of") == "cap" }
            #expect(abs((cap?.value ?? 0) - 53.45) < 0.005)
        }
        let sold = try #require(
            result.points.first { $0.period == "2017" && $0.text("of") == "deliveries" })
        #expect(abs((sold.value ?? 0) - 82.03) < 0.005)
        // The dollars are of January to May, the tonnes of January to April.
        #expect(result.codes.contains(.unitsNotComparable))
        let old = result.points.first {
            $0.period == "2016-11-30..2016-12-31" && $0.text("of") == "deliveries"
        }
        #expect(old?.value == nil)
    }

    private func use(_ facts: Dataset) throws -> IndicatorResult {
        try CapUse.result(MadeUp.inquiry(), from: facts)
    }
}
