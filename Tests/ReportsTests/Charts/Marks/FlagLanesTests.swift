import TestSupport
import Testing

@testable import Reports

@Suite struct FlagLanesTests {
    private func places(_ flags: [FlagLanes.Flag], lanes: Int = 4) -> [FlagLanes.Place]? {
        FlagLanes.places(flags, within: 0...400, lanes: lanes, gap: 5)
    }

    @Test func flagsThatDoNotReachEachOtherStandInOneLane() {
        #expect(places([(10, 50), (100, 50)])?.map(\.lane) == [0, 0])
    }

    @Test func theFirstOfTwoThatReachEachOtherStandsHigher() {
        #expect(places([(10, 50), (40, 50)])?.map(\.lane) == [1, 0])
        #expect(places([(10, 50), (40, 50)], lanes: 1) == nil)
    }

    @Test func theLastFliesToTheLeftAtTheEdge() {
        #expect(places([(10, 50), (380, 50)])?.map(\.left) == [10, 330])
        #expect(places([(10, 500)]) == nil)
    }

    @Test func noLabelLiesOnAnotherOrOnALine() {
        var generator = SeededGenerator(seed: 3)
        var placed = 0
        for _ in 0..<3000 {
            let flags: [FlagLanes.Flag] = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
                (
                    Double.random(in: 0...400, using: &generator),
                    Double.random(in: 10...120, using: &generator)
                )
            }.sorted { $0.0 < $1.0 }
            guard let places = places(flags) else { continue }
            placed += 1
            for (a, (flag, place)) in zip(flags, places).enumerated() {
                let text = place.left...(place.left + flag.width)
                for (b, (other, its)) in zip(flags, places).enumerated() where a != b {
                    if place.lane == its.lane {
                        #expect(!text.overlaps(its.left...(its.left + other.width)))
                    }
                    // The other's line goes down from its lane through the lanes below.
                    if its.lane > place.lane { #expect(!text.contains(other.x)) }
                }
            }
        }
        #expect(placed > 1000)
    }
}
