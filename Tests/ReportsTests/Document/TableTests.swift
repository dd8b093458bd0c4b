import Testing

@testable import Reports

@Suite struct TableTests {
    private func table(
        caption: String = "C", columns: [Table.Column] = [.text("A"), .number("B")],
        rows: [[Cell]] = [], notes: Table.Notes = Samples.notes
    ) throws -> Table {
        try Table(caption: caption, columns: columns, rows: rows, notes: notes)
    }

    @Test func rowsNeedACellForEveryColumn() {
        expectRefusal(.cellCount) { try table(rows: [["a", .count(1)], ["a"]]) }
        expectRefusal(.cellCount) { try table(rows: [["a", "b", "c"]]) }
        expectRefusal(.noColumns) { try table(columns: []) }
    }

    @Test func theRefusalSaysWhichRow() {
        let error = #expect(throws: ReportError.self) {
            try table(rows: [["a", "b"], ["a"]])
        }
        #expect(
            error?.description == "cell-count: row 2 of table \"C\" has 1 cells for 2 columns")
    }

    @Test func blankTextIsRefused() {
        expectRefusal(.blankText) { try table(caption: " ") }
        expectRefusal(.blankText) { try table(columns: [.text("")]) }
        expectRefusal(.blankText) { try table(rows: [["a", "\u{3000}"]]) }
        for notes in [
            Table.Notes(source: "", asOf: "x"), Table.Notes(source: "x", asOf: " "),
            Table.Notes(source: "x", asOf: "x", remarks: [""]),
            Table.Notes(source: "x", asOf: "x", missing: ""),
        ] {
            expectRefusal(.blankText) { try table(notes: notes) }
        }
    }
}
