import TestSupport
import Testing

@testable import Reports

@Suite struct MarkdownRendererTests {
    @Test func sample() throws {
        let expected = """
            # Trade & tests \\<draft\\>

            The share was **39.4%**[^basis], see https://example.org/a.<br>Run \
            `compute --by year | less`.

            ## Partners

            **Trade by partner, 2016**

            | Partner             | Value (US$ million)[^basis] | Share |  Change |
            | ------------------- | --------------------------: | ----: | ------: |
            | First partner       |                     1,027.7 |  33.4 | 1,027.7 |
            | 日本語の名前        |                       −12.3 |  33.3 |   −12.3 |
            | \u{2068}שותף שלישי\u{2069}[^mirror] |                         n/a |  33.3 |     n/a |

            Definition: Imports plus exports \\| current prices.\\
            n: 139\\
            Note: Shares are rounded so that they add up to 100.0%.\\
            n/a: not available\\
            Source: Customs table, <https://example.org/trade_2016.csv>\\
            As of: 2026-11-21

            - One *item*
            - 1\\. Another

            * A second list

            [^basis]: As the subject reports it.

            [^mirror]: Computed from *its* reports.

            """
        #expect(MarkdownRenderer().render(try Samples.document()) == expected)
    }

    @Test(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
    func aParserSeesTheSameStructure() throws {
        let tree = try CommonMark.tree(of: MarkdownRenderer().render(try Samples.document()))
        #expect(
            tree.children.map(\.name) == [
                "heading", "paragraph", "heading", "paragraph", "table", "paragraph", "list",
                "list", "footnote", "footnote",
            ])
        #expect(
            tree.all("link").map { $0.attributes["destination"] } == [
                "https://example.org/a", "https://example.org/trade_2016.csv",
            ])
    }

    @Test(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
    func textSurvivesInEveryBlock() throws {
        let texts = HostileText.cases + HostileText.rightToLeft.map { ($0, $0.isolated) }
        for (input, visible) in texts {
            let document = try Document(
                title: input,
                blocks: [.paragraph([.text(input)]), .list([[.text(input)], [.text(input)]])]
                    + [.heading(level: 3, [.text(input)]), .paragraph(["x", .footnote("n")])],
                footnotes: [Footnote("n", [.text(input)])])
            let tree = try CommonMark.tree(of: MarkdownRenderer().render(document))
            let line = visible.singleLine
            let items = tree.all("item").map(\.visibleText)
            let paragraph = tree.children.first { $0.name == "paragraph" }
            let note = tree.children.last { $0.name == "footnote" }
            #expect(tree.all("heading").map(\.visibleText) == [line, line], "\(input)")
            #expect(items == [visible, visible], "\(input)")
            #expect(paragraph?.visibleText == visible)
            #expect(note?.visibleText == visible)
        }
    }

    @Test func detailsAreTheirSummaryInBoldAndWhatTheyHold() throws {
        let document = try Document(
            title: "T",
            blocks: [
                .list([["a"]]),
                .details(
                    summary: ["Evidence\nfor ", .code("x")],
                    blocks: [.paragraph(["P"]), .list([["b"]])]), .list([["c"]]),
                .details(summary: ["Two\nlines"], blocks: [.paragraph(["Q"])]),
            ])
        let expected = """
            # T

            - a

            <strong>Evidence for </strong>`x`

            P

            - b

            * c

            **Two lines**

            Q

            """
        #expect(MarkdownRenderer().render(document) == expected)
    }
}
