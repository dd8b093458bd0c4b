import Analysis
import TestSupport
import Testing

@Suite struct SupremumFTests {
    @Test func agreesWithStrucchange() throws {
        let references = try BreakReferences()
        for reference in references.supremumF {
            let test = try SupremumF(
                references.series(reference.name), trimming: reference.trimming)
            #expect(relativeDifference(test.statistic, reference.statistic) < 1e-11)
            #expect(test.position == reference.position)
            // R takes the upper tail from 1, and loses the digits of small ones.
            #expect(abs(test.pValue - reference.pValue) < 1e-13, "\(reference)")
        }
    }

    @Test func findsWhatIsPublishedOfTheNile() throws {
        let test = try SupremumF(BreakReferences().series("nile"))
        #expect(abs(test.statistic - 75.93) < 0.005)
        #expect(test.position == 28)
        #expect(test.pValue < 1e-15 && test.pValue > 0)
    }

    /// The largest of the F statistics of a shift at each date, one by one.
    @Test func isTheLargestOfAllDates() throws {
        var generator = SeededGenerator(seed: 33)
        for _ in 0..<40 {
            let values = generator.shiftingSeries()
            let n = values.count
            let first = max(2, n * 15 / 100)
            let statistics = (first...(n - first)).map { date in
                let rest = squaredDistance(values[..<date]) + squaredDistance(values[date...])
                return (squaredDistance(values) - rest) / (rest / Double(n - 2))
            }
            let test = try SupremumF(values)
            #expect(relativeDifference(test.statistic, try #require(statistics.max())) < 1e-9)
        }
    }

    /// Of an even number of observations one date is left, and nothing to choose among.
    @Test func halfOfEachSideLeavesTheMiddle() throws {
        let test = try SupremumF([1, 2, 1, 4, 5, 3], trimming: 0.5)
        #expect(test.position == 3)
        #expect(test.pValue == ChiSquared(degreesOfFreedom: 1).upperTail(test.statistic))
    }

    @Test func refusesWhatHasNoStatistic() {
        for trimming in [0, -0.1, 0.51, .nan] {
            #expect(throws: ModelError.self) { try SupremumF([1, 2, 1, 4, 5], trimming: trimming) }
        }
        #expect(throws: ModelError.self) { try SupremumF([1, 2, 3, 4]) }
        for values: [Double] in [[0, 0, 0, 0, 0, 0], [1, 1, 1, 2, 2, 2]] {
            #expect {
                try SupremumF(values)
            } throws: {
                ($0 as? ModelError)?.code == .noVariation
            }
        }
    }
}
