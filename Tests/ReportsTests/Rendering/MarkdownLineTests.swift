import TestSupport
import Testing

@testable import Reports

@Suite(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
struct MarkdownLineTests {
    @Test(
        arguments: [
            (["a ", .strong("39.4%"), ", b"], "a **39.4%**, b"),
            ([.strong("39.4%"), .footnote("n")], "**39.4%**[^n]"),
            (["x", .emphasis("b"), "y"], "x*b*y"), ([.strong("9%"), "x"], "<strong>9%</strong>x"),
            ([.strong("a"), .emphasis("b")], "<strong>a</strong><em>b</em>"),
            (["wow!", .footnote("n"), "(x)"], "wow\\![^n]\\(x)"),
            ([.code("a"), .code("b_")], "`a`<code>b\\_</code>"),
            ([.footnote("n"), ": x"], "[^n]\\: x"),
            (["a", .footnote("n"), .footnote("m")], "a[^n] [^m]"),
            ([.strong("http://a.b"), "c"], "<strong><http://a.b></strong>c"),
            ([.strong("9%"), "http://a.b"], "<strong>9%</strong>http://a.b"),
            (["https://example.org/a", .footnote("n")], "<https://example.org/a>[^n]"),
        ] as [([Inline], String)])
    func source(runs: [Inline], source: String) {
        #expect(MarkdownLine(runs).source == source)
    }

    /// Random runs read back as the same spans and the same text.
    @Test func runsSurviveAParser() throws {
        var generator = SeededGenerator(seed: 23)
        var items: [[Inline]] = []
        while items.count < 1500 {
            let runs = (0..<Int.random(in: 1...5, using: &generator)).map { _ -> Inline in
                let text = HostileText.random(using: &generator)
                return switch Int.random(in: 0..<6, using: &generator) {
                case 0: .emphasis(text)
                case 1: .strong(text)
                case 2: .code(text)
                case 3: .footnote("n")
                default: .text(text)
                }
            }
            if !runs.isBlank { items.append(runs) }
        }
        items.append(["a", .footnote("n")])
        let document = try Document(
            title: "T", blocks: items.map { .paragraph($0) },
            footnotes: [Footnote("n", ["Note."])])
        let markdown = MarkdownRenderer().render(document)
        let tree = try CommonMark.tree(of: markdown)
        let paragraphs = tree.children.filter { $0.name == "paragraph" }
        try #require(paragraphs.count == items.count)
        for (runs, paragraph) in zip(items, paragraphs) {
            #expect(paragraph.outline == Self.outline(runs.cleaned), "\(runs)")
        }
    }

    private static func outline(_ runs: [Inline]) -> String {
        var isAfterMark = false
        return runs.reduce(into: "") { result, run in
            guard let text = run.string else {
                result += isAfterMark ? " ^" : "^"
                isAfterMark = true
                return
            }
            if text.isEmpty { return }
            isAfterMark = false
            let shown = text.hasRightToLeft ? text.isolated : text
            switch run {
            case .emphasis: result += "<em>\(shown)</em>"
            case .strong: result += "<strong>\(shown)</strong>"
            default: result += shown
            }
        }
    }
}

extension XMLTree {
    /// The text with spans as tags, whichever way the source wrote them.
    fileprivate var outline: String {
        switch name {
        case "text", "code": text
        case "html_inline" where text == "<br>": "\n"
        case "html_inline" where ["<code>", "</code>"].contains(text): ""
        case "html_inline": text
        case "emph": "<em>" + children.map(\.outline).joined() + "</em>"
        case "strong": "<strong>" + children.map(\.outline).joined() + "</strong>"
        case "footnote": "^"
        case "paragraph", "link": children.map(\.outline).joined()
        default: "UNEXPECTED \(name)"
        }
    }
}
