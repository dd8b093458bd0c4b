import Testing

@testable import Reports

@Suite struct InlineTests {
    @Test func cleaningTrimsTheEndsOfALineOnly() {
        let runs: [Inline] = [" ", " a ", .strong(" b\n c "), .footnote("n"), " \t", "\n"]
        #expect(runs.cleaned == ["a ", .strong(" b\nc "), .footnote("n")])
    }

    @Test func codeStaysOnOneLine() {
        #expect([Inline.code("a\nb")].cleaned == [.code("a b")])
    }
}
