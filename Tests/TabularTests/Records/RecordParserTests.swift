import Testing
import TradeModel

@testable import Tabular

@Suite struct RecordParserTests {
    private func parse(
        _ parser: inout RecordParser, _ bytes: [UInt8], _ encodings: [TextEncoding] = [.utf8],
        line: Int = 7
    ) throws -> Bool {
        try bytes.withUnsafeBytes { bytes in
            try parser.parse(bytes, encodings: encodings, path: "a.csv", line: { line })
        }
    }

    @Test func parsesRecordsOneAfterTheOther() throws {
        var parser = RecordParser(delimiter: .comma)
        for (text, fields) in [
            ("2020,408,1", ["2020", "408", "1"]), ("a\n", ["a"]), ("a,,\r\n", ["a", "", ""]),
            ("\"a,\"\"b\"\"\",\"c\nd\"", ["a,\"b\"", "c\nd"]), ("x,  y  ", ["x", "y"]),
        ] {
            #expect(try parse(&parser, Array(text.utf8)))
            #expect(parser.record.texts == fields, "\(text.debugDescription)")
        }
        var tabs = RecordParser(delimiter: .tab)
        #expect(try parse(&tabs, Array("a,b\tc".utf8)))
        #expect(tabs.record.texts == ["a,b", "c"])
    }

    @Test func aBlankLineIsNoRecord() throws {
        var parser = RecordParser(delimiter: .comma)
        for text in ["", "\n", "\r\n", "  ", " \t\n"] {
            #expect(try !parse(&parser, Array(text.utf8)))
        }
        #expect(try parse(&parser, Array("\"\"".utf8)))
        #expect(parser.record.texts == [""])
    }

    @Test func takesTheFirstEncodingThatFits() throws {
        var parser = RecordParser(delimiter: .comma)
        #expect(try parse(&parser, [0x43, 0xF4, 0x2C, 0x31], [.utf8, .latin1]))
        #expect(parser.record.texts == ["Cô", "1"])
        #expect(try parse(&parser, Array("Cô,1".utf8), [.utf8, .latin1]))
        #expect(parser.record.texts == ["Cô", "1"])
        let refusal = #expect(throws: Refusal.self) {
            try parse(&parser, [0x43, 0xF4, 0x2C, 0x31], [.utf8])
        }
        #expect(refusal?.diagnostics.map(\.code) == [.badEncoding])
        #expect(refusal?.diagnostics.map(\.line) == [7])
        // It reads on behind a refusal.
        #expect(try parse(&parser, Array("a,b".utf8)))
        #expect(parser.record.texts == ["a", "b"])
    }

    @Test(arguments: [
        ("a,\"b\n", DiagnosticCode.openQuote, 7, 3), ("a,\"b\nc", .openQuote, 7, 3),
        ("a,b\"c", .strayQuote, 7, 4), ("a,\"b\nc\"d", .openQuote, 7, 3),
        // Within a file an end-of-file byte is one like others.
        ("a,\"b\"\u{1A}\n", .strayQuote, 7, 6),
    ])
    func namesTheQuoteAtFault(text: String, code: DiagnosticCode, line: Int, column: Int) throws {
        var parser = RecordParser(delimiter: .comma)
        let refusal = #expect(throws: Refusal.self) { try parse(&parser, Array(text.utf8)) }
        let finding = try #require(refusal?.diagnostics.first)
        #expect(finding.code == code)
        #expect(finding.line == line && finding.column == column)
    }

    /// As it is given where somebody has written over the line end that a record was found by.
    @Test(arguments: [("a\nb", DiagnosticCode.changedFile), ("a\nb,\"c", .openQuote)])
    func refusesMoreThanARecord(text: String, code: DiagnosticCode) {
        var parser = RecordParser(delimiter: .comma)
        let refusal = #expect(throws: Refusal.self) { try parse(&parser, Array(text.utf8)) }
        #expect(refusal?.diagnostics.map(\.code) == [code])
    }

    @Test func placesFieldsInDecodedLines() throws {
        var parser = RecordParser(delimiter: .comma)
        _ = try parse(&parser, Array("année,\"x\ny\",z\n".utf8))
        for (index, line, column) in [(0, 7, 1), (1, 7, 7), (2, 8, 4), (9, 7, 1)] {
            let place = parser.position(ofField: index, line: 7)
            #expect(place.line == line && place.column == column, "field \(index)")
        }
        #expect(parser.position(ofField: 2, line: 7).text == "y\",z")
    }
}
