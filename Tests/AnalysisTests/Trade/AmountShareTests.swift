import Testing
import TradeModel

@testable import Analysis

@Suite struct AmountShareTests {
    private func amount(_ text: String) throws -> Amount {
        try #require(Amount(ascii: Array(text.utf8)[...]))
    }

    /// The doubles of decimals are not in the ratio of the decimals.
    @Test(arguments: [
        ("2.3", "2.5", "6.9", "7.5"), ("0.1", "0.3", "0.7", "2.1"), ("1.1", "2.5", "3.3", "7.5"),
        ("33.3", "45.9", "99.9", "137.7"),
    ])
    func equalSharesAreEqual(_ a: String, _ b: String, _ c: String, _ d: String) throws {
        let one = try #require(Amount.share(try amount(a), of: try amount(b)))
        let other = try #require(Amount.share(try amount(c), of: try amount(d)))
        #expect(one - other == 0)
    }

    @Test func aShareNeedsAWhole() {
        #expect(Amount.share(Amount(1), of: nil) == nil)
        #expect(Amount.share(nil, of: Amount(1)) == nil)
        #expect(Amount.share(Amount(1), of: .zero) == nil)
        #expect(Amount.share(.zero, of: Amount(3)) == 0)
        #expect(Amount.share(Amount(-1), of: Amount(4)) == -25)
    }

    @Test func aMarginIsTakenOffExactly() throws {
        #expect(Amount(1100).without(margin: 0.1) == 1000)
        #expect(Amount(500).without(margin: 0) == 500)
        #expect(try amount("10.6").without(margin: 0.06) == 10)
        // What is too large to be multiplied exactly is divided in doubles.
        let large = Amount(trillionths: .max)
        #expect(large.without(margin: 0.123456789) == large.doubleValue / 1.123456789)
    }
}
