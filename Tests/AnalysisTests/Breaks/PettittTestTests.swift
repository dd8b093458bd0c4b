import Analysis
import TestSupport
import Testing

@Suite struct PettittTestTests {
    @Test func agreesWithTheDefinition() throws {
        let references = try ChangeReferences()
        for reference in references.pettitt {
            let test = try PettittTest(references.values(reference.series))
            #expect(test.statistic == reference.statistic, "\(reference)")
            #expect(test.position == (reference.statistic > 0 ? reference.position : nil))
            #expect(relativeDifference(test.pValue, reference.pValue) < 1e-12)
        }
    }

    @Test func findsWhatIsPublishedOfTheNile() throws {
        let test = try PettittTest(ChangeReferences().values("nile"))
        #expect(test.statistic == 1617)
        #expect(test.position == 28)
        #expect(test.isRise == false)
        #expect(abs(test.pValue - 3.591e-07) < 5e-11)
    }

    @Test func seesOnlyTheOrderOfTheValues() throws {
        var generator = SeededGenerator(seed: 36)
        for _ in 0..<50 {
            let values = generator.counts(Int.random(in: 4...40, using: &generator))
            let test = try PettittTest(values)
            let stretched = try PettittTest(values.map { $0 * $0 * 100 - 7 })
            #expect(test == stretched)
            let mirrored = try PettittTest(values.map { -$0 })
            #expect(mirrored.statistic == test.statistic && mirrored.pValue == test.pValue)
            #expect(mirrored.position == test.position && mirrored.isRise == test.isRise.map(!))
            #expect(test.pValue > 0 && test.pValue <= 1)
        }
    }

    @Test func findsNoChangeInAConstantSeries() throws {
        let test = try PettittTest([4, 4, 4, 4])
        #expect(test.statistic == 0 && test.position == nil && test.isRise == nil)
        #expect(test.pValue == 1)
        #expect(throws: ModelError.self) { try PettittTest([1, 2, 3]) }
        #expect(throws: ModelError.self) { try PettittTest([1, 2, 3, .nan]) }
    }
}
