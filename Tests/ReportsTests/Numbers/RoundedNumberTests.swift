import Testing

@testable import Reports

@Suite struct RoundedNumberTests {
    @Test(arguments: [
        (1, "1"), (12, "12"), (123, "123"), (1_234, "1,234"), (12_345, "12,345"),
        (123_456, "123,456"), (1_234_567, "1,234,567"), (0, "0"), (-1_234, "\u{2212}1,234"),
    ])
    func groupsThousands(value: Int, text: String) {
        let number = DecimalFormat.whole.rounded(value)
        #expect(number.text == text)
        #expect(number.description == text)
        #expect(number.plainText == String(value))
    }
}
