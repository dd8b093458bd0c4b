import Testing

@testable import Reports

@Suite struct TableNotesTests {
    private func lines(_ rows: [[Cell]], _ notes: Table.Notes) throws -> [String] {
        try Table(caption: "C", columns: [.text("A")], rows: rows, notes: notes)
            .noteLines.map { "\($0.label): \($0.text)" }
    }

    @Test func sourceAndDateAlwaysStandThere() throws {
        #expect(try lines([["a"]], .init(source: "S", asOf: "D")) == ["Source: S", "As of: D"])
    }

    @Test func theLegendStandsWhereACellIsMissing() throws {
        let notes = Table.Notes(
            source: "S", asOf: "D", n: "7", definition: "F", remarks: ["R"], missing: "not reported"
        )
        #expect(
            try lines([["a"], [.missing]], notes)
                == [
                    "Definition: F", "n: 7", "Note: R", "n/a: not reported", "Source: S",
                    "As of: D",
                ])
    }

    @Test func aTableWithoutRowsSaysSo() throws {
        #expect(try lines([], .init(source: "S", asOf: "D")).first == "Rows: none")
    }
}
