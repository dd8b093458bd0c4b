import Testing

@testable import Reports

@Suite struct BlockTests {
    @Test(arguments: [1, 7, 0])
    func levelsOutsideTwoToSixAreRefused(level: Int) {
        expectRefusal(.headingLevel) {
            try Document(title: "T", blocks: [.heading(level: level, ["H"])])
        }
    }

    @Test(arguments: [
        Block.heading(level: 2, []), .paragraph(["", " "]), .paragraph([.footnote("a")]),
        .list([["x"], [.strong("\n")]]),
        .details(summary: [" "], blocks: [.paragraph(["x"])]),
        .details(summary: ["S"], blocks: [.paragraph([])]),
    ])
    func blankBlocksAreRefused(block: Block) {
        expectRefusal(.blankText) { try Document(title: "T", blocks: [block]) }
    }

    @Test func emptyListsAreRefused() {
        expectRefusal(.emptyList) { try Document(title: "T", blocks: [.list([])]) }
    }

    @Test func emptyDetailsAreRefused() {
        expectRefusal(.emptyDetails) {
            try Document(title: "T", blocks: [.details(summary: ["S"], blocks: [])])
        }
    }

    @Test func footnotesInsideDetailsAreTheDocuments() throws {
        let table = try Samples.table(of: ["x"])
        let document = try Document(
            title: "T",
            blocks: [
                .details(
                    summary: ["S", .footnote("s")],
                    blocks: [.details(summary: ["Inner"], blocks: [.table(table)])])
            ], footnotes: [Footnote("s", ["Of the summary."])])
        #expect(document.footnotes.map(\.name) == ["s", "n"])
        #expect(document.blocks.flatMap(\.marks) == ["s", "n"])
    }
}
