import Analysis
import Testing

@Suite struct SampleQuantileTests {
    /// R: quantile(c(1, 2, 4, 8, 16), c(0, 0.1, 0.5, 0.9, 1)).
    @Test(arguments: [(0.0, 1.0), (0.1, 1.4), (0.5, 4), (0.9, 12.8), (1, 16)])
    func agreesWithR(probability: Double, expected: Double) throws {
        let value = try #require(
            SampleQuantile.value([1, 2, 4, 8, 16], probability: probability))
        #expect(relativeDifference(value, expected) < 1e-15)
    }

    @Test func takesTheMiddleOfWholeNumbers() {
        #expect(SampleQuantile.median([]) == nil)
        #expect(SampleQuantile.median([7]) == 7)
        #expect(SampleQuantile.median([9, 1, 4]) == 4)
        #expect(SampleQuantile.median([4, 9, 1, 5]) == 4.5)
    }
}
