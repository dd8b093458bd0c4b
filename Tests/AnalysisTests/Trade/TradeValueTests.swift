import Testing
import TradeModel

@testable import Analysis

@Suite struct TradeValueTests {
    @Test func givesBothSidesAndTheBalance() throws {
        let facts = MadeUp.trade([("CHN", "PRK", .import, 30), ("CHN", "PRK", .export, 50)])
        let question = TradeQuestion(subject: .northKorea, partner: .china)
        let point = try #require(try TradeValue.result(question, from: facts).point("2010"))
        #expect(point.value == 80)
        #expect(point.number("import") == 50)
        #expect(point.number("export") == 30)
        #expect(point.number("balance") == -20)
        #expect(point.n == 2)
        #expect(point.sources.map(\.used) == [2])
    }

    /// A total that its source publishes too is sure, whatever stands beside it.
    @Test func eachSideIsAsSureAsItsOwnRows() throws {
        var facts = MadeUp.series([("CHN", .total, "2020", 9), ("CHN", .import, "2020", 5)])
        facts.observations +=
            MadeUp.series([("CHN", .export, "2020", 4)], confidence: .derived).observations
        let question = TradeQuestion(subject: .northKorea, partner: .china)
        let point = try #require(try TradeValue.result(question, from: facts).point("2020"))
        #expect(point.value == 9)
        #expect(point.confidence(of: "value") == .confirmed)
        #expect(point.fields.map(\.name) == Catalogue.attestedApart(of: "trade-value"))
        #expect(point.fields.map(\.confidence) == [.confirmed, .derived, .derived])
        #expect(Catalogue.attestedApart(of: "partner-share").isEmpty)
    }

    @Test func keepsAGapAGap() throws {
        let facts = MadeUp.series([("CHN", .import, "2020", nil), ("CHN", .export, "2020", 3)])
        var question = TradeQuestion(subject: .northKorea, partner: .china)
        let point = try #require(try TradeValue.result(question, from: facts).point("2020"))
        #expect(point.value == nil)
        #expect(point.missing == 1)
        #expect(point.number("balance") == nil)
        question.direction = .export
        #expect(try TradeValue.result(question, from: facts).point("2020")?.value == 3)
    }

    @Test func sumsExactly() throws {
        let facts = try Bundled.read("trade-comtrade")
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea, partner: .china), from: facts)
        // As China reported it to Comtrade: 133,677,748 + 894,039,906 US$.
        let point = try #require(result.point("2022"))
        #expect(result.unit == "USD million")
        #expect(point.value == 1027.717654)
        #expect(point.number("import") == 894.039906)
        #expect(point.number("export") == 133.677748)
    }
}
