import Testing

@testable import Reports

@Suite struct DecimalFormatTests {
    @Test func agreesWithExactDecimalArithmetic() throws {
        let cases = try RoundingReference.load().numbers
        #expect(cases.count >= 500)
        for reference in cases {
            let value = try #require(Double(reference.value))
            let format = DecimalFormat(places: reference.places, powerOfTen: reference.power)
            #expect(format.rounded(value)?.plainText == reference.result, "\(reference)")
        }
    }

    @Test(arguments: [
        (0.125, 2, "0.13"), (2.675, 2, "2.68"), (1.005, 2, "1.01"), (-0.5, 0, "\u{2212}1"),
        (-0.04, 1, "0.0"), (-0.0, 1, "0.0"), (1027.7, 1, "1,027.7"), (999.95, 1, "1,000.0"),
        (1e22, 0, "10,000,000,000,000,000,000,000"), (1e-7, 7, "0.0000001"), (1e-7, 2, "0.00"),
        (-123456.5, 0, "\u{2212}123,457"),
    ])
    func writes(value: Double, places: Int, text: String) {
        #expect(DecimalFormat(places: places).rounded(value)?.text == text)
    }

    /// What is too small to be written is less than the smallest number that can be.
    @Test(arguments: [
        (0.04999, "0.0500"), (0.0003, "0.0003"), (0.00005, "0.0001"), (0.000049, "< 0.0001"),
        (1e-300, "< 0.0001"), (0.0, "< 0.0001"), (1.0, "1.0000"),
    ])
    func probabilitiesAreNeverWrittenAsZero(value: Double, text: String) {
        #expect(DecimalFormat.probability.rounded(value)?.text == text)
    }

    @Test func refusesWhatIsNotFinite() {
        for value in [Double.nan, .infinity, -.infinity] {
            #expect(DecimalFormat.whole.rounded(value) == nil)
        }
    }

    @Test func wholeNumbersAreExact() {
        #expect(DecimalFormat.whole.rounded(9_007_199_254_740_993).text == "9,007,199,254,740,993")
        #expect(DecimalFormat.whole.rounded(Int64.min).plainText == "-9223372036854775808")
        let millions = DecimalFormat(places: 1, powerOfTen: -6)
        #expect(millions.rounded(1_023_081_704).text == "1,023.1")
    }

    @Test func aRatioBecomesPercentWithoutANewDigit() {
        // 0.145 * 100 is 14.499999999999998.
        let format = DecimalFormat(places: 0, powerOfTen: 2)
        #expect(format.rounded(0.145)?.text == "15")
    }
}
