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
}
