import Analysis
import Foundation
import TestSupport
import Testing

@Suite struct InterruptedSeriesTests {
    @Test func agreesWithR() throws {
        for reference in try InterruptionReferences().interruptions {
            let fit = try InterruptedSeries(reference.values, reference.question)
            let rows = reference.estimates.indices.map {
                [
                    reference.estimates[$0], reference.errors[$0], reference.pValues[$0],
                    reference.lower[$0], reference.upper[$0],
                ]
            }
            expectAgreement(fit.estimates, rows, within: 1e-8)
            #expect(fit.level == fit.estimates[2] && fit.slope == fit.estimates[3])
            #expect(fit.lag == reference.lag && fit.n == reference.values.count)
            let dispersion = fit.dispersion ?? 0
            #expect(relativeDifference(dispersion, reference.dispersion ?? 0) < 1e-8)
        }
    }

    @Test func choosesTheLagByTheRule() throws {
        let reference = try #require(InterruptionReferences().interruptions.first)
        var question = reference.question
        question.model = .linear(.asinh(scale: 1))
        #expect(try InterruptedSeries(reference.values, question).lag == 3)
    }

    /// A series made by the model itself gives back what it was made of.
    @Test func findsTheEffectThatIsThere() throws {
        var generator = SeededGenerator(seed: 42)
        for _ in 0..<30 {
            let n = Int.random(in: 30...120, using: &generator)
            let start = Int.random(in: 8...(n - 12), using: &generator)
            let (level, slope) = (
                Double.random(in: -20...20, using: &generator),
                Double.random(in: -2...2, using: &generator)
            )
            let window = (start + 2)..<(start + 6)
            let values = (0..<n).map { time in
                let season = 3 * cos(2 * .pi * Double(time) / 12)
                let after = time >= start ? level + slope * Double(time - start) : 0
                return 7 + 0.3 * Double(time) + season + after + (window.contains(time) ? -50 : 0)
            }
            let fit = try InterruptedSeries(
                values, .init(start: start, harmonics: 1, window: window))
            #expect(abs(fit.level.value - level) < 1e-8)
            #expect(abs(fit.slope.value - slope) < 1e-8)
            #expect(abs((fit.estimates.last?.value ?? 0) + 50) < 1e-8)
        }
    }

    @Test func names() throws {
        let values = (0..<40).map { Double($0 * $0 % 17) }
        let fit = try InterruptedSeries(
            values, .init(start: 20, harmonics: 2, periodsPerYear: 4, window: 30..<33))
        #expect(
            fit.estimates.map(\.name) == [
                "constant", "trend", "level", "slope", "cosine 1", "sine 1", "cosine 2", "window",
            ])
    }

    @Test(arguments: [
        (InterruptedSeries.Question(start: 1), ModelError.Code.parameterNotValid),
        (.init(start: 9), .parameterNotValid), (.init(start: 99), .parameterNotValid),
        (.init(start: -3), .parameterNotValid),
        (.init(start: 5, harmonics: 7), .parameterNotValid),
        (.init(start: 5, harmonics: -1), .parameterNotValid),
        (.init(start: 5, window: 8..<11), .parameterNotValid),
        (.init(start: 5, window: 4..<4), .parameterNotValid),
        (.init(start: 5, window: 5..<10), .rankDeficient),
        (.init(start: 5, model: .linear(.level, lag: 10)), .parameterNotValid),
        (.init(start: 5, model: .linear(.level, lag: -1)), .parameterNotValid),
        (.init(start: 5, model: .linear(.log)), .valueNotValid),
        (.init(start: 5, model: .linear(.asinh(scale: 0))), .parameterNotValid),
        (.init(start: 5, harmonics: 4), .tooFewObservations),
    ])
    func refusesWhatDoesNotFit(question: InterruptedSeries.Question, code: ModelError.Code) {
        #expect {
            try InterruptedSeries([3, 1, 4, 1, 5, 0, 2, 6, 5, 3], question)
        } throws: {
            ($0 as? ModelError)?.code == code
        }
    }

    @Test func refusesSeriesWithoutVariationOrLength() {
        for (values, code) in [
            ([Double](repeating: 0, count: 30), ModelError.Code.noVariation),
            ([1, 2, 3], .tooFewObservations), ([1], .tooFewObservations),
            ([1, 2, .nan, 4, 5, 6], .valueNotValid),
        ] {
            #expect {
                try InterruptedSeries(values, .init(start: 3))
            } throws: {
                ($0 as? ModelError)?.code == code
            }
        }
    }
}
