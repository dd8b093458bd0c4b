import TestSupport
import Testing

@testable import Reports

@Suite struct HTMLBodyTests {
    private func body(_ block: Block) -> String {
        var body = HTMLBody(footnotes: [])
        body.append(block)
        return body.source
    }

    @Test func blocks() {
        #expect(body(.heading(level: 2, ["A\n", .code("b")])) == "<h2>A <code>b</code></h2>\n")
        #expect(
            body(.paragraph([" a ", .strong("b"), .emphasis("<c>")]))
                == "<p>a <strong>b</strong><em>&lt;c&gt;</em></p>\n")
        #expect(body(.list([["a"], ["b"]])) == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    }

    @Test func marksSideBySideStayApart() throws {
        var body = HTMLBody(footnotes: [try Footnote("a", ["A"]), try Footnote("b", ["B"])])
        body.append(.paragraph(["x", .footnote("a"), .footnote("b"), "y", .footnote("a")]))
        let tree = try XMLTree.parse(body.source)
        #expect(tree.text == "x1, 2y1")
        #expect(tree.all("a").map { $0.attributes["id"] } == ["mark-a-1", "mark-b-1", "mark-a-2"])
    }

    @Test func randomTextSurvivesAParser() throws {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<500 {
            let text = HostileText.random(using: &generator)
            guard !text.isBlank else { continue }
            let tree = try XMLTree.parse(body(.paragraph([.text(text)])))
            #expect(tree.text == text.cell.filter { $0 != "\n" }, "\(text)")
        }
    }
}
