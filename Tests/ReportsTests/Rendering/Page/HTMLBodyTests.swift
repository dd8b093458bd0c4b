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
        #expect(
            body(.heading(level: 2, ["A\n", .code("b")]))
                == "<h2 id=\"part-a-b\">A <code>b</code></h2>\n")
        #expect(
            body(.paragraph([" a ", .strong("b"), .emphasis("<c>")]))
                == "<p>a <strong>b</strong><em>&lt;c&gt;</em></p>\n")
        #expect(body(.list([["a"], ["b"]])) == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    }

    @Test func detailsUnfoldUnderTheirSummary() throws {
        let block = Block.details(
            summary: ["Why\n", .strong("<so>")],
            blocks: [.paragraph(["P"]), .details(summary: ["Deeper"], blocks: [.list([["x"]])])])
        #expect(
            body(block) == """
                <details>
                <summary>Why <strong>&lt;so&gt;</strong></summary>
                <p>P</p>
                <details>
                <summary>Deeper</summary>
                <ul>
                <li>x</li>
                </ul>
                </details>
                </details>

                """)
    }

    /// A link to what is folded away would lead nowhere.
    @Test func headingsInsideDetailsAreNotInTheContents() {
        var body = HTMLBody(footnotes: [])
        body.append(.heading(level: 2, ["A"]))
        body.append(.details(summary: ["S"], blocks: [.heading(level: 3, ["B"])]))
        body.append(.heading(level: 3, ["A"]))
        #expect(body.headings.map(\.anchor) == ["part-a", "part-a-2"])
        #expect(body.headings.map(\.level) == [2, 3])
    }

    @Test func ofManyMarksTheFirstIsLinkedBack() throws {
        let footnote = try Footnote("a", ["A"])
        for (count, links) in [(1, 1), (3, 3), (4, 1), (50, 1)] {
            var body = HTMLBody(footnotes: [footnote])
            for _ in 0..<count { body.append(.paragraph(["x", .footnote("a")])) }
            body.appendFootnotes([footnote])
            let notes = try XMLTree.parse("<body>\(body.source)</body>").all("li")
            #expect(notes.count == 1)
            #expect(notes[0].all("a").count == links)
            #expect(notes[0].all("a")[0].attributes["href"] == "#mark-a-1")
        }
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
