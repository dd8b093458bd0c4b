import Analysis
import TestSupport
import Testing
import TradeModel

@Suite struct ClusteringTestTests {
    @Test func agreesWithTheSlowWay() throws {
        for reference in try CountModelReferences().clustering {
            let first = try #require(Day(reference.first))
            let test = try #require(
                ClusteringTest(
                    events: reference.events.map(first.advanced(by:)),
                    anchors: reference.anchors.map {
                        let start = first.advanced(by: $0)
                        return start...start.advanced(by: reference.span - 1)
                    },
                    before: reference.before, after: reference.after,
                    range: first...first.advanced(by: reference.days - 1),
                    shifts: reference.kind == "rotation"
                        ? .rotation : .years(limit: 1000, seed: 1)))
            #expect(
                [
                    test.tally.inside, test.tally.daysInside, test.tally.outside,
                    test.tally.daysOutside,
                ] == reference.tally)
            #expect(test.placings == reference.placings && test.method == .exact)
            #expect(relativeDifference(test.moreP, reference.moreP) < 1e-12, "\(reference.kind)")
            #expect(relativeDifference(test.lessP, reference.lessP) < 1e-12, "\(reference.kind)")
        }
    }

    private static let range = Day(ordinal: 0)...Day(ordinal: 3651)

    private static func test(
        _ events: [Int], _ anchors: [Int], before: Int = 0, after: Int = 13,
        shifts: AnchorShifts = .rotation
    ) -> ClusteringTest? {
        ClusteringTest(
            events: events.map(Day.init(ordinal:)),
            anchors: anchors.map { Day(ordinal: $0)...Day(ordinal: $0) }, before: before,
            after: after, range: range, shifts: shifts)
    }

    @Test func findsEventsThatFollowTheAnchors() throws {
        let anchors = [100, 700, 1150, 1900, 2500, 3300]
        let test = try #require(Self.test(anchors.map { $0 + 3 } + [400, 2000], anchors))
        #expect(test.tally.inside == 6 && test.tally.daysInside == 84)
        #expect(test.moreP < 0.01 && test.lessP == 1)
    }

    @Test func drawsPlacingsWhereThereAreTooMany() throws {
        let anchors = [100, 700, 1150, 1900, 2500, 3300]
        let events = anchors.map { $0 + 3 } + [400, 2000]
        let years = AnchorShifts.years(limit: 500, seed: 7)
        let test = try #require(Self.test(events, anchors, shifts: years))
        #expect(test.method == .sampled && test.placings == 500)
        // The placing found is one of them, so that p is never 0.
        #expect(test.moreP >= 1.0 / 500 && test.moreP < 0.05)
        #expect(test == Self.test(events, anchors, shifts: years))
        #expect(test.moreP + test.lessP >= 1)
    }

    /// An anchor that begins before the range, or after it, and reaches into it: moved to other
    /// years only, the placing found would be none of those looked at, and p could be 0.
    @Test(arguments: [(-5, 2), (3655, 3648)])
    func thePlacingFoundIsOneOfThePlacings(anchor: Int, event: Int) throws {
        let years = AnchorShifts.years(limit: 500, seed: 1)
        let test = try #require(
            Self.test([event, 1000], [anchor], before: 10, after: 10, shifts: years))
        #expect(test.method == .exact && test.tally.inside == 1)
        #expect(test.placings == 1 && test.moreP == 1 && test.lessP == 1)
        let both = try #require(
            Self.test([event, 1000], [anchor, 1000], before: 10, after: 10, shifts: years))
        #expect(both.placings == 10 && both.moreP == 0.1 && both.lessP == 1)
    }

    @Test func countsOverlappingDaysOnce() throws {
        let test = try #require(Self.test([105, 106, 1000], [100, 102], before: 1, after: 9))
        #expect(test.tally.daysInside == 13 && test.tally.inside == 2)
        #expect(test.tally.daysOutside == 3652 - 13 && test.tally.outside == 1)
    }

    @Test func leavesOutDaysBeyondTheRange() throws {
        let test = try #require(Self.test([0, 3651, 50], [0, 3651], before: 5, after: 5))
        #expect(test.tally.daysInside == 12 && test.tally.inside == 2)
    }

    @Test func isNotDefinedWhereThereIsNothingToCompare() {
        #expect(Self.test([], [100]) == nil)
        #expect(Self.test([5000], [100]) == nil)
        #expect(Self.test([5], []) == nil)
        #expect(Self.test([5], [9000]) == nil)
        #expect(Self.test([5], [100], before: 5000, after: 5000) == nil)
    }

    /// Events at random: p is small about as seldom as it says.
    @Test func keepsItsSize() throws {
        var generator = SeededGenerator(seed: 36)
        var small = 0
        for _ in 0..<40 {
            let events = (0..<40).map { _ in Int.random(in: 0...3651, using: &generator) }
            let test = try #require(Self.test(events, [200, 1400, 2600], after: 30))
            if test.moreP <= 0.2 { small += 1 }
        }
        #expect(small <= 16)
    }

    @Test func hasNoRatioWithoutEventsOutside() throws {
        let test = try #require(Self.test([105], [100]))
        #expect(test.tally.rateRatio == nil)
        let none = try #require(Self.test([5], [100]))
        #expect(none.tally.rateRatio == 0)
    }
}
