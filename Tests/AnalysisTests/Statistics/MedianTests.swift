import Testing

@testable import Analysis

@Suite struct MedianTests {
    /// Numbers of numpy.median.
    @Test func isTheMiddle() {
        #expect(Median.of([3, 1, 2]) == 2)
        #expect(Median.of([4, 1, 2, 3]) == 2.5)
        #expect(Median.of([7]) == 7)
        #expect(Median.of([]) == nil)
        #expect(Median.of([1.6e308, 1.6e308]) == 1.6e308)
    }
}
