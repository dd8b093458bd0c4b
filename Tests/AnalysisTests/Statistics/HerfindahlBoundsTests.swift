import Analysis
import TestSupport
import Testing

@Suite struct HerfindahlBoundsTests {
    @Test func takesAnUnrestrictedRemainderAsOnePartner() throws {
        let bounds = try #require(
            try Herfindahl.bounds(named: [50, 20], remainder: 30, assuming: .unrestricted))
        #expect(abs(bounds.upperBound - 0.38) < 1e-15)
    }

    /// All of it on the largest: 0.8 and 0.2.
    @Test func addsARemainderThatMayBeOfANameToTheLargest() throws {
        let bounds = try #require(
            try Herfindahl.bounds(named: [50, 20], remainder: 30, assuming: .anywhere))
        #expect(abs(bounds.lowerBound - 0.29) < 1e-15)
        #expect(abs(bounds.upperBound - 0.68) < 1e-15)
    }

    @Test func collapsesWithoutARemainder() throws {
        let index = try #require(try Herfindahl(amounts: [5, 3, 2]))
        let bounds = try #require(
            try Herfindahl.bounds(named: [5, 3, 2], remainder: 0, assuming: .unrestricted))
        #expect(bounds == index.value...index.value)
    }

    @Test func knowsNothingWithoutNames() throws {
        #expect(try Herfindahl.bounds(named: [], remainder: 4, assuming: .unrestricted) == 0...1)
        #expect(try Herfindahl.bounds(named: [0], remainder: 4, assuming: .unrestricted) == 0...1)
        #expect(try Herfindahl.bounds(named: [], remainder: 0, assuming: .unrestricted) == nil)
    }

    @Test func refusesWhatIsNoAmount() {
        #expect(throws: StatisticsError(.amountNotValid, value: -1, index: 0)) {
            try Herfindahl.bounds(named: [-1, 2], remainder: 1, assuming: .unrestricted)
        }
        #expect(throws: StatisticsError(.amountNotValid, value: -1, index: 2)) {
            try Herfindahl.bounds(named: [1, 2], remainder: -1, assuming: .unrestricted)
        }
    }

    /// Splits whole remainders in every possible way: all lie inside, and the extreme is reached.
    @Test func bracketsEverySplit() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<60 {
            let named = (0..<3).map { _ in Int.random(in: 1...30, using: &generator) }
            let rest = Int.random(in: 1...18, using: &generator)
            let bounds = try #require(
                try Herfindahl.bounds(
                    named: named.map(Double.init), remainder: Double(rest),
                    assuming: .unrestricted))
            let values = try partitions(of: rest, largest: rest).map {
                try #require(try Herfindahl(amounts: (named + $0).map(Double.init))).value
            }
            let least = try #require(values.min())
            let most = try #require(values.max())
            #expect(bounds.lowerBound < least)
            #expect(abs(bounds.upperBound - most) < 1e-15)
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
