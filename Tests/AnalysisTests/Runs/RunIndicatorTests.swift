import Testing
import TradeModel

@testable import Analysis

/// What holds of every indicator on a series without gap.
@Suite struct RunIndicatorTests {
    static let computed: [any ComputableIndicator.Type] = Catalogue.runs

    private func answers(
        _ indicator: any ComputableIndicator.Type, at: String
    ) -> [Indicator.Parameter: String] {
        indicator.indicator.parameters.contains(.at) ? [.at: at] : [:]
    }

    /// A defined answer or a refusal that says why; never a number that is none.
    private func expectSound(
        _ indicator: any ComputableIndicator.Type, _ inquiry: Inquiry, _ facts: Dataset,
        _ comment: String
    ) {
        let id = indicator.indicator.id
        let result: IndicatorResult
        do {
            result = try indicator.result(inquiry, from: facts)
        } catch {
            #expect(error.cause != .unreachable, "\(id), \(comment)")
            #expect(error.diagnostics.allSatisfy { $0.message.count > 20 })
            return
        }
        for point in result.points {
            let numbers = [point.value] + point.fields.map(\.value.number)
            #expect(numbers.allSatisfy { $0?.isFinite ?? true }, "\(id), \(comment)")
            for case .interval(let interval?) in point.fields.map(\.value) {
                #expect(interval.lower.isFinite && interval.upper.isFinite, "\(id), \(comment)")
            }
        }
        #expect(!result.points.isEmpty || !result.findings.isEmpty, "\(id), \(comment)")
    }

    /// Series that a method may trip over, by name.
    private static let hard: [(String, [Double?])] = {
        let places = (0..<48).map { Double($0) }
        let teeth = places.map { $0.truncatingRemainder(dividingBy: 7) }
        return [
            ("one", [5]), ("three", [5, 1, 4]), ("none", [nil]), ("empty", []),
            ("zeros", places.map { _ in 0 }), ("constant", places.map { _ in 7.1 }),
            ("negative", teeth.map { $0 - 30 }), ("huge", teeth.map { $0 * 1e300 }),
            ("a step", places.map { $0 < 24 ? 0.1 : 0.7 }), ("tiny", teeth.map { $0 * 1e-300 }),
            ("a line", places),
        ]
    }()

    @Test(arguments: hard)
    func hasAnAnswerOrARefusalForHardSeries(name: String, values: [Double?]) throws {
        for indicator in Self.computed {
            let inquiry = try RunFacts.ofTrade(answers(indicator, at: "2011-06"))
            expectSound(indicator, inquiry, RunFacts.months(values), name)
            let levels = inquiry.answers.merging(
                indicator.indicator.parameters.contains(.transform) ? [.transform: "level"] : [:]
            ) { first, _ in first }
            expectSound(
                indicator, try RunFacts.ofTrade(levels), RunFacts.months(values), "\(name), level")
        }
    }

    private static let hardCounts: [(String, [Int])] = [
        ("one", [3]), ("three", [1, 0, 2]), ("zeros", [Int](repeating: 0, count: 48)),
        ("constant", [Int](repeating: 2, count: 48)),
        ("a pause", (0..<24).map { $0 % 4 } + [Int](repeating: 0, count: 24)),
    ]

    @Test(arguments: hardCounts)
    func hasAnAnswerOrARefusalForHardCounts(name: String, counts: [Int]) throws {
        for indicator in Self.computed {
            let inquiry = try MadeUp.inquiry(answers(indicator, at: "2012-01"))
            expectSound(indicator, inquiry, RunFacts.launches(counts), name)
        }
    }

    @Test func saysWhatTheValuesAreAndWhatTheyRestOn() throws {
        let values = (0..<60).map { place -> Double? in
            Double(place % 12) + (place < 30 ? 100 : 140)
        }
        let facts = RunFacts.months(values)
        for indicator in Self.computed {
            let result = try indicator.result(
                try RunFacts.ofTrade(answers(indicator, at: "2012-07")), from: facts)
            #expect(result.definition.contains("in trade with CHN"))
            #expect(
                result.parameters.contains { $0.name == "source" && $0.value.contains("made-up") })
            #expect(result.sources.map(\.used) == [60])
            #expect(Set(result.parameters.map(\.name)).count == result.parameters.count)
        }
    }

    @Test func givesNoPointsWithoutRowsOfTheSubject() throws {
        for indicator in Self.computed {
            let result = try indicator.result(
                try RunFacts.ofTrade(
                    answers(indicator, at: "1952").merging([.subject: "CUB"]) { $1 }),
                from: RunFacts.years([1, 2, 3]))
            #expect(result.points.isEmpty && result.findings.contains { $0.code == .noSubjectRows })
        }
    }
}
