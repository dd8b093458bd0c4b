import Testing

@testable import Tabular

@Suite struct DigitGroupsTests {
    @Test(arguments: [
        ("7", 1), ("728.600", 2), ("27.631.203.951", 4), ("1234", nil), ("1.23", nil), ("", nil),
        (".123", nil), ("1.234.", nil), ("1,234", nil), ("-1.234", nil),
    ])
    func countsGroupsOfThree(_ text: String, _ count: Int?) {
        #expect(text.utf8.digitGroups(separatedBy: UInt8(ascii: ".")) == count)
    }

    @Test(arguments: [
        ("27.631.203.951", true), ("1.234,5", true), ("1.234.567,89", true), ("728.600", false),
        ("100,5", false), ("1,234", false), ("1,234.5", false), ("12.34,5", false),
        ("1.234,", false), ("1.234,5a", false), ("1.234,5,6", false), ("", false),
    ])
    func tellsThatPointsGroup(_ text: String, _ isCertain: Bool) {
        #expect(text.utf8.hasPointGroups == isCertain)
    }

    @Test(arguments: [
        ("100,5", true), ("0,084", true), ("1234,567", true), ("1,234", false), ("12,345", false),
        ("123,456", false), ("123,4567", true), ("-1,5", false), ("1.5,5", false), ("1,2,3", false),
        ("1,", false), (",5", true), (",084", true), (",", false), (",5a", false), ("1,5a", false),
        ("15", false), ("", false),
    ])
    func tellsThatDecimalsStandBehindAComma(_ text: String, _ isCertain: Bool) {
        #expect(text.utf8.hasDecimalComma == isCertain)
    }
}
