import Testing
import TradeModel

@testable import Analysis

@Suite struct IndicatorResultDoubtsTests {
    private func answer(
        _ points: [(String, Confidence?)], findings: [Diagnostic] = []
    ) -> IndicatorResult {
        IndicatorResult(
            TradeValue.indicator, parameters: [], unit: "USD", definition: "made up",
            points: points.map {
                IndicatorResult.Point(
                    period: $0.0, value: 1, n: 1, confidence: $0.1, sources: [])
            }, findings: findings)
    }

    @Test func namesEachPeriodOnce() {
        let result = answer([
            ("2019", .unconfirmed), ("2019", .unconfirmed), ("2020", .derived), ("2021", nil),
            ("2022", .unconfirmed),
        ])
        #expect(result.codes == [.unconfirmedValues])
        #expect(
            result.findings.first?.message
                == "values that no document confirms went into 2019, 2022")
        #expect(answer([("2019", .compiled), ("2020", nil)]).findings.isEmpty)
    }

    @Test func saysItOnce() {
        let first = answer([("2019", .unconfirmed)])
        #expect(answer([("2018..2019", .unconfirmed)], findings: first.findings).codes.count == 1)
        #expect(first.adding([]).codes == [.unconfirmedValues])
    }

    /// Every answer says so, not that about trade alone.
    @Test(
        arguments: [
            ("average-flow", [.measure: "cumulative-value"]),
            ("disclosed-level", [.measure: "cumulative-value"]),
            ("value-per-unit", [.measure: "cumulative-value", .per: "transactions"]),
        ] as [(String, [Indicator.Parameter: String])])
    func disclosuresSaySo(_ id: String, _ answers: [Indicator.Parameter: String]) throws {
        let indicator = try #require(Catalogue.computable(id))
        let result = try indicator.result(
            try MadeUp.inquiry(answers, asOf: "2026-11-21"), from: try Bundled.read("e-cny"))
        let finding = try #require(result.findings.first { $0.code == .unconfirmedValues })
        #expect(finding.message.contains("2023-06-30"))
        #expect(!finding.message.contains("2021"))
    }
}
