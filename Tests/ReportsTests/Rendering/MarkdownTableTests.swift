import TestSupport
import Testing

@testable import Reports

@Suite(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
struct MarkdownTableTests {
    /// One table with the texts as rows, read back with and without links for bare addresses.
    private func expectRoundTrip(
        _ texts: [(input: String, visible: String)],
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let table = try Samples.table(of: texts.map(\.input))
        let document = try Document(title: "T", blocks: [.table(table), .table(table)])
        let markdown = MarkdownRenderer().render(document)
        for tree in [
            try CommonMark.tree(of: markdown), try CommonMark.treeWithoutAutolinks(of: markdown),
        ] {
            let tables = tree.all("table")
            #expect(tables.count == 2, sourceLocation: location)
            for table in tables {
                let cells = table.cells
                try #require(cells.count == texts.count + 1, sourceLocation: location)
                #expect(cells[0] == ["Plain", "Marked"], sourceLocation: location)
                #expect(table.all("footnote").count == texts.count, sourceLocation: location)
                for (row, text) in zip(cells.dropFirst(), texts) {
                    #expect(row.count == 2, "\(text)", sourceLocation: location)
                    for cell in row {
                        let isSame = cell.unicodeScalars.elementsEqual(text.visible.unicodeScalars)
                        #expect(isSame, "\(text) became \(cell)", sourceLocation: location)
                    }
                }
            }
        }
    }

    @Test func hostileTextsSurvive() throws {
        #expect(HostileText.cases.count >= 30)
        try expectRoundTrip(HostileText.cases)
        try expectRoundTrip(HostileText.rightToLeft.map { ($0, $0.isolated) })
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func randomTextsSurvive(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var texts: [(input: String, visible: String)] = []
        while texts.count < 1000 {
            let text = HostileText.random(using: &generator)
            guard !text.isBlank else { continue }
            texts.append((text, text.hasRightToLeft ? text.cell.isolated : text.cell))
        }
        try expectRoundTrip(texts)
    }

    @Test func headersAndCaptionsSurvive() throws {
        for (input, visible) in HostileText.cases {
            let table = try Table(
                caption: input, columns: [.text(input), .number(input)],
                rows: [["a", .count(1)]], notes: Samples.notes)
            let document = try Document(title: "T", blocks: [.table(table)])
            let tree = try CommonMark.tree(of: MarkdownRenderer().render(document))
            #expect(
                tree.all("table_header").map { $0.all("table_cell").map(\.visibleText) }
                    == [[visible, visible]])
            #expect(tree.all("strong").first?.visibleText == visible.singleLine, "\(input)")
            #expect(
                tree.all("table_header").first?.all("table_cell").map { $0.attributes["align"] }
                    == [nil, "right"])
        }
    }

    @Test func notesSurvive() throws {
        for (input, visible) in HostileText.cases {
            let table = try Table(
                caption: "C", columns: [.text("A")], rows: [["a"]],
                notes: Table.Notes(source: input, asOf: input, definition: input))
            let document = try Document(title: "T", blocks: [.table(table)])
            let tree = try CommonMark.tree(of: MarkdownRenderer().render(document))
            let notes = try #require(tree.children.last { $0.name == "paragraph" })
            #expect(
                notes.visibleText == "Definition: \(visible)Source: \(visible)As of: \(visible)")
            #expect(notes.all("linebreak").count == 2)
        }
    }

    @Test func longCellsDoNotStretchTheOthers() throws {
        let long = String(repeating: "x", count: 60)
        let table = try Samples.table(of: [long, "日本"])
        let lines = MarkdownRenderer(padding: 10).render(table).split(separator: "\n")
        #expect(lines[1] == "| Plain      |     Marked |")
        #expect(lines[3] == "| \(long) | \(long)[^n] |")
        #expect(lines[4] == "| 日本       |   日本[^n] |")
    }
}
