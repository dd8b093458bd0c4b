import Testing
import TradeModel

@testable import Analysis

@Suite struct TradeToOutputTests {
    static func output(
        _ rows: [(String, Double?)], unit: String = "USD billion", name: String = "output"
    ) -> Dataset {
        var facts = Dataset()
        facts.sources = [Source(path: "\(name).csv", sha256: "", layout: "tidy")]
        for (index, row) in rows.enumerated() {
            guard let period = TimeSpan(row.0), let unit = Unit(unit) else { continue }
            facts.observations.append(
                Observation(
                    origin: Origin(file: 0, line: index + 2),
                    cell: Observation.Cell(
                        series: name, measure: "gdp", subject: "PRK", partner: "",
                        direction: nil, period: period, unit: unit),
                    value: row.1, valuation: nil, status: .main, confidence: .compiled,
                    source: "Bank", published: "", citation: "", note: ""))
        }
        return facts
    }

    private let trade = MadeUp.series([
        ("WLD", .total, "2019", 3000), ("WLD", .total, "2020", 800), ("WLD", .total, "2021", nil),
    ])

    private func result(
        _ facts: Dataset, _ answers: [Indicator.Parameter: String] = [:]
    ) throws -> IndicatorResult {
        try TradeToOutput.result(MadeUp.inquiry(answers), from: facts)
    }

    @Test func isTradeInPercentOfOutput() throws {
        let result = try result(
            MadeUp.joined(trade, Self.output([("2019", 30), ("2021", 20)])))
        #expect(result.point("2019")?.value == 10)
        #expect(result.point("2020")?.value == nil)
        #expect(result.point("2020")?.missing == 1)
        #expect(result.point("2021")?.value == nil)
        #expect(result.codes.contains(.missingValue))
        #expect(result.point("2019")?.number("output") == 30_000_000_000)
    }

    @Test func noExchangeRateIsTaken() {
        let won = Self.output([("2019", 30)], unit: "KRW billion")
        #expect { try result(MadeUp.joined(trade, won)) } throws: {
            ($0 as? Refusal)?.diagnostics.map(\.code) == [.unknownUnit]
        }
    }

    @Test func outputMustBeThereAndOfOneSeries() throws {
        #expect { try result(trade) } throws: { "\($0)".contains("measure gdp") }
        let two = MadeUp.joined(
            trade,
            MadeUp.joined(Self.output([("2019", 30)]), Self.output([("2019", 15)], name: "other")))
        #expect { try result(two) } throws: {
            ($0 as? Refusal)?.diagnostics.map(\.code) == [.mixedSources]
                && "\($0)".contains("choose one with --gdp")
        }
        #expect(try result(two, [.gdp: "other"]).point("2019")?.value == 20)
    }

    /// As trade itself says.
    @Test func tradeThatIsNotToldIsNamed() throws {
        let output = Self.output([("2018", 30), ("2021", 30)])
        let years = MadeUp.series([("WLD", .total, "2018", 3000), ("WLD", .total, "2021", 300)])
        #expect(
            try result(MadeUp.joined(years, output)).findings.contains {
                $0.code == .seriesHasGaps && $0.message.contains("2019..2020")
            })
        let imports = try result(MadeUp.joined(years, output), [.flow: "import"])
        #expect(imports.points.isEmpty)
        #expect(
            imports.findings.contains {
                $0.code == .flowNotReported && $0.message.hasSuffix("ask with --flow both")
            })
    }

    @Test func outputOfZeroGivesNoRatio() throws {
        let result = try result(MadeUp.joined(trade, Self.output([("2019", 0)])))
        #expect(result.point("2019")?.value == nil)
    }
}
