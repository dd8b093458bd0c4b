import Testing
import TradeModel

@testable import Analysis

/// Times of which the partners tell and the subject, whose own reports are taken, does not.
@Suite struct TradeQuestionUnreportedTests {
    private let reports = [
        "PRK CHN import 2020 27 10", "PRK CHN export 2020 27 20", "CHN PRK export 2020 27 11",
        "CHN PRK import 2018 27 5", "CHN PRK export 2018 27 6", "CHN PRK export 2019 27 7",
        "CHN PRK import 2019 27 -",
    ]

    private func named(_ result: IndicatorResult) -> [String] {
        result.findings.filter { $0.code == .seriesHasGaps }.map(\.message)
            .filter { $0.contains("--basis mirror") }
    }

    @Test func timesThatPartnersAloneTellOfAreNamed() throws {
        let facts = MadeUp.reports(reports)
        let question = TradeQuestion(subject: .northKorea)
        let result = try TradeValue.result(question, from: facts)
        #expect(result.points.map(\.period) == ["2020"])
        // A record without a usable value tells of nothing.
        let told = [
            "PRK reports nothing of this itself, and what its partners report of it is left out:"
                + " imports 2018..2019; exports 2018; --basis mirror takes the reports of its partners"
                + " throughout"
        ]
        #expect(named(result) == told)
        // So do goods.
        let sections = try SectionShares.result(MadeUp.inquiry([:]), from: facts)
        #expect(named(sections) == told)
        // So does trade under measures.
        let measured = try SanctionedTrade.result(
            MadeUp.inquiry([:]), from: Bundled.measured(facts))
        #expect(named(measured) == told)
    }

    /// Of the direction asked for the subject has no record at all.
    @Test func measuresSayThatPartnersAloneTellOfADirection() throws {
        let result = try SanctionedTrade.result(
            MadeUp.inquiry([.flow: "import"]),
            from: Bundled.measured(
                MadeUp.reports(["PRK CHN export 2020 27 20", "CHN PRK export 2020 27 11"])))
        #expect(result.points.isEmpty)
        #expect(named(result).first?.contains("left out: imports 2020; --basis") == true)
    }

    @Test func intensitySaysOfWhichExportsPartnersAloneTell() throws {
        let result = try TradeIntensity.result(
            MadeUp.inquiry([:]),
            from: MadeUp.reports([
                "PRK WLD export 2020 TOTAL 100", "PRK CHN export 2020 TOTAL 60",
                "CHN PRK import 2019 TOTAL 50", "CHN WLD import 2019 TOTAL 500",
            ]))
        #expect(named(result).first?.contains("left out: exports 2019; --basis") == true)
    }

    /// The files hold what the partner reports of it.
    @Test func aDirectionThatThePartnerAloneReportsIsNotSaidToBeNowhere() throws {
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea),
            from: MadeUp.reports(["PRK CHN export 2020 TOTAL 20", "CHN PRK export 2020 TOTAL 11"]))
        #expect(named(result).first?.contains("left out: imports 2020; --basis") == true)
        #expect(
            result.findings.contains {
                $0.message.hasPrefix("2020: these files hold no imports that PRK reports, so")
            })
    }

    @Test func ofOneDirectionItIsThatOneAlone() throws {
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea, direction: .export),
            from: MadeUp.reports(reports))
        #expect(named(result).first?.contains("left out: exports 2018; --basis") == true)
    }

    /// Who asks for a basis knows of it; who reports a year has its months in it.
    @Test func whatIsAskedForAndWhatIsReportedIsNotNamed() throws {
        for basis in [Basis.direct, .mirror] {
            var question = TradeQuestion(subject: .northKorea)
            question.basis = basis
            let result = try TradeValue.result(question, from: MadeUp.reports(reports))
            #expect(named(result).isEmpty)
        }
        let months = ["PRK CHN export 2020 TOTAL 20", "CHN PRK import 2020-03 TOTAL 5"]
        let result = try TradeValue.result(
            TradeQuestion(subject: .northKorea, direction: .export),
            from: MadeUp.reports(months))
        #expect(named(result).isEmpty)
    }
}
