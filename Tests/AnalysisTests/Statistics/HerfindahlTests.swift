import Analysis
import TestSupport
import Testing

@Suite struct HerfindahlTests {
    @Test func matchesTheWorkedExamples() throws {
        let shares = try #require(try Herfindahl(amounts: [0.35, 0.4, 0.05, 0.1, 0.06, 0.04]))
        #expect(abs(shares.value - 0.3002) < 1e-15)
        #expect(abs(try #require(shares.normalized) - 0.16024) < 1e-15)
        let percentages = try #require(try Herfindahl(amounts: [20, 30, 40, 10]))
        #expect(abs(percentages.value - 0.3) < 1e-15)
        #expect(abs(Herfindahl.effectiveNumber(percentages.value) - 10.0 / 3) < 1e-14)
    }

    @Test func isOneForASinglePartner() throws {
        let single = try #require(try Herfindahl(amounts: [133_677_748]))
        #expect(single.value == 1)
        #expect(Herfindahl.effectiveNumber(single.value) == 1)
        #expect(single.normalized == nil)
    }

    @Test func isUndefinedWithoutATotal() throws {
        #expect(try Herfindahl(amounts: []) == nil)
        #expect(try Herfindahl(amounts: [0, 0]) == nil)
    }

    @Test func ignoresPartsOfZero() throws {
        #expect(try Herfindahl(amounts: [3, 0, 1, 0]) == Herfindahl(amounts: [3, 1]))
    }

    @Test func refusesWhatIsNoAmount() {
        #expect(throws: StatisticsError(.amountNotValid, value: -2, index: 1)) {
            try Herfindahl(amounts: [5, -2, -3])
        }
        #expect(throws: StatisticsError(.amountNotValid, value: .infinity, index: 0)) {
            try Herfindahl(amounts: [Double.infinity])
        }
        #expect(throws: StatisticsError(.amountNotValid, value: .infinity)) {
            try Herfindahl(amounts: [1e308, 1e308])
        }
        #expect(throws: StatisticsError.self) {
            try Herfindahl(amounts: [Double.nan])
        }
    }

    @Test func liesBetweenEqualPartsAndOne() throws {
        var generator = SeededGenerator(seed: 10)
        for _ in 0..<500 {
            let count = Int.random(in: 2...40, using: &generator)
            let amounts = (0..<count).map { _ in Double.random(in: 1...1e9, using: &generator) }
            let index = try #require(try Herfindahl(amounts: amounts))
            let normalized = try #require(index.normalized)
            #expect(index.count == count)
            #expect(index.value >= 1 / Double(count) && index.value <= 1)
            #expect((0...1).contains(normalized))
            #expect(Herfindahl.effectiveNumber(index.value) <= Double(count) + 1e-12)
            let scaled = try #require(try Herfindahl(amounts: amounts.map { $0 * 1000 }))
            #expect(relativeDifference(scaled.value, index.value) < 1e-14)
        }
    }

    @Test(arguments: 1...60) func isNotBelowEqualParts(count: Int) throws {
        let equal = try #require(try Herfindahl(amounts: Array(repeating: 7, count: count)))
        #expect(relativeDifference(equal.value, 1 / Double(count)) < 1e-14)
        #expect(equal.normalized.map { $0 < 1e-15 } ?? (count == 1))
    }
}
