import Analysis
import TestSupport
import Testing

@Suite struct PlaceboDistributionTests {
    /// A made-up series with a fall of 10 at observation 31.
    private func fallen(seed: UInt64, by size: Double) -> [Double] {
        var generator = SeededGenerator(seed: seed)
        return (0..<60).map {
            Double.random(in: -1...1, using: &generator) - ($0 >= 30 ? size : 0)
        }
    }

    @Test func ranksTheTrueDateFirstWhereTheFallIsThere() throws {
        let placebo = try PlaceboDistribution(fallen(seed: 43, by: 10), .init(start: 30))
        #expect(placebo.asFar == 1)
        #expect(placebo.effects.map(\.start) == Array(9...51))
        #expect(placebo.pValue == 1.0 / 43)
        #expect(placebo.refused == [])
    }

    @Test func countsWhatIsAsFarFromZero() throws {
        let values = fallen(seed: 44, by: 0)
        let placebo = try PlaceboDistribution(values, .init(start: 25), margin: 12)
        let effects = try (12...48).map {
            try InterruptedSeries(values, .init(start: $0)).level.value
        }
        let own = try InterruptedSeries(values, .init(start: 25)).level.value
        #expect(placebo.effects.map(\.level) == effects)
        #expect(placebo.asFar == effects.count { abs($0) >= abs(own) })
        #expect(placebo.asFar > 1)
    }

    @Test func tellsTheDatesThatCannotBeTried() throws {
        var values = fallen(seed: 45, by: 3)
        values[50] += 4
        // From 50 on, the window covers all that follows the supposed measure.
        let placebo = try PlaceboDistribution(
            values, .init(start: 30, window: 49..<60), margin: 9)
        #expect(placebo.refused == [49])
        #expect(placebo.effects.count == 42)
    }

    @Test func refusesADateThatIsNotAmongThem() {
        let values = fallen(seed: 46, by: 3)
        #expect(throws: ModelError.self) { try PlaceboDistribution(values, .init(start: 5)) }
        #expect(throws: ModelError.self) {
            try PlaceboDistribution(values, .init(start: 30), margin: 1)
        }
        #expect(throws: ModelError.self) { try PlaceboDistribution([1], .init(start: 0)) }
    }

    @Test func saysHowManyObservationsThereAre() {
        let values = fallen(seed: 47, by: 3)
        let early = #expect(throws: ModelError.self) {
            try PlaceboDistribution(values, .init(start: 5))
        }
        #expect(
            early?.reason
                == "the measure needs 9 observations before it and 9 from it on; it has 5 and 55:"
                + " give a --margin of at most 5")
        let narrow = #expect(throws: ModelError.self) {
            try PlaceboDistribution(values, .init(start: 30), margin: 1)
        }
        #expect(narrow?.reason == "expected 2 observations or more for --margin, saw 1")
    }
}
