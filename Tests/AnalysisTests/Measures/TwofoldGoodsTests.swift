import Testing
import TradeModel

@testable import Analysis

/// Trade with the world beside that with partners.
@Suite struct TwofoldGoodsTests {
    @Test func theWorldCountsWhereItHasAllGoodsOfThePartners() {
        #expect(goods("27 7202", "2701 720221").isWorldTaken)
        #expect(goods("TOTAL 27", "TOTAL 27").isWorldTaken)
        #expect(!goods("TOTAL 27", "27 72").isWorldTaken)
        #expect(!goods("2701", "27").isWorldTaken)
        #expect(!goods("TOTAL", "TOTAL").isWorldTaken)
        #expect(goods("27 26", "27 72").lacking.map(\.description) == ["72"])
        #expect(goods("27 26", "27 72").beyond.map(\.description) == ["26"])
    }

    @Test func aWorldOfAFewGoodsTakesNothingFromThePartners() throws {
        let result = try MadeUp.sanctionedTrade([
            ("PRK", "WLD", .export, "2019", "27", 100), ("PRK", "CHN", .export, "2019", "27", 60),
            ("PRK", "CHN", .export, "2019", "72", 500), ("PRK", "RUS", .export, "2019", "27", 40),
        ])
        #expect(result.measured("2019", "export", "banned")?.number("total") == 600)
        let finding = try #require(result.findings.first { $0.code == .partnersNotWorld })
        #expect(finding.message.contains("that partners have: 72;"))
        #expect(finding.message.contains("27 (100)"))
    }

    @Test func coarserGoodsOfTheWorldHoldThoseOfThePartners() throws {
        let result = try MadeUp.sanctionedTrade([
            ("PRK", "WLD", .export, "2019", "27", 100), ("PRK", "WLD", .export, "2019", "72", 500),
            ("PRK", "CHN", .export, "2019", "2701", 60),
        ])
        #expect(result.measured("2019", "export", "banned")?.number("total") == 600)
        #expect(!result.codes.contains(.partnersNotWorld))
    }

    @Test func goodsInPeriodsOfAnotherLengthAreNamedWhereTheyAreLeftOut() throws {
        let result = try MadeUp.sanctionedTrade(
            [
                ("PRK", "WLD", .export, "2019", "27", 100),
                ("PRK", "CHN", .export, "2019-03", "72", 500),
            ], [.by: "year"])
        #expect(result.measured("2019", "export", "banned")?.number("total") == 100)
        #expect(
            result.findings.contains {
                $0.code == .partnersNotWorld && $0.message.contains("2019 export (72)")
            })
    }

    @Test func goodsOfTheWorldInOtherPeriodsAreNamedWhereThePartnersCount() throws {
        let result = try MadeUp.sanctionedTrade(
            [
                ("PRK", "WLD", .export, "2019-03", "26", 100),
                ("PRK", "CHN", .export, "2019", "27", 60),
            ], [.by: "year"])
        #expect(result.measured("2019", "export", "banned")?.number("total") == 60)
        #expect(
            result.findings.contains {
                $0.code == .partnersNotWorld && $0.message.contains("2019 export (26)")
            })
    }

    /// Goods that the world's months alone tell are in no row of its year.
    @Test func monthsBesideAYearThatIsStatedHoldNoGoodsOfThePartners() throws {
        let result = try MadeUp.sanctionedTrade(
            [
                ("PRK", "WLD", .export, "2019", "27", 100),
                ("PRK", "WLD", .export, "2019-03", "72", 5),
                ("PRK", "CHN", .export, "2019-02", "72", 5),
            ], [.by: "year"])
        #expect(result.measured("2019", "export", "banned")?.number("total") == 100)
        #expect(
            result.findings.contains {
                $0.code == .partnersNotWorld && $0.message.contains("2019 export (72)")
            })
    }

    private func goods(_ world: String, _ partners: String) -> TwofoldGoods {
        let codes = { (text: String) in text.split(separator: " ").compactMap { HSCode(String($0)) }
        }
        return TwofoldGoods(world: codes(world), partners: codes(partners))
    }
}
