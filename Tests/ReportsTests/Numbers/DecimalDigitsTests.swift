import TestSupport
import Testing

@testable import Reports

@Suite struct DecimalDigitsTests {
    @Test(
        arguments: [
            (0.0, [], -1), (12.5, [1, 2, 5], -1), (1e22, [1], 22), (1.5e-7, [1, 5], -8),
            (0.05, [5], -2), (.leastNonzeroMagnitude, [5], -324), (100.0, [1, 0, 0, 0], -1),
        ] as [(Double, [UInt8], Int)])
    func readsWhatSwiftPrints(value: Double, digits: [UInt8], exponent: Int) {
        let number = DecimalDigits(value)
        #expect(number?.digits == digits)
        #expect(number?.exponent == exponent)
        #expect(DecimalDigits(-value)?.isNegative == true)
    }

    @Test func printsBackToTheSameValue() throws {
        var generator = SeededGenerator(seed: 7)
        let format = DecimalFormat(places: 100)
        for _ in 0..<500 {
            let value = Double.random(in: -1e9...1e9, using: &generator)
            #expect(Double(try #require(format.rounded(value)).plainText) == value)
        }
    }

    @Test func carriesThroughNines() throws {
        let number = try #require(DecimalDigits(99.96)?.rounded(places: 1))
        #expect(number.digits == [1, 0, 0, 0])
    }
}
