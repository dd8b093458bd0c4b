import Testing

@testable import Analysis

@Suite struct SearchTests {
    @Test func findsTheFirstNumberOfARange() {
        for threshold in -2...12 {
            let expected = max(0, min(10, threshold))
            #expect(Search.first(in: 0..<10) { $0 >= threshold } == expected)
        }
        #expect(Search.first(in: 4..<4) { _ in true } == 4)
    }
}
