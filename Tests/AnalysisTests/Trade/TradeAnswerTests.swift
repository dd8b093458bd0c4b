import Testing
import TradeModel

@testable import Analysis

@Suite struct TradeAnswerTests {
    /// Whom the files are about is told to whoever asked about a country that is not in them.
    @Test func anotherSubjectIsToldWhomTheFilesAreAbout() throws {
        let records = MadeUp.trade([
            ("CHN", "PRK", .export, 5), ("RUS", "PRK", .export, 5), ("FRA", "PRK", .export, 5),
            ("CHN", "WLD", .export, 9),
        ])
        let iran = try #require(Country("IRN"))
        #expect(
            records.advice(insteadOf: iran)
                == " (they are about PRK, CHN, FRA and 1 more; name one as the subject)")
        // The partners of one reporter are not whom its table is about.
        let own = MadeUp.trade([
            ("CHN", "PRK", .export, 5), ("CHN", "FRA", .export, 5), ("CHN", "WLD", .export, 9),
        ])
        #expect(
            own.advice(insteadOf: iran) == " (they are about CHN; name one as the subject)")
        let series = MadeUp.series([("CHN", .total, "2019", 5)])
        #expect(series.advice(insteadOf: iran).hasPrefix(" (they are about PRK;"))
        #expect(series.advice(insteadOf: .northKorea) == "")
        #expect(Dataset().advice(insteadOf: iran) == "")
    }

    private let facts = MadeUp.series([
        ("CHN", .total, "2019", 10), ("CHN", .total, "2019-12", 1),
        ("CHN", .total, "2020-01..02", 2),
    ])

    @Test func takesTheLongestPeriodsUnlessTold() throws {
        var question = TradeQuestion(subject: .northKorea, partner: .china)
        #expect(try TradeValue.result(question, from: facts).points.map(\.period) == ["2019"])
        question.frequency = .monthly
        #expect(
            try TradeValue.result(question, from: facts).points.map(\.period) == [
                "2019-12", "2020-01..02",
            ])
    }

    @Test func refusesPeriodsThatAreNotThere() {
        var question = TradeQuestion(subject: .northKorea, partner: .china)
        question.frequency = .monthly
        let error = #expect(throws: Refusal.self) {
            try TradeValue.result(
                question, from: MadeUp.series([("CHN", .total, "2019", 10)]))
        }
        #expect(error?.cause == .usage)
        #expect(
            error?.diagnostics.first?.message.hasSuffix(
                "the longest periods are annual: ask for --by year") == true)
    }

    @Test func saysWhatItsFiguresAreAndWhereTheyComeFrom() throws {
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea, partner: .china, direction: .import),
            from: MadeUp.trade([("CHN", "PRK", .export, 5)]))
        #expect(
            result.definition == "imports of PRK in trade with CHN, as its partners report it"
                + " (mirror data, UN Comtrade)")
        #expect(result.sources.map(\.used) == [1])
        #expect(result.parameters.map(\.name) == ["subject", "partner", "flow", "basis", "source"])
    }

    /// Figures of trade, of goods and under measures name their basis in the same words.
    @Test func whoseFiguresTheyAreIsToldInOneWay() throws {
        let words = "as its partners report it (mirror data, UN Comtrade)"
        let facts = MadeUp.goodsRecords([("CHN", "PRK", .import, "2019", "2701", 100)])
        let question = TradeQuestion(subject: .northKorea, direction: .export)
        let definitions = [
            try TradeValue.result(question, from: facts).definition,
            try SectionShares.result(question, from: facts).definition,
            try SanctionedTrade.result(MadeUp.inquiry(), from: Bundled.measured(facts)).definition,
        ]
        #expect(definitions.allSatisfy { $0.contains(words) })
        #expect(Basis.published.told(of: .northKorea, by: "KITA") == "as published by KITA")
    }

    @Test func marksPeriodsWithUnconfirmedValues() throws {
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea, partner: .china),
            from: try Bundled.read("trade-gacc"))
        let finding = try #require(result.findings.first { $0.code == .unconfirmedValues })
        #expect(finding.message.contains("2016"))
        #expect(!finding.message.contains("2020"))
    }
}
