import Testing

@testable import Analysis

@Suite struct SampleQuantilesTests {
    /// References: NumPy's `quantile` and R's `quantile(type = 7)`.
    @Test func interpolatesBetweenNeighbours() throws {
        let sample = try #require(SampleQuantiles([7.0, 1, 10, 4]))
        #expect(sample[0] == 1)
        #expect(sample[1] == 10)
        #expect(sample[0.5] == 5.5)
        #expect(abs(sample[0.1] - 1.9) < 1e-12)
        #expect(abs(sample[0.9] - 9.1) < 1e-12)
    }

    @Test func ofOneValueIsThatValue() throws {
        let sample = try #require(SampleQuantiles([3.5]))
        #expect([0, 0.1, 0.5, 1].allSatisfy { sample[$0] == 3.5 })
    }

    @Test func ofNothingAndOfWhatIsNotFiniteIsNone() {
        #expect(SampleQuantiles([]) == nil)
        #expect(SampleQuantiles([1, .nan]) == nil)
        #expect(SampleQuantiles([1, .infinity]) == nil)
    }

    @Test func doesNotOverflow() throws {
        let sample = try #require(
            SampleQuantiles([-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude]))
        #expect(sample[0.5] == 0)
    }
}
