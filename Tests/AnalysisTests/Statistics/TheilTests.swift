import TestSupport
import Testing

@testable import Analysis

@Suite struct TheilTests {
    @Test func isZeroForEqualPartsAndOneNumberForOnePart() throws {
        #expect(try #require(try Theil.index([5.0, 5, 5])) < 1e-15)
        #expect(try Theil.index([7.0]) == 0)
        #expect(try Theil.index([7.0, 0]) == 0)
        #expect(try Theil.index([Double]()) == nil)
        #expect(try Theil.index([0.0, 0]) == nil)
    }

    /// 0.75 ln 1.5 + 0.25 ln 0.5.
    @Test func isTheSumOverShares() throws {
        #expect(abs(try #require(try Theil.index([3.0, 1])) - 0.13081203594113697) < 1e-15)
    }

    @Test func refusesWhatIsNoAmount() {
        #expect(throws: StatisticsError.self) { try Theil.index([1, -1]) }
        #expect(throws: StatisticsError.self) { try Theil.index([1, .infinity]) }
        #expect(throws: StatisticsError.self) { try Theil.bounds(named: [1], remainder: -1) }
    }

    @Test func thereAreNoBoundsWithoutAPart() throws {
        #expect(try Theil.bounds(named: [Double](), remainder: 5) == nil)
        #expect(try Theil.bounds(named: [0.0], remainder: 5) == nil)
    }

    /// Whatever parts the remainder belongs to, the index lies within the bounds, and both are reached.
    @Test(arguments: 1...200) func boundsHold(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let parts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            Double.random(in: 0.01...100, using: &random)
        }
        let rest = Double.random(in: 0...150, using: &random)
        let bounds = try #require(try Theil.bounds(named: parts, remainder: rest))
        let most = try #require(parts.max())
        let all = parts.map { $0 == most ? $0 + rest : $0 }
        #expect(abs(try #require(try Theil.index(all)) - bounds.upperBound) < 1e-12)
        for _ in 0..<50 {
            let weights = parts.map { _ in Double.random(in: 0...1, using: &random) }
            let sum = weights.reduce(0, +)
            let filled = zip(parts, weights).map { $0 + rest * $1 / sum }
            let index = try #require(try Theil.index(filled))
            #expect(bounds.lowerBound - 1e-12 <= index && index <= bounds.upperBound + 1e-12)
        }
    }

    @Test func theSmallestPartsAreRaisedToOneLevel() throws {
        let bounds = try #require(try Theil.bounds(named: [1.0, 3, 10], remainder: 4))
        #expect(bounds.lowerBound == (try Theil.index([4.0, 4, 10])))
        let level = try #require(try Theil.bounds(named: [1.0, 3, 10], remainder: 100))
        #expect(level.lowerBound < 1e-15)
    }
}
