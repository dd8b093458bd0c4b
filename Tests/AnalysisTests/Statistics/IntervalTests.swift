import Analysis
import Testing

@Suite struct IntervalTests {
    @Test func containsItsEnds() {
        let interval = Interval(lower: 1, upper: 2, level: 0.9)
        #expect(interval.contains(1))
        #expect(interval.contains(1.5))
        #expect(interval.contains(2))
        #expect(!interval.contains(0.999))
        #expect(!interval.contains(2.001))
        #expect(!interval.contains(.nan))
    }

    @Test func refusesWhatIsNoInterval() async {
        await #expect(processExitsWith: .failure) {
            _ = Interval(lower: 2, upper: 1, level: 0.95)
        }
        await #expect(processExitsWith: .failure) {
            _ = Interval(lower: 1, upper: 2, level: 95)
        }
    }
}
