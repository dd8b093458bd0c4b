import Testing

@testable import Reports

@Suite struct TextMetricsTests {
    @Test func wideTextIsWider() {
        let width = { (text: String) in TextMetrics.width(of: text, .label) }
        #expect(width("") == 0)
        #expect(width("iii") < width("WWW"))
        #expect(width("中文") > 2 * 12)
        #expect(TextMetrics.width(of: "abc", .name) > width("abc"))
        // Combining marks have no width of their own.
        #expect(width("e\u{301}") <= width("ee"))
    }

    @Test func everyCharacterOfASCIIHasAWidth() {
        for code in UInt8.min...0x7F {
            #expect(TextMetrics.width(of: String(UnicodeScalar(code)), .label) > 0, "\(code)")
        }
    }

    @Test func linesKeepEveryWordAndStayWithinTheirRoom() {
        let text = "Trade with a country of a Donaudampfschifffahrtsgesellschaft by month"
        let lines = TextMetrics.lines(of: text, .label, within: 90)
        #expect(lines.allSatisfy { TextMetrics.width(of: $0, .label) <= 90 })
        #expect(lines.joined().replacing(" ", with: "") == text.replacing(" ", with: ""))
        #expect(TextMetrics.lines(of: "", .label, within: 90) == [])
    }

    @Test func whatIsCutSaysSo() {
        #expect(TextMetrics.cut("short", .note, to: 100) == "short")
        let cut = TextMetrics.cut("a very long name of a measure", .note, to: 60)
        #expect(cut.hasSuffix("…") && TextMetrics.width(of: cut, .note) <= 60)
    }
}
