import Tabular
import Testing
import TradeModel

@testable import Importers

@Suite struct TableFileTests {
    @Test func namesTheNearestLayoutOfAnUnknownTable() throws {
        let result = try read(["a.csv": "# a: b\ndate,time,missile,colour\n1,2,3,4\n"])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .unknownLayout)
        #expect(finding.line == 2)
        #expect(finding.message.contains("nearest is launches with 3 of its columns"))
        #expect(finding.message.contains("“date”, “time”, “missile”, “colour”"))
    }

    /// A title above a table need not hold the table's delimiter.
    @Test(arguments: [",", ";", "\t"])
    func namesTheLineOfColumnsBelowATitle(delimiter: String) throws {
        let columns = ["t", "i", "j", "k", "v", "q"].joined(separator: delimiter)
        let table = "Trade; of, a country\n\nsource: customs\n\(columns)\n2019,156,408,270900,1,1\n"
        let finding = try #require(try read(["a.csv": table]).refusals.first?.diagnostics.first)
        #expect(finding.code == .unknownLayout)
        #expect(finding.line == 1)
        #expect(
            finding.message.hasSuffix(
                "; the columns of baci stand in line 4: take away the lines above"))
    }

    @Test func saysWhereTheKnownColumnsAreListed() throws {
        let finding = try #require(
            try read(["a.csv": "when,what\n1,2\n"]).refusals.first?.diagnostics.first)
        #expect(finding.code == .unknownLayout)
        #expect(
            finding.message.hasSuffix(
                "; the document Layouts lists the columns that are read, those of tidy for figures of"
                    + " one's own"))
    }

    @Test func saysWhatStandsBetweenColumns() throws {
        let table = "t|i|j|k|v|q\n2019|156|408|270900|1|1\n"
        let finding = try #require(try read(["a.csv": table]).refusals.first?.diagnostics.first)
        #expect(finding.code == .unknownLayout)
        #expect(finding.message.hasSuffix("; columns stand between commas, semicolons or tabs"))
    }

    /// As a program writes them that took each line for one text.
    @Test(arguments: [",", ";", "\t"])
    func saysThatQuotesMakeOneColumnOfALine(_ delimiter: String) throws {
        let table = "\"t,i,j,k,v,q\"\n\"2019,156,408,270900,1,1\"\n".replacing(",", with: delimiter)
        let finding = try #require(try read(["a.csv": table]).refusals.first?.diagnostics.first)
        #expect(finding.code == .unknownLayout)
        #expect(finding.message.hasSuffix("take them away, here and in the lines below"))
    }

    @Test func namesAMissingColumn() throws {
        let table = ComtradeTable.table().replacing("Trade Value (US$),", with: "")
        let finding = try #require(try read(["a.csv": table]).refusals.first?.diagnostics.first)
        #expect(finding.code == .missingColumn)
        #expect(finding.message.contains("comtrade-legacy"))
        #expect(finding.message.contains("“Trade Value (US$)”"))
    }

    @Test func namesTheColumnsThatMayBeTheMissingOne() throws {
        let table = ComtradeTable.table().replacing("Trade Value (US$)", with: "Value (USD)")
        let finding = try #require(try read(["a.csv": table]).refusals.first?.diagnostics.first)
        #expect(finding.code == .missingColumn)
        #expect(
            finding.message.hasSuffix(
                "; it has “Value (USD)”, which the layout does not know: rename what is meant, or"
                    + " download the table with all its columns"))
    }

    @Test func whatIsMadeByHandIsNotDownloaded() throws {
        let table = "series,measure,subject,partner,flow,period,unit,status,confidence,source\n"
        let finding = try #require(try read(["a.csv": table]).refusals.first?.diagnostics.first)
        #expect(finding.code == .missingColumn)
        #expect(finding.message.hasSuffix("without the column “value”; add what is missing"))
    }

    /// A closed cell of a megabyte in the first record: what is wrong is its length.
    @Test func aFirstRecordThatIsTooLongIsNotCalledAnOpenQuote() throws {
        let table =
            "1,\"" + String(repeating: "a", count: 1 << 20) + "\",\"individual\",\"X\"\n"
            + "2,\"B\",\"individual\",\"X\"\n"
        let finding = try #require(try read(["a.csv": table]).refusals.first?.diagnostics.first)
        #expect(finding.code == .fieldTooLong)
        #expect(finding.line == 1)
    }

    @Test func refusesPicturesBlanksAndEmptyFiles() throws {
        let scratch = try Scratch()
        let paths = [
            try scratch.write("a.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]),
            try scratch.write("b.csv", "\n\n".utf8),
            try scratch.write("c.csv", "".utf8),
        ]
        let result = Importer(countries: try Fixture.countryTable()).read(paths)
        #expect(
            result.refusals.flatMap(\.diagnostics).map(\.code) == [
                .binaryFile, .emptyFile, .emptyFile,
            ])
    }

    @Test(
        arguments: [
            ([0x1F, 0x8B, 0x08, 0x00], "gzip within another packed file"),
            ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive within another packed file"),
            ([0x42, 0x5A, 0x68, 0x39, 0x00], "a file packed with bzip2"),
        ] as [([UInt8], String)])
    func saysWhatIsPackedOnceMore(bytes: [UInt8], what: String) throws {
        let scratch = try Scratch()
        let path = try scratch.write(
            "a.zip", StoredZip.archive([("trade.csv.gz", bytes + [0x00, 0x01])]))
        let result = Importer(countries: try Fixture.countryTable()).read([path])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .binaryFile)
        #expect(finding.message == "expected a table, saw \(what); unpack it")
    }

    @Test func saysThatAnArchiveIsOfTar() throws {
        let scratch = try Scratch()
        var bytes = Array("trade.csv".utf8)
        bytes += [UInt8](repeating: 0, count: 257 - bytes.count)
        bytes += Array("ustar".utf8)
        bytes += [UInt8](repeating: 0, count: 512 - bytes.count)
        bytes += Array("t,i,j,k,v,q\n2019,156,408,270900,1,1\n".utf8)
        let path = try scratch.write("a.csv", bytes)
        let result = Importer(countries: try Fixture.countryTable()).read([path])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .binaryFile)
        #expect(finding.message == "expected a table, saw a tar archive; unpack it")
    }

    @Test func decidesByLayoutBeforeItDecidesByBytes() throws {
        // These bytes are Chinese characters in GB18030 too.
        let scratch = try Scratch()
        let text = "country_code,country_name,country_iso2,country_iso3\n384,C"
        let path = try scratch.write("a.csv", Array(text.utf8) + [0xF4, 0xE9, 0xE8, 0xF4, 0x0A])
        let result = Importer(countries: try Fixture.countryTable()).read([path])
        #expect(result.files.first?.encoding == .latin1)
    }

    @Test func readsUTF16WithAMark() throws {
        let scratch = try Scratch()
        let text = "\u{FEFF}t,i,j,k,v,q\n2019,156,408,270900,1,1\n"
        let path = try scratch.write(
            "BACI_HS92_Y2019_V202501.csv", text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        let result = Importer(countries: try Fixture.countryTable()).read([path])
        #expect(result.files.first?.encoding == .utf16LittleEndian)
        #expect(result.files.first?.records.used == 1)
    }

    @Test func aMarkWinsOverTheEncodingAsked() throws {
        let scratch = try Scratch()
        let text = "\u{FEFF}t,i,j,k,v,q\n2019,156,408,270900,1,1\n"
        let path = try scratch.write(
            "BACI_HS92_Y2019_V202501.csv", text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
        let options = Importer.Options(encoding: TextEncoding(named: "utf-16"))
        let result = Importer(countries: try Fixture.countryTable(), options: options).read([path])
        #expect(result.files.first?.encoding == .utf16BigEndian)
        #expect(result.files.first?.encodingReason == "byte order mark")
    }

    @Test func namesThePlaceThatTheEncodingAskedCannotMean() throws {
        let scratch = try Scratch()
        let path = try scratch.write("a.csv", Array("t,i,j,k,v\n2019,".utf8) + [0xE9, 0x0A])
        let options = Importer.Options(encoding: .utf8)
        let result = Importer(countries: try Fixture.countryTable(), options: options).read([path])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .badEncoding)
        #expect(finding.line == 2 && finding.column == 6)
    }

    @Test func aWorkbookWithinAnArchiveIsToldAsSuch() throws {
        let scratch = try Scratch()
        let workbook = StoredZip.archive([("xl/workbook.xml", [0x3C, 0x78])])
        let path = try scratch.write("a.zip", StoredZip.archive([("Trade.XLSX", workbook)]))
        let result = Importer(countries: try Fixture.countryTable()).read([path])
        let finding = try #require(result.refusals.first?.diagnostics.first)
        #expect(finding.code == .binaryFile)
        #expect(finding.message.hasSuffix("a workbook within an archive; save its sheet as CSV"))
    }

    @Test func namesTheLineOfAZeroByte() throws {
        let finding = try #require(
            try read(["a.csv": "t,i,j,k,v\r\n2019,1\0,2\r\n\0"]).refusals.first?.diagnostics.first)
        #expect(finding.code == .binaryFile)
        #expect(finding.line == 2)
    }

    @Test func namesWhatTheLayoutAskedForLacks() throws {
        let options = Importer.Options(layout: .baci)
        let finding = try #require(
            try read(["a.csv": "year,value\n2019,1\n"], options).refusals.first?.diagnostics.first)
        #expect(finding.code == .unknownLayout)
        #expect(
            finding.message.hasPrefix(
                "the layout baci needs the columns “t”, “i”, “j”, “k”, “v”: saw 2"))
    }
}
