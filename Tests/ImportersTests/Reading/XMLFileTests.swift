import Tabular
import Testing
import TradeModel

@testable import Importers

@Suite struct XMLFileTests {
    private static let entry =
        "<ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>Café</FIRST_NAME></ENTITY></ENTITIES>"

    private func codes(_ text: String, _ options: Importer.Options = .init()) throws
        -> [DiagnosticCode]
    {
        try read(["list.xml": text], options).refusals.flatMap(\.diagnostics).map(\.code)
    }

    @Test func readsTheEncodingThatIsDeclared() throws {
        let text =
            "<?xml version='1.0' encoding='iso-8859-1'?><CONSOLIDATED_LIST>\(Self.entry)"
            + "</CONSOLIDATED_LIST>"
        let scratch = try Scratch()
        let path = try scratch.write(
            "list.xml", text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        let result = Importer(countries: try Fixture.countryTable()).read([path])
        #expect(result.facts.designations.map(\.name) == ["Café"])
        #expect(result.files.map(\.encoding) == [.latin1])
        #expect(result.files.map(\.encodingReason) == ["its declaration"])
    }

    @Test func aByteOrderMarkIsSurerThanTheDeclaration() throws {
        let text =
            "\u{FEFF}<?xml version='1.0' encoding='utf-16'?><CONSOLIDATED_LIST>\(Self.entry)"
            + "</CONSOLIDATED_LIST>"
        let utf16 = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [Array(text.utf8), utf16] {
            let scratch = try Scratch()
            let path = try scratch.write("list.xml", bytes)
            let result = Importer(countries: try Fixture.countryTable()).read([path])
            #expect(result.facts.designations.map(\.name) == ["Café"])
        }
    }

    @Test func refusesADocumentThatIsCutShort() throws {
        #expect(try codes("<CONSOLIDATED_LIST>\(Self.entry)") == [.badXML])
        let result = try read(["list.xml": "<CONSOLIDATED_LIST>\(Self.entry)"])
        #expect(result.facts.designations.isEmpty)
    }

    @Test func refusesEntities() throws {
        let bomb =
            "<?xml version='1.0'?>\n<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a 'aaaaaaaaaa'>"
            + (1...30).map { "<!ENTITY a\($0) '&a\($0 - 1);&a\($0 - 1);'>" }.joined()
            + "]><CONSOLIDATED_LIST>&a30;</CONSOLIDATED_LIST>"
        #expect(try codes(bomb) == [.forbiddenXML])
        #expect(
            try codes(bomb.replacing("CONSOLIDATED_LIST", with: "lolz")) == [.forbiddenXML])
    }

    @Test func refusesAListWithoutEntries() throws {
        #expect(try codes("<CONSOLIDATED_LIST/>") == [.noRecords])
    }

    @Test func leavesOtherDocumentsToOthers() throws {
        #expect(try codes("<html><body>Sign in</body></html>") == [.webPage])
        #expect(try codes("<?xml version='1.0'?><sdnList/>") == [.unknownLayout])
    }

    @Test func theLayoutAskedForMustFit() throws {
        let list = "<CONSOLIDATED_LIST>\(Self.entry)</CONSOLIDATED_LIST>"
        #expect(try codes(list, .init(layout: .tidy)) == [.unknownLayout])
        #expect(try codes(list, .init(layout: .unConsolidated)) == [])
        #expect(try codes("a,b\n1,2\n", .init(layout: .unConsolidated)) == [.unknownLayout])
    }

    /// The same list as CSV is none that is read, and the message says what is.
    @Test(arguments: [
        ("Report Date: 13-Feb-2026\nLast Updated,Unique ID\n", "uk-sanctions-list"),
        ("Last Updated,Unique ID,OFSI Group ID\n1,2,3\n", "uk-sanctions-list"),
        ("fileGenerationDate;Entity_LogicalId\n1;2\n", "eu-consolidated"),
    ])
    func aListAsATableIsSentToItsDocument(text: String, layout: String) throws {
        let result = try read(["list.csv": text])
        let finding = try #require(result.refusals.flatMap(\.diagnostics).first)
        #expect(finding.code == .unknownLayout)
        #expect(finding.message.contains("this is the list \(layout) as a table"))
    }

    @Test func aTextOfAMebibyteIsRejected() throws {
        let long = String(repeating: "x", count: (1 << 20) + 1)
        let list =
            "<CONSOLIDATED_LIST>\(Self.entry)<INDIVIDUALS><INDIVIDUAL><DATAID>2</DATAID>"
            + "<FIRST_NAME>\(long)</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"
        let file = try #require(try read(["list.xml": list]).files.first)
        #expect(file.errorCodes == [.fieldTooLong] && file.records.used == 1)
    }
}
