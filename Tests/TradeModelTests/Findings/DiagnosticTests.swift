import Testing
import TradeModel

@Suite struct DiagnosticTests {
    @Test func namesThePlace() {
        let finding = Diagnostic(
            .error, .badNumber, path: "a.csv", line: 12, column: 31, message: "saw “x”")
        #expect(finding.description == "a.csv:12:31: error: saw “x” [bad-number]")
        #expect(
            Diagnostic(.warning, .noSubjectRows, message: "no row").description
                == "warning: no row [no-subject-rows]")
        #expect(
            Diagnostic(.error, .emptyFile, path: "-", message: "empty").description
                == "-: error: empty [empty-file]")
        #expect(
            Diagnostic(.error, .inputMissing, path: "", message: "not there").description
                == "“”: error: not there [input-missing]")
    }

    @Test(arguments: [
        "❯", "❯a", "ab❯", "2016,❯x,3", "조선,❯Ａ", "\t\t❯x", "a\u{1B}[2J,❯x", "🇰🇵❯x",
        String(repeating: "a", count: 200) + "❯b", "❯b" + String(repeating: "a", count: 200),
        String(repeating: "a", count: 100) + "❯b" + String(repeating: "c", count: 100),
    ])
    func pointsAtTheCharacter(marked: String) throws {
        let before = marked.unicodeScalars.prefix { $0 != "❯" }
        let wanted = marked.unicodeScalars.drop { $0 != "❯" }.dropFirst().first ?? " "
        let line = String(marked.unicodeScalars.filter { $0 != "❯" }.map(Character.init))
        let lines = Diagnostic(
            .error, .strayQuote, column: before.count + 1, message: "m", excerpt: line
        ).description.split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count == 3)
        let shown = Array(lines[1].unicodeScalars)
        let caret = lines[2].unicodeScalars.count - 1
        #expect(lines[2] == String(repeating: " ", count: caret) + "^")
        #expect(caret < shown.count ? shown[caret] == wanted : wanted == " ")
        #expect(shown.count <= 76)
    }

    @Test func staysOnOneLineWhateverTheDataHold() {
        let finding = Diagnostic(
            .error, .badWord, message: "saw “a\r\nb\u{1B}[31m\u{9B}”", excerpt: "a\tb\u{85}")
        #expect(finding.description == "error: saw “a  b [31m ” [bad-word]")
    }

    @Test func survivesAColumnBehindTheLine() {
        let text = Diagnostic(
            .error, .raggedRow, path: "a", line: 1, column: 9, message: "m", excerpt: "ab"
        ).description
        #expect(text == "a:1:9: error: m [ragged-row]\n    ab\n            ^")
    }

    @Test func keepsNoMoreOfALineThanItShows() {
        let line = String(repeating: "a", count: 5000) + "b" + String(repeating: "c", count: 5000)
        let finding = Diagnostic(.error, .badWord, column: 5001, message: "m", excerpt: line)
        #expect(finding.excerpt?.count == 72)
        #expect(finding.excerpt?.contains("abc") == true)
        #expect(finding.column == 5001)
    }
}
