import TestSupport
import Testing

@testable import Reports

@Suite struct CleanTextTests {
    @Test(arguments: HostileText.cases)
    func showsWhatIsThere(input: String, visible: String) {
        // Compared by scalars: String equality ignores canonical differences.
        #expect(Array(input.cell.unicodeScalars) == Array(visible.unicodeScalars))
    }

    @Test func cleaningTwiceChangesNothing() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            let text = HostileText.random(using: &generator).cleaned
            #expect(text.cleaned.unicodeScalars.elementsEqual(text.unicodeScalars), "\(text)")
        }
    }

    @Test func plainTextIsMadeAsWithinALongerOne() {
        var generator = SeededGenerator(seed: 5)
        let signs = "aw1.,-+%()/ &*_[]$#:!~\t".map(String.init) + ["www.", "12", "ab", " a"]
        for _ in 0..<5000 {
            let length = Int.random(in: 0...12, using: &generator)
            let start = (0..<length).map { _ in signs.randomElement(using: &generator)! }
            let text = start.joined() + "x"
            let longer = text + " é"
            #expect(longer.cell == text.cell + " é")
            #expect(longer.displayWidth == text.displayWidth + 2)
            for isFollowed in [true, false] {
                #expect(
                    MarkdownEscaping.text("é " + text.cell, isFollowed: isFollowed)
                        == "é " + MarkdownEscaping.text(text.cell, isFollowed: isFollowed))
            }
        }
    }

    @Test func joinersStayWhereWritingNeedsThem() {
        for text in ["می\u{200C}خواهم", "👩\u{200D}🚀", "क्\u{200D}ष", "❤\u{FE0F}\u{200D}🔥"] {
            #expect(text.cleaned == text)
        }
        #expect("א\u{200D}".cleaned == "א\u{FFFD}")
        #expect("\u{200C}\u{200C}é".cleaned == "\u{FFFD}\u{FFFD}é")
        #expect("x\u{FE0F}\u{FE0F}".cleaned.unicodeScalars.last == "\u{FFFD}")
    }

    @Test(arguments: ["", " \n\t", "\u{A0}\u{3000}", "\u{2028}"])
    func blankTextShowsNothing(text: String) { #expect(text.isBlank) }

    @Test func invisibleCharactersAreShown() { #expect(!"\u{200B}".isBlank) }
}
