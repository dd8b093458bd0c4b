import Testing

@testable import Tabular

struct BlanksTests {
    @Test(arguments: [
        ("", ""), (" ", ""), ("\u{A0}\t\u{3000}", ""), ("Minjok", "Minjok"),
        ("  Minjok Trading\t", "Minjok Trading"), ("\u{A0}민족\u{3000}", "민족"), ("민족", "민족"),
        ("阿鲁巴 ", "阿鲁巴"), ("A\u{3000}", "A"), ("\r\nA\r\n", "A"),
        // A blank with a sign on it is a blank, at both ends.
        ("CHN \u{FE0F}", "CHN"), (" \u{301}민족 \u{301}", "민족"), ("민족 \u{200D}", "민족"),
    ])
    func blanksOfAnyScriptAreTakenFromBothEnds(_ text: String, _ expected: String) {
        #expect(trimmed(text) == expected)
    }
}
