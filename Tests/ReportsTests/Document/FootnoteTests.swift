import Testing

@testable import Reports

@Suite struct FootnoteTests {
    @Test(arguments: ["", "a b", "a]", "é", "a_b", "x\"", "a\u{301}"])
    func unsafeNamesAreRefused(name: String) {
        expectRefusal(.footnoteName) { try Footnote(name, ["x"]) }
    }

    @Test func blankAndNestedTextIsRefused() {
        expectRefusal(.blankText) { try Footnote("a", [" "]) }
        expectRefusal(.footnoteNested) { try Footnote("a", ["x", .footnote("b")]) }
    }
}
