import Testing
import TradeModel

@testable import Analysis

/// The trade figures that the bundled data must give.
@Suite struct BundledTradeTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    @Test(arguments: [
        ("2008", 72.8), ("2013", 89.1), ("2014", 90.1), ("2020", 88.16), ("2021", 95.56),
        ("2023", 98.27),
    ])
    func givesKOTRAsShares(_ year: String, _ share: Double) throws {
        let result = try PartnerShare.result(question, from: try Bundled.read("trade-kotra"))
        #expect(abs(try #require(result.point(year)?.value) - share) < 0.05)
    }

    @Test func sharesByFlowTellTheFlowsApart() throws {
        var exports = question
        exports.direction = .export
        let facts = try Bundled.read("trade-kotra")
        let share = try #require(try PartnerShare.result(exports, from: facts).point("2020")?.value)
        #expect(abs(share - 100 * 48.00 / 89.30) < 1e-9)
    }

    @Test(arguments: [
        ("2003", 39.42), ("2004", 38.92), ("2005", 41.97), ("2006", 37.36), ("2007", 33.45),
    ])
    func givesTheMirrorSharesOf2003To2007(_ year: String, _ share: Double) throws {
        let result = try PartnerShare.result(
            question, from: try Bundled.read("trade-comtrade-mirror"))
        #expect(abs(try #require(result.point(year)?.value) - share) < 0.005)
    }

    @Test func concentrationHasBoundsWhereOnlyChinaIsNamed() throws {
        let result = try Concentration.result(
            TradeQuestion(subject: .northKorea), from: try Bundled.read("trade-kotra"))
        let point = try #require(result.point("2020"))
        let share = 760.8 / 863.0
        #expect(abs(try #require(point.number("lower")) - share * share) < 1e-12)
        #expect(
            abs(try #require(point.number("upper")) - (share * share + (1 - share) * (1 - share)))
                < 1e-12)
    }

    /// Imports and exports sum to the total within rounding.
    @Test(arguments: [
        ("trade-kita", ["2006", "2011", "2012", "2013"]),
        ("trade-gacc", ["2018", "2020", "2022", "2023"]),
    ])
    func theDirectionsSumToTheTotal(_ series: String, _ years: [String]) throws {
        let result = try TradeValue.result(question, from: try Bundled.read(series))
        for year in years {
            let point = try #require(result.point(year))
            let sum = try #require(point.number("import")) + #require(point.number("export"))
            #expect(abs(sum / (try #require(point.value)) - 1) < 0.005, "\(year)")
        }
    }
}
