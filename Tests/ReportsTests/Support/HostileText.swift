import TestSupport

/// Strings that break careless renderers, and what a reader must see in their place.
enum HostileText {
    /// Input and visible text; they differ for white space and invisible characters only.
    static let cases: [(input: String, visible: String)] =
        unchanged.map { ($0, $0) } + changed

    private static let unchanged = [
        "a|b", "|", "||", "\\", "\\|", "\\\\|x\\", "a\\", "`", "``x`", "`|`", "<b>bold</b>",
        "<script>alert(1)</script>", "<!-- c -->", "a < b > c", "*a*", "**a**", "a*b*c", "_a_",
        "__init__", "snake_case_name", "_", "a_", "# heading", "#", "- item", "-", "---", "+ x",
        "+", "1. one", "12) x", "1.5", "> quote", "~~gone~~", "~", "[x](y)", "[x]", "[^1]", "[^a]",
        "![x](y)", "[ ] todo", "wow!", "&amp;", "&copy;", "&#65;", "A&B", "R&D; more", "&",
        "$a$ and $b$", "US$ 5", ":---:", ":-", "| --- |", "=", "===",
        "https://example.org/a?b=1&c=d",
        "https://example.org/a_b", "https://example.org/_a_*b*", "http://a|b", "www.example.org",
        "(https://example.org/a).", "https://example.org/a, b", "see https://example.org/~x",
        "https://example.org/\"x", "https://example.org/&copy;", "me@example.org", "a://b",
        "mailto:me@example.org", "ftp://example.org/x_y_", "<https://example.org>", "\"q\" 'q'",
        "日本語", "한국어 | 中文", "e\u{301}|\u{301}", "🏳️‍🌈 | 👩‍🚀", "\u{FFFD}", "{#id}",
        "--", "...", "a--b", "\"", "%s %n", "{{x}}", "<br>", "</td>", "]]>", "\u{A0}x\u{A0}y",
    ].map { $0 == "\u{A0}x\u{A0}y" ? "x\u{A0}y" : $0 }

    private static let changed = [
        ("a\nb", "a\nb"), ("a\r\nb\rc", "a\nb\nc"), ("a\u{2028}b\u{85}c", "a\nb\nc"),
        (" a  b\t c ", "a b c"), ("a \n b", "a\nb"), ("a\u{0}b\u{7}", "a\u{FFFD}b\u{FFFD}"),
        ("pay\u{200B}pal", "pay\u{FFFD}pal"), ("pay\u{200D}pal", "pay\u{FFFD}pal"),
        ("\u{FEFF}x", "\u{FFFD}x"), ("so\u{AD}ft", "so\u{FFFD}ft"),
        ("\u{202E}cod.exe", "\u{FFFD}cod.exe"), ("a\u{2069}b\u{2068}", "a\u{FFFD}b\u{FFFD}"),
        ("a\u{FFFE}b\u{1FFFF}", "a\u{FFFD}b\u{FFFD}"), ("\u{1B}[31mred", "\u{FFFD}[31mred"),
    ]

    /// Text with right-to-left letters; renderers isolate it.
    static let rightToLeft = [
        "\u{600}!",
        "שלום | x", "مرحبا (1)", "می\u{200C}خواهم", "abc אבג https://example.org/a",
    ]

    /// A random string of signs that mean something somewhere.
    static func random(using generator: inout SeededGenerator) -> String {
        let alphabet = [
            "|", "\\", "`", "*", "_", "<", ">", "[", "]", "(", ")", "#", "-", "+", "1", ".", "!",
            "&",
            ";", "~", "$", ":", "/", "^", "=", "\"", "'", "@", "{", "}", " ", " ", "\n", "\t", "a",
            "b", "é", "日", "א", "🚀", "\u{301}", "\u{200B}", "\u{2069}", "\u{FE0F}", "\u{200D}",
            "http://", "https://e.org/", "www.", "<br>", "&lt;", "[^n]", "<!--", "***", "__", "\r",
            "amp;", "e.org", "mailto:", "xmpp:a@e.org",
        ]
        let length = Int.random(in: 1...14, using: &generator)
        return (0..<length).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        }.joined()
    }
}
