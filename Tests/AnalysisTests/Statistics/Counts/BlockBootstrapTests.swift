import Analysis
import TestSupport
import Testing

@Suite struct BlockBootstrapTests {
    @Test func agreesWithTheSlowWay() throws {
        for reference in try CountModelReferences().blockBootstrap {
            let bootstrap = BlockBootstrap(
                blockLength: reference.blockLength, replicates: reference.replicates,
                seed: reference.seed)
            let ratio = try #require(
                bootstrap.ratioInterval(
                    reference.counts, base: reference.base, level: reference.level))
            #expect(relativeDifference(ratio.lower, reference.ratio[0]) < 1e-12)
            #expect(relativeDifference(ratio.upper, reference.ratio[1]) < 1e-12)
        }
    }

    /// Counts that come in blocks of five days scatter more than the single days let one think; the
    /// base does not scatter at all.
    @Test func isWiderForLongerBlocksWhereCountsCluster() throws {
        let counts = (0..<400).map { ($0 / 5) % 8 == 0 ? 2 : 0 }
        let base = [Int](repeating: 1, count: 400)
        let days = try #require(
            BlockBootstrap(blockLength: 1, replicates: 500).ratioInterval(counts, base: base))
        let weeks = try #require(
            BlockBootstrap(blockLength: 5, replicates: 500).ratioInterval(counts, base: base))
        #expect(weeks.upper - weeks.lower > 1.3 * (days.upper - days.lower))
    }

    @Test func isExactForEqualCountsAndUndefinedWithoutAny() throws {
        let bootstrap = BlockBootstrap(blockLength: 3, replicates: 50)
        let equal = try #require(bootstrap.ratioInterval([2, 2, 2, 2], base: [1, 1]))
        #expect(equal.lower == 2 && equal.upper == 2)
        #expect(bootstrap.ratioInterval([], base: [1]) == nil)
        #expect(bootstrap.ratioInterval([1], base: [0, 0]) == nil)
        #expect(bootstrap.ratioInterval([0], base: [1, 0]) == nil)
    }

    /// A base with one event among many days: more than one replicate in forty has none.
    @Test func hasNoRatioIntervalWhereItsEndIsNotFinite() {
        let bootstrap = BlockBootstrap(blockLength: 1, replicates: 200)
        let base = [1] + [Int](repeating: 0, count: 40)
        #expect(bootstrap.ratioInterval([1, 2, 1], base: base) == nil)
    }

    @Test func choosesBlocksByTheCubeRoot() {
        for (days, length) in [(1, 1), (2, 2), (8, 2), (9, 3), (365, 8), (3684, 16)] {
            #expect(BlockBootstrap.defaultBlockLength(days: days) == length)
        }
    }
}
