import TestSupport
import Testing
import TradeModel

@testable import Analysis

@Suite struct SubjectTradeSourcesTests {
    private let question = TradeQuestion(subject: .northKorea, partner: .china)

    private func refusal(_ question: TradeQuestion, _ facts: Dataset) -> Refusal? {
        #expect(throws: Refusal.self) { try TradeValue.result(question, from: facts) }
    }

    @Test func neverMixesTwoSources() throws {
        let facts = MadeUp.joined(
            MadeUp.series([("CHN", .total, "2020", 1)], name: "one"),
            MadeUp.series([("CHN", .total, "2020", 2)], name: "two"))
        let error = refusal(question, facts)
        #expect(error?.diagnostics.first?.code == .mixedSources)
        #expect(error?.diagnostics.first?.message.contains("one, two") == true)
        var chosen = question
        chosen.source = "two"
        #expect(try TradeValue.result(chosen, from: facts).point("2020")?.value == 2)
        chosen.source = "three"
        #expect(refusal(chosen, facts)?.cause == .usage)
    }

    @Test func neverMixesTwoVintages() throws {
        let rows = [("CHN", "PRK", Flow.export, Int?.some(5))]
        let old = MadeUp.trade(rows, collection: .baci(vintage: "202401"))
        let facts = MadeUp.joined(old, MadeUp.trade(rows, collection: .baci(vintage: "202501")))
        #expect(
            refusal(question, facts)?.diagnostics.first?.message.contains(
                "BACI 202401, CEPII BACI 202501") == true)
        #expect(try TradeValue.result(question, from: old).point("2010")?.value == 5)
    }

    @Test func reconciledFlowsWithoutARecordAreNoTrade() throws {
        let facts = MadeUp.trade(
            [("CHN", "PRK", .export, 5), ("PRK", "RUS", .export, 3)],
            collection: .baci(vintage: "202501"))
        let result = try TradeValue.result(question, from: facts)
        #expect(result.parameters.contains { $0.name == "basis" && $0.value == "reconciled" })
        #expect(result.point("2010")?.number("export") == 0)
        #expect(result.point("2010")?.value == 5)
    }

    @Test func refusesABasisThatTheSourceHasNot() {
        var direct = question
        direct.basis = .direct
        #expect(refusal(direct, MadeUp.series([("CHN", .total, "2020", 1)]))?.cause == .usage)
        var reconciled = question
        reconciled.basis = .reconciled
        #expect(refusal(reconciled, MadeUp.trade([("CHN", "PRK", .export, 5)]))?.cause == .usage)
    }

    @Test func judgesDirectAndMirrorByTheFilesUnlessTold() throws {
        let facts = MadeUp.trade([
            ("CHN", "RUS", .import, 7), ("RUS", "CHN", .export, 8), ("CHN", "CHN", .import, 100),
        ])
        var own = TradeQuestion(subject: .china, direction: .import)
        #expect(try TradeValue.result(own, from: facts).point("2010")?.value == 107)
        own.basis = .mirror
        // What China reports of itself is no partner's report.
        #expect(try TradeValue.result(own, from: facts).point("2010")?.value == 8)
    }

    @Test func saysWhenTheFilesHoldFewGoods() throws {
        let facts = MadeUp.trade([("CHN", "PRK", .export, 5)], goods: "27")
        var imports = question
        imports.direction = .import
        let result = try TradeValue.result(imports, from: facts)
        #expect(result.point("2010")?.value == 5)
        #expect(result.codes == [.goodsOnly])
    }

    @Test func importsOfTheOtherSideAreTheSubjectsExports() throws {
        let facts = MadeUp.trade(
            [
                ("CHN", "PRK", .import, 5), ("PRK", "CHN", .import, 7),
                ("KOR", "PRK", .import, nil),
            ], collection: .cowDyadic)
        var all = question
        all.partner = nil
        let point = try TradeValue.result(all, from: facts).point("2010")
        #expect(point?.number("export") == 5)
        #expect(point?.number("import") == 7)
        #expect(point?.missing == 1)
        var direct = question
        direct.basis = .direct
        expectRefusal(.mixedSources, .usage, saying: "reconciled, not direct") {
            try TradeValue.result(direct, from: facts)
        }
    }

    @Test func twoCurrenciesOfOneOfficeAreNeverAdded() throws {
        var facts = MadeUp.trade([("CHN", "PRK", .export, 70)], collection: .gacc(.renminbi))
        var imports = question
        imports.direction = .import
        let alone = try TradeValue.result(imports, from: facts)
        #expect(alone.unit == "CNY")
        #expect(alone.point("2010")?.value == 70)
        facts.trade +=
            MadeUp.trade(
                [("CHN", "PRK", .export, 10)], collection: .gacc(.usDollars)
            ).trade
        expectRefusal(.mixedSources, saying: "hold several sources") {
            try TradeValue.result(imports, from: facts)
        }
        imports.source = "gacc-usd"
        let dollars = try TradeValue.result(imports, from: facts)
        #expect(dollars.unit == "USD")
        #expect(dollars.point("2010")?.value == 10)
    }

    @Test func estimatesOfTheSourceAreMarked() throws {
        var facts = MadeUp.trade(
            [("CHN", "PRK", .export, 5), ("RUS", "PRK", .export, 6)], collection: .imfDOTS)
        facts.trade[1].confidence = .unconfirmed
        var imports = question
        imports.partner = nil
        imports.direction = .import
        let result = try TradeValue.result(imports, from: facts)
        #expect(result.point("2010")?.value == 11)
        #expect(result.point("2010")?.confidence == .unconfirmed)
        #expect(result.codes == [.unconfirmedValues])
    }
}
