import Testing
import TradeModel

@testable import Analysis

@Suite struct ReconciledFlowTests {
    private let question = TradeQuestion(
        subject: .china, partner: .code("HKG"), direction: .export)

    /// Hong Kong agrees with its other partners, China does not: its report weighs more.
    @Test func weighsReportersByHowTheyAgreeWithOthers() throws {
        let facts = MadeUp.reports([
            "CHN HKG export 2020 TOTAL 800", "HKG CHN import 2020 TOTAL 1000",
            "HKG JPN import 2020 TOTAL 500", "JPN HKG export 2020 TOTAL 500",
            "HKG USA import 2020 TOTAL 510", "USA HKG export 2020 TOTAL 500",
            "CHN JPN export 2020 TOTAL 100", "JPN CHN import 2020 TOTAL 200",
            "CHN USA export 2020 TOTAL 100", "USA CHN import 2020 TOTAL 150",
        ])
        let result = try ReconciledFlow.result(question, margin: 0, from: facts)
        let point = try #require(result.points.first { $0.text("margin") == "0" })
        // Hong Kong's errors are ln 1.25, 0 and ln 1.02; China's ln 1.25, ln 2 and ln 1.5. From Python:
        // w = e_x² / (e_m² + e_x²) with medians 0.01980262729617973 and 0.4054651081081644.
        #expect(abs(try #require(point.number("importer_error")) - 0.01980262729617973) < 1e-14)
        #expect(abs(try #require(point.number("exporter_error")) - 0.4054651081081644) < 1e-14)
        #expect(abs(try #require(point.number("importer_weight")) - 0.9976203999249306) < 1e-12)
        #expect(abs(try #require(point.value) - 999.5240799849861) < 1e-9)
        #expect(point.count("importer_flows") == 3)
        // The value can be retraced: the flows that weigh the reporters are among its rows.
        #expect(point.sources.map(\.lines) == [[2, 3, 4, 5, 6, 7, 8, 9, 10, 11]])
        #expect(point.n == 2)
        #expect(result.definition.contains("the margin of each row"))
    }

    @Test func aLonePairWeighsHalf() throws {
        let facts = MadeUp.reports([
            "CHN HKG export 2020 TOTAL 800", "HKG CHN import 2020 TOTAL 1100",
        ])
        let point = try #require(
            try ReconciledFlow.result(question, from: facts).points.first {
                $0.text("margin") == "0.1"
            })
        #expect(point.number("importer_weight") == 0.5)
        #expect(abs(try #require(point.value) - 900) < 1e-9)
    }

    @Test func oneReportIsNotReconciled() throws {
        let facts = MadeUp.reports(["CHN HKG export 2020 TOTAL 800"])
        let result = try ReconciledFlow.result(question, from: facts)
        #expect(!result.points.isEmpty)
        #expect(result.points.allSatisfy { $0.value == nil && $0.missing == 1 })
    }

    @Test func weightsAreDefinedAtTheEnds() {
        #expect(Reliability.weight(0, 0) == 0.5)
        #expect(Reliability.weight(0, 1) == 1)
        #expect(Reliability.weight(1, 0) == 0)
        #expect(Reliability.weight(1e-200, 1e-200) == 0.5)
        #expect(abs(Reliability.weight(1, 2) - 0.8) < 1e-15)
    }
}
