import Analysis
import Testing

@Suite struct DispersionTestTests {
    @Test func agreesWithSciPy() throws {
        for reference in try CountModelReferences().dispersion {
            let test = try #require(try DispersionTest(counts: reference.counts))
            #expect(test.periods == reference.counts.count)
            #expect(relativeDifference(test.mean, reference.mean) < 1e-13)
            #expect(relativeDifference(test.variance, reference.variance) < 1e-13)
            #expect(relativeDifference(test.index, reference.index) < 1e-13)
            #expect(relativeDifference(test.overdispersionP, reference.overdispersionP) < 1e-11)
            #expect(relativeDifference(test.underdispersionP, reference.underdispersionP) < 1e-11)
        }
    }

    @Test func isNotDefinedWithoutEventsOrForOnePeriod() throws {
        #expect(try DispersionTest(counts: []) == nil)
        #expect(try DispersionTest(counts: [4]) == nil)
        #expect(try DispersionTest(counts: [0, 0, 0]) == nil)
    }

    @Test func isZeroForEqualCounts() throws {
        let test = try #require(try DispersionTest(counts: [3, 3, 3, 3]))
        #expect(test.index == 0 && test.overdispersionP == 1 && test.underdispersionP == 0)
    }

    @Test func refusesANegativeCount() {
        #expect(throws: StatisticsError(.negativeCount, value: -2, index: 1)) {
            try DispersionTest(counts: [1, -2])
        }
    }
}
