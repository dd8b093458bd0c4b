import Analysis
import TestSupport
import Testing

@Suite struct SeasonalDecompositionTests {
    @Test(arguments: ["seasonal.json", "stl.json"])
    func agreesWithOthers(file: String) throws {
        for reference in try SeasonalReferences(file).decompositions {
            let found = try SeasonalDecomposition(
                reference.values, period: reference.period, window: reference.window,
                isRobust: reference.robust, masked: Set(reference.masked ?? []))
            let size = reference.values.reduce(0) { max($0, abs($1)) }
            let name = "\(reference.name ?? "masked"), \(reference.window), \(reference.robust)"
            #expect(distance(found.seasonal, reference.seasonal) < 1e-9 * size, "\(name)")
            #expect(distance(found.trend, reference.trend) < 1e-9 * size, "\(name)")
            #expect(distance(found.weights, reference.weights) < 1e-7, "\(name)")
        }
    }

    /// The largest difference.
    private func distance(_ a: [Double], _ b: [Double]) -> Double {
        zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) }
    }

    @Test func addsUp() throws {
        var generator = SeededGenerator(seed: 48)
        for _ in 0..<10 {
            let values = (0..<Int.random(in: 36...90, using: &generator)).map { _ in
                Double.random(in: -100...100, using: &generator)
            }
            let parts = try SeasonalDecomposition(values, window: .years(9), isRobust: true)
            for index in values.indices {
                let sum = parts.trend[index] + parts.seasonal[index] + parts.remainder[index]
                #expect(abs(sum - values[index]) < 1e-10)
                #expect(abs(parts.adjusted[index] - values[index] + parts.seasonal[index]) < 1e-10)
            }
        }
    }

    @Test(arguments: [false, true])
    func isBlindToWhatIsMasked(isRobust: Bool) throws {
        var generator = SeededGenerator(seed: 49)
        var values = (0..<84).map { Double($0 % 12) + Double.random(in: -1...1, using: &generator) }
        let masked = Set(40..<66)
        let before = try SeasonalDecomposition(values, isRobust: isRobust, masked: masked)
        for index in masked { values[index] = Double.random(in: -1e4...1e4, using: &generator) }
        let after = try SeasonalDecomposition(values, isRobust: isRobust, masked: masked)
        #expect(before.seasonal == after.seasonal && before.trend == after.trend)
        #expect(before.weights == after.weights)
        #expect(before.remainder[39] == after.remainder[39])
        #expect(before.remainder[40] != after.remainder[40])
    }

    /// A line and a season that repeat exactly are found again, also behind a mask.
    @Test func findsALineAndASeason() throws {
        let pattern = [5.0, -2, -1, 3, 0, -5, 2, 1, -4, 4, -3, 0]
        var values = (0..<96).map { 10 + 0.5 * Double($0) + pattern[$0 % 12] }
        let masked = Set(30..<45)
        for index in masked { values[index] = 0 }
        let parts = try SeasonalDecomposition(values, masked: masked)
        for index in 12..<84 {
            #expect(abs(parts.seasonal[index] - pattern[index % 12]) < 0.05)
            #expect(abs(parts.trend[index] - (10 + 0.5 * Double(index))) < 0.05)
        }
        #expect(parts.weights[30] == 0 && parts.weights[29] == 1)
    }

    @Test func hasAnAnswerForAConstantSeries() throws {
        for level in [0, 0.1] {
            let parts = try SeasonalDecomposition(
                [Double](repeating: level, count: 40), isRobust: true)
            #expect(parts.seasonal.allSatisfy { abs($0) < 1e-15 })
            #expect(parts.trend.allSatisfy { abs($0 - level) < 1e-15 })
        }
    }

    @Test func refusesWhatHasNoSeason() throws {
        let series = (0..<40).map { Double($0 % 7) }
        func expect(_ code: ModelError.Code, _ body: () throws -> SeasonalDecomposition) {
            #expect {
                _ = try body()
            } throws: {
                ($0 as? ModelError)?.code == code
            }
        }
        expect(.tooFewObservations) { try SeasonalDecomposition(Array(series.prefix(35))) }
        expect(.tooFewObservations) { try SeasonalDecomposition([1]) }
        expect(.tooFewObservations) { try SeasonalDecomposition(series, masked: [5]) }
        expect(.parameterNotValid) { try SeasonalDecomposition(series, masked: [40]) }
        expect(.parameterNotValid) { try SeasonalDecomposition(series, period: 1) }
        for years in [1, 8, -7] {
            expect(.parameterNotValid) { try SeasonalDecomposition(series, window: .years(years)) }
        }
        expect(.valueNotValid) { try SeasonalDecomposition(series + [.nan]) }
        // January has four observations, so that one may be masked.
        #expect(try SeasonalDecomposition(series, masked: [0]).weights[0] == 0)
    }
}
