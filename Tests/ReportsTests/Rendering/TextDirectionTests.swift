import Testing

@testable import Reports

@Suite struct TextDirectionTests {
    @Test(arguments: ["שלום", "مرحبا", "a ܐ", "\u{FB50}", "\u{1E900}"])
    func rightToLeft(text: String) { #expect(text.hasRightToLeft) }

    @Test(arguments: ["", "abc", "日本語", "Ελλάδα", "\u{FEFF}", "🚀"])
    func leftToRight(text: String) { #expect(!text.hasRightToLeft) }

    /// What stands beside a name in a sentence keeps its order; brackets stay with what they hold.
    @Test(arguments: [
        ("Derived: צריכה (2019-06)", "Derived: \u{2068}צריכה\u{2069} (2019-06)"),
        (
            "א (ב ג) (2019-06), ד 5 ה; x",
            "\u{2068}א (ב ג)\u{2069} (2019-06), \u{2068}ד 5 ה\u{2069}; x"
        ),
        ("x (א)", "x (\u{2068}א\u{2069})"),
        ("x می\u{200C}خواهم: 1", "x \u{2068}می\u{200C}خواهم\u{2069}: 1"), ("a (b)", "a (b)"),
        ("א: ב, ג.", "\u{2068}א: ב, ג.\u{2069}"),
        ("א, 2019-06: 2", "\u{2068}א\u{2069}, 2019-06: 2"),
    ])
    func namesInSentences(sentence: String, isolated: String) {
        #expect(sentence.withIsolatedNames == isolated)
    }

    @Test func isolatesAreBalanced() { #expect("א".isolated == "\u{2068}א\u{2069}") }
}
