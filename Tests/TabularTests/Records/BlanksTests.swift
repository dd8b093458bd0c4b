import Testing

@testable import Tabular

struct BlanksTests {
    @Test(arguments: [
        ("", ""), (" ", ""), ("\u{A0}\t\u{3000}", ""), ("Minjok", "Minjok"),
        ("  Minjok Trading\t", "Minjok Trading"), ("\u{A0}민족\u{3000}", "민족"), ("민족", "민족"),
        ("阿鲁巴 ", "阿鲁巴"), ("A\u{3000}", "A"), ("\r\nA\r\n", "A"),
    ])
    func blanksOfAnyScriptAreTakenFromBothEnds(_ text: String, _ expected: String) {
        #expect(trimmed(text) == expected)
    }
}
