import Testing

@testable import TradeModel

@Suite struct DigitScannerTests {
    @Test func takesExactlyTheWidth() {
        var scanner = DigitScanner("0042-7")
        let year = scanner.number(4)
        let isDashed = scanner.skip("-")
        #expect(year == 42 && isDashed && !scanner.isAtEnd)
        let tooWide = scanner.number(2)
        #expect(tooWide == nil)
    }

    @Test(arguments: ["+1", "-1", " 1", "1e", "１", "٣", ""])
    func takesAsciiDigitsOnly(text: String) {
        var scanner = DigitScanner(text)
        let number = scanner.number(2)
        #expect(number == nil)
    }

    @Test func padsWithZeros() {
        #expect(padded(7, to: 2) == "07")
        #expect(padded(123, to: 2) == "123")
        #expect(padded(0, to: 4) == "0000")
    }
}
