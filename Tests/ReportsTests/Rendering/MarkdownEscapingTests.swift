import Testing

@testable import Reports

@Suite struct MarkdownEscapingTests {
    @Test(arguments: [
        ("39.4% (n = 7), 1,027.7 - A&B's #3!", "39.4% (n = 7), 1,027.7 - A&B's #3!"),
        ("trade_2016.csv", "trade_2016.csv"), ("_x_", "\\_x\\_"), ("a|b", "a\\|b"),
        ("see https://example.org/a_b, x", "see https://example.org/a_b, x"),
        ("https://example.org/~x", "https\\://example.org/\\~x"), ("US$ 5", "US$ 5"),
        ("$1 and $2", "\\$1 and \\$2"), ("&lt;", "\\&lt;"), ("a^", "a\\^"), ("a\nb", "a<br>b"),
        ("אb", "\u{2068}אb\u{2069}"),
    ])
    func escapesNoMoreThanNeeded(text: String, source: String) {
        #expect(MarkdownEscaping.text(text, isFollowed: false) == source)
    }

    @Test func sentencesIsolateTheNamesTheyHold() {
        let source = "\\*a\\*: \u{2068}אב\u{2069} (2019-06)"
        #expect(MarkdownEscaping.sentence("*a*: אב (2019-06)", isFollowed: true) == source)
        #expect(MarkdownEscaping.sentence("a (b)", isFollowed: true) == "a (b)")
    }

    @Test func addressesDoNotSwallowWhatFollows() {
        let text = "(https://example.org/a)"
        #expect(MarkdownEscaping.text(text, isFollowed: true) == "(<https://example.org/a>)")
        #expect(MarkdownEscaping.text(text, isFollowed: false) == text)
    }

    @Test(arguments: [
        ("# a", "\\# a"), ("- a", "\\- a"), ("---", "\\---"), ("+ a", "\\+ a"), ("1. a", "1\\. a"),
        ("123456789) a", "123456789\\) a"), ("-5", "-5"), ("2016", "2016"), ("1.5", "1\\.5"),
        ("a", "a"), ("", ""), ("-", "\\-"),
    ])
    func linesBeginAsText(line: String, source: String) {
        #expect(MarkdownEscaping.blockStart(line) == source)
    }

    @Test(arguments: [
        ("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), (" a ", "`  a  `"),
        ("``a", "``` ``a ```"),
    ])
    func codeSpans(text: String, source: String) {
        #expect(MarkdownEscaping.code(text) == source)
    }
}
