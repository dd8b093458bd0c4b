import Analysis
import Foundation
import Testing

@Suite struct ShannonEntropyTests {
    @Test func agreesWithSciPy() throws {
        for reference in try CountModelReferences().entropy {
            let entropy = try #require(try ShannonEntropy(counts: reference.counts))
            #expect(abs(entropy.value - reference.entropy) < 1e-14)
        }
    }

    @Test func isLargestForEqualParts() throws {
        let equal = try #require(try ShannonEntropy(counts: [4, 4, 0, 4, 4]))
        #expect(equal.count == 4)
        #expect(abs((equal.evenness ?? 0) - 1) < 1e-15)
        #expect(abs(equal.effectiveNumber - 4) < 1e-14)
        let single = try #require(try ShannonEntropy(counts: [0, 9]))
        #expect(single.value == 0 && single.evenness == nil && single.effectiveNumber == 1)
    }

    @Test func isNotDefinedForNothing() throws {
        #expect(try ShannonEntropy(counts: []) == nil)
        #expect(try ShannonEntropy(counts: [0, 0]) == nil)
        #expect(throws: StatisticsError(.negativeCount, value: -1, index: 1)) {
            try ShannonEntropy(counts: [2, -1])
        }
    }
}
