import Testing

@testable import Reports

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("日本語", 6), ("한국어", 6), ("ｶﾅ", 2), ("Ａ１", 4), ("e\u{301}", 1),
        ("🚀", 2), ("👩\u{200D}🚀", 2), ("❤\u{FE0F}", 2), ("\u{2212}1.5", 4), ("\u{2068}א\u{2069}", 1),
        ("、。", 4), ("…–", 2),
    ])
    func columns(text: String, width: Int) { #expect(text.displayWidth == width) }
}
