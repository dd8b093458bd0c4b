import Testing

@testable import Reports

@Suite struct TextDirectionTests {
    @Test(arguments: ["שלום", "مرحبا", "a ܐ", "\u{FB50}", "\u{1E900}"])
    func rightToLeft(text: String) { #expect(text.hasRightToLeft) }

    @Test(arguments: ["", "abc", "日本語", "Ελλάδα", "\u{FEFF}", "🚀"])
    func leftToRight(text: String) { #expect(!text.hasRightToLeft) }

    @Test func isolatesAreBalanced() { #expect("א".isolated == "\u{2068}א\u{2069}") }
}
