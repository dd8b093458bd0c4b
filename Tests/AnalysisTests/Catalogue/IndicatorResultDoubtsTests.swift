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
        let months = answer(["2020-03", "2019-12", "2020-01"].map { ($0, .unconfirmed) })
        #expect(
            months.findings.first?.message
                == "values that no document confirms went into 2019-12..2020-01, 2020-03")
    }

    /// Imports are sure, exports as given, beside a value as given.
    private func besides(
        _ points: [(period: String, value: Confidence, export: Confidence)]
    ) -> IndicatorResult {
        IndicatorResult(
            TradeValue.indicator, parameters: [], unit: "USD", definition: "made up",
            points: points.map {
                IndicatorResult.Point(
                    period: $0.period, value: 9,
                    fields: [
                        .init("import", .number(5), confidence: .confirmed),
                        .init("export", .number(4), confidence: $0.export),
                    ], n: 1, confidence: $0.value, sources: [])
            }, findings: [])
    }

    /// A surer value says nothing of the figures beside it.
    @Test func namesAFigureBesideASurerValue() {
        let result = besides([
            ("2018", .confirmed, .confirmed), ("2019", .confirmed, .unconfirmed),
            ("2020", .unconfirmed, .unconfirmed),
        ])
        let ofValue = "values that no document confirms went into 2020"
        let ofExports = "values that no document confirms went into “export” of 2019"
        #expect(result.findings.map(\.message) == [ofValue, ofExports])
        #expect(result.findings.map(\.field) == [nil, "export"])
        #expect(result.adding([]).findings == result.findings)
        let told = { (names: [String]) in result.findings(showing: names).map(\.message) }
        #expect(told(["value"]) == [ofValue])
        #expect(told(["import"]).isEmpty)
        #expect(told(["export"]) == [ofExports + "..2020"])
        #expect(told(["value", "import", "export"]) == [ofValue, ofExports])
    }

    @Test func saysItOnce() {
        let first = answer([("2019", .unconfirmed)])
        #expect(answer([("2018..2019", .unconfirmed)], findings: first.findings).codes.count == 1)
        #expect(first.adding([]).codes == [.unconfirmedValues])
    }

    /// Every answer says so, not that about trade alone.
    @Test(
        arguments: [
            ("average-flow", [.measure: "cumulative-value"], "2022-08-31..2025-09-30"),
            ("disclosed-level", [.measure: "cumulative-value"], "2023-06-30"),
            ("value-per-unit", [.measure: "cumulative-value", .per: "transactions"], "2023-06-30"),
        ] as [(String, [Indicator.Parameter: String], String)])
    func disclosuresSaySo(
        _ id: String, _ answers: [Indicator.Parameter: String], _ times: String
    ) throws {
        let indicator = try #require(Catalogue.computable(id))
        let result = try indicator.result(
            try MadeUp.inquiry(answers, asOf: "2026-11-21"), from: try Bundled.read("e-cny"))
        let finding = try #require(result.findings.first { $0.code == .unconfirmedValues })
        #expect(finding.message.contains(times))
        #expect(!finding.message.contains("2021"))
    }
}
