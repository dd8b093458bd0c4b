import Testing

@testable import Reports

@Suite struct DocumentTests {
    private let basis: Footnote
    private let mirror: Footnote

    init() throws {
        basis = try Footnote("basis", ["Direct."])
        mirror = try Footnote("mirror", ["Mirror."])
    }

    @Test func footnotesStandInTheOrderOfTheirFirstMarks() throws {
        let document = try Document(
            title: "T",
            blocks: [
                .heading(level: 2, ["H", .footnote("mirror")]),
                .list([["a", .footnote("basis")], ["b", .footnote("mirror")]]),
            ],
            footnotes: [basis, mirror])
        #expect(document.footnotes == [mirror, basis])
    }

    @Test func tablesBringTheirFootnotes() throws {
        let table = try Table(
            caption: "C", columns: [.text("A", marks: ["mirror"])],
            rows: [[.missing(marks: ["basis"])]], notes: Samples.notes,
            footnotes: [basis, mirror])
        let document = try Document(title: "T", blocks: [.table(table), .table(table)])
        #expect(document.footnotes == [mirror, basis])
    }

    @Test func footnotesThatCouldMisleadAreRefused() throws {
        let paragraph = Block.paragraph(["x", .footnote("basis")])
        let other = try Footnote("basis", ["Another."])
        expectRefusal(.footnoteUndefined) { try Document(title: "T", blocks: [paragraph]) }
        expectRefusal(.footnoteUnused) {
            try Document(title: "T", blocks: [paragraph], footnotes: [basis, mirror])
        }
        expectRefusal(.footnoteConflict) {
            try Document(title: "T", blocks: [paragraph], footnotes: [basis, other])
        }
    }

    @Test(arguments: ["", " \n", "\u{A0}"])
    func blankTitlesAreRefused(title: String) {
        expectRefusal(.blankText) { try Document(title: title, blocks: []) }
        expectRefusal(.blankText) { try Document(title: "T", language: title, blocks: []) }
    }
}
