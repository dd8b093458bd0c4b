import Analysis
import Testing

@Suite struct SplitMix64Tests {
    @Test func agreesWithAnotherImplementation() throws {
        for reference in try CountModelReferences().generator {
            let seed = try #require(UInt64(reference.seed))
            var bits = SplitMix64(seed: seed)
            var numbers = SplitMix64(seed: seed)
            #expect(reference.bits.map { _ in String(bits.next()) } == reference.bits)
            #expect(
                reference.numbers.map { _ in numbers.next(below: reference.bound) }
                    == reference.numbers)
        }
    }

    @Test func reachesEveryNumberAboutAsOften() {
        var generator = SplitMix64(seed: 9)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<70_000 { counts[generator.next(below: 7)] += 1 }
        // Six standard deviations of a binomial count.
        #expect(counts.allSatisfy { abs($0 - 10_000) < 560 })
    }
}
