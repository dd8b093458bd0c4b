import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Importers

@Suite struct OwnTableTests {
    /// The text of a file.
    private func text(_ bytes: [UInt8]) throws -> DecodedText {
        let scratch = try Scratch()
        return try DecodedText(ownTableAt: try scratch.write("own.csv", bytes))
    }

    /// The first cells of a table's rows.
    private func cells(_ table: String) throws -> [String] {
        var reader = RecordReader(try text(Array(table.utf8)), delimiter: .comma, path: "own.csv")
        guard try reader.next() else { return [] }
        let header = Header(reader.record)
        var cells: [String] = []
        try reader.eachRow(of: header, path: "own.csv") { row throws(FieldFault) in
            guard row.text(0) != "bad" else { throw FieldFault(.badNumber, column: 0, "no number") }
            cells.append(row.text(0))
        }
        return cells
    }

    @Test func aByteOrderMarkIsNoText() throws {
        let text = try text([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00])
        #expect(text.bytes == Array("a\n".utf8))
        #expect(text.encoding == .utf16LittleEndian)
    }

    @Test func aPictureIsRefused() {
        expectRefusal(.binaryFile, saying: "a PNG picture") {
            try text([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00])
        }
    }

    @Test func everyRowBehindTheHeaderIsRead() throws {
        #expect(try cells("a,b\n1,2\n\n3,4\n") == ["1", "3"])
        #expect(try cells("a,b\n").isEmpty)
    }

    @Test(arguments: [("1,2\n3\n", DiagnosticCode.raggedRow, 3), ("bad,2\n", .badNumber, 2)])
    func oneWrongRowRefusesAll(rows: String, code: DiagnosticCode, line: Int) {
        let finding = expectRefusal(code) { try cells("a,b\n" + rows) }
        #expect(finding?.line == line)
        #expect(finding?.path == "own.csv")
    }
}
