import Analysis
import TestSupport
import Testing

@Suite struct HerfindahlBoundsTests {
    /// Shares 0.5 and 0.2 named, 0.3 not: parts of at most 0.2 add at most 0.3 × 0.2.
    @Test func addsTheRemainderInPartsOfTheSmallestName() throws {
        let bounds = try #require(try Herfindahl.bounds(named: [50, 20], remainder: 30))
        #expect(abs(bounds.lowerBound - 0.29) < 1e-15)
        #expect(abs(bounds.upperBound - 0.35) < 1e-15)
    }

    @Test func takesASmallRemainderAsOnePartner() throws {
        let bounds = try #require(try Herfindahl.bounds(named: [60, 30], remainder: 10))
        #expect(abs(bounds.lowerBound - 0.45) < 1e-15)
        #expect(abs(bounds.upperBound - 0.46) < 1e-15)
    }

    @Test func takesAnUnrestrictedRemainderAsOnePartner() throws {
        let bounds = try #require(
            try Herfindahl.bounds(named: [50, 20], remainder: 30, assuming: .unrestricted))
        #expect(abs(bounds.upperBound - 0.38) < 1e-15)
    }

    @Test func collapsesWithoutARemainder() throws {
        let index = try #require(try Herfindahl(amounts: [5, 3, 2]))
        let bounds = try #require(try Herfindahl.bounds(named: [5, 3, 2], remainder: 0))
        #expect(bounds == index.value...index.value)
    }

    @Test func knowsNothingWithoutNames() throws {
        #expect(try Herfindahl.bounds(named: [], remainder: 4) == 0...1)
        #expect(try Herfindahl.bounds(named: [0], remainder: 4) == 0...1)
        #expect(try Herfindahl.bounds(named: [], remainder: 0) == nil)
    }

    @Test func refusesWhatIsNoAmount() {
        #expect(throws: StatisticsError(.amountNotValid, value: -1, index: 0)) {
            try Herfindahl.bounds(named: [-1, 2], remainder: 1)
        }
        #expect(throws: StatisticsError(.amountNotValid, value: -1, index: 2)) {
            try Herfindahl.bounds(named: [1, 2], remainder: -1)
        }
    }

    /// Splits whole remainders in every possible way: all lie inside, and the extremes come close.
    @Test func bracketsEverySplit() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<60 {
            let named = (0..<3).map { _ in Int.random(in: 1...30, using: &generator) }
            let rest = Int.random(in: 1...18, using: &generator)
            let total = Double(named.reduce(rest, +))
            let smallest = named.min() ?? 0
            for assumption in [Herfindahl.Remainder.belowNamed, .unrestricted] {
                let bounds = try #require(
                    try Herfindahl.bounds(
                        named: named.map(Double.init), remainder: Double(rest),
                        assuming: assumption))
                let limit = assumption == .belowNamed ? min(smallest, rest) : rest
                let splits = partitions(of: rest, largest: limit)
                let values = try splits.map {
                    try #require(try Herfindahl(amounts: (named + $0).map(Double.init))).value
                }
                let least = try #require(values.min())
                let most = try #require(values.max())
                #expect(bounds.lowerBound < least)
                #expect(most <= bounds.upperBound + 1e-15)
                let slack = Double(limit * limit) / 4 / (total * total)
                #expect(bounds.upperBound - most <= slack + 1e-15)
                if rest % limit == 0 { #expect(abs(bounds.upperBound - most) < 1e-15) }
            }
        }
    }

    /// All ways to write `sum` as whole parts of at most `largest`, in falling order.
    private func partitions(of sum: Int, largest: Int) -> [[Int]] {
        if sum == 0 { return [[]] }
        return (1...min(sum, largest)).flatMap { part in
            partitions(of: sum - part, largest: part).map { [part] + $0 }
        }
    }
}
