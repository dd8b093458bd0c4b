import TestSupport
import Testing
import TradeModel

@Suite struct AmountTests {
    @Test func sumsExactlyInAnyOrder() {
        var generator = SeededGenerator(seed: 21)
        for _ in 0..<50 {
            var amounts = (0..<400).map { _ in
                Amount(trillionths: Int128.random(in: -(1 << 90)...(1 << 90), using: &generator))
            }
            let sum = amounts.reduce(.zero, +)
            amounts.shuffle(using: &generator)
            #expect(amounts.reduce(.zero, +) == sum)
            #expect(amounts.reduce(sum, -) == .zero)
        }
    }

    @Test func tenthsAddUpToOne() throws {
        let tenth = try #require(Amount("0.1"))
        #expect((0..<10).reduce(Amount.zero) { sum, _ in sum + tenth } == Amount(1))
        #expect(try #require(Amount("1023.081704")) * 1_000_000 == Amount(1_023_081_704))
    }

    @Test(arguments: [("0.5", 1), ("-0.5", -1), ("2.499999999999", 2), ("-2.5", -3), ("7", 7)])
    func theNearestWholeNumberOfAHalfIsAwayFromZero(text: String, whole: Int) throws {
        #expect(try #require(Amount(text)).whole == Int128(whole))
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("12.50", "12.5"), ("007", "7"),
        ("1.2e9", "1200000000"),
        ("1E+2", "100"), ("25e-1", "2.5"), ("-12.5", "-12.5"), ("0.000001", "0.000001"),
        ("0.0000000000004", "0"), ("0.0000000000005", "0.000000000001"),
        ("-0.0000000000005", "-0.000000000001"), ("0.1042321249", "0.1042321249"),
        ("2.0000000000015", "2.000000000002"), ("2.9999999999995", "3"), ("1e-400", "0"),
        ("0e400", "0"), (".5", "0.5"), ("-.006", "-0.006"), (".5e1", "5"),
        ("999999999999999999.999999999999", "999999999999999999.999999999999"),
    ])
    func readsAndPrints(text: String, printed: String) throws {
        let amount = try #require(Amount(text))
        #expect(amount.description == printed)
        #expect(Amount(printed) == amount)
    }

    @Test(arguments: [
        "1e400", "nan", "inf", "-inf", "0x10", "+5", "5.", ".", "1,2,3", "1,000", "", "-", "--1",
        " 5", "5 ", "1e", "1e+", "1e5.0", "1_000", "1'000", "５", "1e18", "1000000000000000000",
        "-1e18", "999999999999999999.9999999999995", "1e99999", "1.2.3", "5\u{0}", "1 000", "0b1",
        String(repeating: "9", count: 10_000),
    ])
    func refuses(text: String) {
        #expect(Amount(text) == nil)
    }

    @Test func agreesWithArithmeticOnStrings() {
        var generator = SeededGenerator(seed: 22)
        for _ in 0..<20_000 {
            let sign = Bool.random(using: &generator) ? "-" : ""
            let whole = digits(1...12, &generator)
            let decimals = Bool.random(using: &generator) ? digits(1...16, &generator) : ""
            let exponent =
                Bool.random(using: &generator) ? 0 : Int.random(in: -15...5, using: &generator)
            let text =
                sign + whole + (decimals.isEmpty ? "" : "." + decimals)
                + (exponent == 0 ? "" : "e\(exponent)")
            let expected = SlowDecimal.trillionths(
                sign: sign, whole: whole, decimals: decimals, exponent: exponent)
            #expect(Amount(text).map { String($0.trillionths) } == expected, "\(text)")
        }
    }

    @Test func readsBackWhatItPrints() {
        var generator = SeededGenerator(seed: 23)
        for bits in 0..<89 {
            let limit: Int128 = 1 << Int128(bits)
            for _ in 0..<20 {
                let amount = Amount(trillionths: .random(in: -limit...limit, using: &generator))
                #expect(Amount(amount.description) == amount)
            }
        }
    }

    @Test func givesTheNearestDouble() throws {
        #expect(Amount(1 << 53).doubleValue == 0x1p53)
        #expect(try #require(Amount("0.1")).doubleValue == 0.1)
        var generator = SeededGenerator(seed: 24)
        for _ in 0..<5000 {
            let amount = Amount(trillionths: .random(in: -(1 << 80)...(1 << 80), using: &generator))
            #expect(amount.doubleValue == Double(amount.description), "\(amount)")
        }
    }

    @Test func takesDoublesAsTheyPrint() {
        #expect(Amount(0.1)?.description == "0.1")
        #expect(Amount(1e17)?.description == "100000000000000000")
        #expect(Amount(Double.leastNonzeroMagnitude) == .zero)
        for value in [Double.nan, .infinity, -.infinity, 1e18, .greatestFiniteMagnitude] {
            #expect(Amount(value) == nil)
        }
    }

    @Test func aHundredThousandOfTheLargestAddUp() throws {
        let largest = try #require(Amount("999999999999999999.999999999999")) * 1000
        let (_, overflow) = largest.trillionths.multipliedReportingOverflow(by: 100_000)
        #expect(!overflow)
    }

    @Test func aProductThatIsTooLargeIsNone() throws {
        let largest = try #require(Amount("999999999999999999"))
        #expect(largest.multiplied(by: 1000) == largest * 1000)
        #expect(largest.multiplied(by: 1_000_000_000) == nil)
        #expect(largest.adding(largest) == largest * 2)
        #expect(Amount(trillionths: .max).adding(Amount(trillionths: 1)) == nil)
    }

    @Test func aDifferenceThatIsTooLargeIsNone() {
        #expect(Amount(5).subtracting(Amount(7)) == Amount(-2))
        #expect(Amount(trillionths: .min).subtracting(Amount(trillionths: 1)) == nil)
    }

    private func digits(_ count: ClosedRange<Int>, _ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: count, using: &generator)).map { _ in
            ["0", "0", "5", "9", "9", "4", "1", "7"].randomElement(using: &generator) ?? "0"
        }.joined()
    }
}

extension Amount {
    /// The amount of a text.
    init?(_ text: String) { self.init(ascii: Array(text.utf8)[...]) }
}
