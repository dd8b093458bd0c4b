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
    ])
    func blankBlocksAreRefused(block: Block) {
        expectRefusal(.blankText) { try Document(title: "T", blocks: [block]) }
    }

    @Test func emptyListsAreRefused() {
        expectRefusal(.emptyList) { try Document(title: "T", blocks: [.list([])]) }
    }
}
