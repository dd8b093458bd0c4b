import Testing
import TradeModel

@testable import Importers

@Suite struct OFACSDNTests {
    private static let all: [Fixture] = [.sdn, .sdnAddresses, .sdnAliases, .sdnComments]

    private func together(_ fixtures: [Fixture] = all) throws -> Importer.Result {
        Importer(countries: try Fixture.countryTable()).read(fixtures.map(\.url.path))
    }

    @Test func eachTableIsToldByItsContent() throws {
        for (fixture, table, records) in [
            (Fixture.sdn, "sdn", 4), (.sdnAddresses, "add", 4), (.sdnAliases, "alt", 3),
            (.sdnComments, "comments", 1),
        ] {
            let file = try fixture.file()
            #expect(file.layout == .ofacSDN)
            #expect(file.table == table)
            // The byte that ends the file is no record.
            #expect(file.records.read == records)
            #expect(file.records.used == records)
        }
    }

    @Test func readsTablesThatWentThroughASpreadsheet() throws {
        let nulls = Array(repeating: "\"-0- \"", count: 8).joined(separator: ",")
        let sdn = "11,NAMPO,\"-0- \",DPRK2,\(nulls),,\n"
        let alt = "11,201,aka,NAMPO TRADING,\"-0- \",\n"
        let result = try read(["sdn.csv": sdn, "alt.csv": alt])
        #expect(result.files.map(\.table) == ["sdn", "alt"])
        #expect(result.files.map(\.records.used) == [1, 1])
        #expect(
            result.facts.designations.map(\.names) == [
                [ListedName("NAMPO", .primary), ListedName("NAMPO TRADING", .alias)]
            ])
        #expect(result.facts.designations.map(\.kind) == [.entity])
    }

    @Test func putsTheTablesTogether() throws {
        let result = try together()
        let entries = result.facts.designations
        #expect(entries.map(\.id) == ["11", "12", "13", "14"])
        #expect(entries.map(\.kind) == [.entity, .individual, .vessel, .entity])
        #expect(entries[0].programs == ["NPWMD", "DPRK2"])
        #expect(
            entries[0].names == [
                ListedName("NAMPO GENERAL TRADING CORPORATION", .primary),
                ListedName("NAMPO TRADING", .alias), ListedName("NAMPO EXPORT HOUSE", .former),
                ListedName("NGTC", .alias, isWeak: true),
            ])
        #expect(entries[0].addressCountries.map(\.code) == ["PRK", "CHN"])
        #expect(entries[0].additions.count == 6 - 1)
        #expect(entries[1].addresses.map(\.text) == ["Dandong"])
        #expect(result.facts.supplements.isEmpty)
    }

    @Test func theOrderOfTheFilesDoesNotMatter() throws {
        let names = try together().facts.designations.map { $0.names.map(\.text).sorted() }
        let reversed = try together(Self.all.reversed()).facts.designations
        #expect(reversed.map { $0.names.map(\.text).sorted() } == names)
    }

    /// Remarks are read when all files are there: what is found in them is said of their own file.
    @Test func placesOfRemarksAreToldOfTheTableThatTheyStandIn() throws {
        let un =
            "<CONSOLIDATED_LIST><ENTITIES><ENTITY><DATAID>1</DATAID>"
            + "<FIRST_NAME>NAMPO</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>"
        let nothing = Array(repeating: "-0- ", count: 7).joined(separator: ",")
        let sdn =
            "11,\"PAEK, Song Ho\",\"individual\",\"X\",\(nothing),\"nationality Nowhereland.\"\n"
        let result = try read(["un.xml": un, "sdn.csv": sdn])
        #expect(result.files.map(\.layout) == [.unConsolidated, .ofacSDN])
        #expect(result.files[0].findings(.unlistedCountry).isEmpty)
        #expect(result.files[1].findings(.unlistedCountry).count == 1)
    }

    @Test func aRowOfAnEntryThatIsNotThereIsExcluded() throws {
        let result = try together([.sdn, .sdnAddresses])
        #expect(result.files[1].records.excluded == [.unlistedEntry: 1])
        let finding = try #require(result.files[1].findings(.unlistedEntry).first)
        #expect(finding.line == 4)
    }

    @Test func rowsWithoutTheirListStayWhatTheyAre() throws {
        let result = try Fixture.sdnAliases.read()
        #expect(result.facts.supplements.map(\.id) == ["11", "11", "11", "12"])
        #expect(result.files[0].records.used == 3)
        #expect(result.files[0].series.map(\.points) == [3])
    }

    @Test func nullIsOneOnlyAsAWholeField() throws {
        let entries = try together().facts.designations
        #expect(entries[3].name == "AIR -0- CARGO")
        #expect(entries[3].remarks.isEmpty && entries[3].craft == nil)
    }

    @Test func readsAShip() throws {
        let ship = try together().facts.designations[2]
        let craft = try #require(ship.craft)
        #expect(craft.tonnage == 318_000 && craft.grossTonnage == 163_660)
        #expect(craft.flag?.country?.code == "SLE")
        #expect(craft.owner == "Red Star Shipping Co.")
        #expect(ship.shipNumbers == ["9074729"])
    }

    @Test func keepsTheRestOfTheRemarks() throws {
        let entries = try together().facts.designations
        #expect(entries[0].remarks.contains("Secondary sanctions risk: sections 1 and 2"))
        #expect(entries[1].remarks == "since 2015; Gender Male; Phone 850 2 381 8221; all offices")
    }

    /// A comment goes on in the middle of a word where 1,000 characters were cut.
    @Test func aCommentGoesOnWhereTheRemarksWereCut() throws {
        let start = "DOB 1950; " + String(repeating: "x", count: 984) + "; Pass"
        #expect(start.count == 1000)
        let nulls = String(repeating: "-0- ,", count: 7)
        let result = try read([
            "sdn.csv": "1,\"A B\",\"individual\",\"X\",\(nulls)\"\(start)\"\n",
            "comments.csv": "1,\"port A123 (China); other.\"\n",
        ])
        let entry = try #require(result.facts.designations.first)
        #expect(entry.identifiers.map(\.number) == ["A123"])
        #expect(entry.births.map(\.text) == ["1950"])
    }

    @Test(arguments: [
        ("1,\"A\",\"individual\",\"X\"", DiagnosticCode.raggedRow, Int?.none),
        ("x,\"A\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", .badNumber, 1),
        ("1,-0- ,-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", .missingValue, 3),
        ("1,\"A\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", .missingValue, 12),
    ])
    func aBrokenRowIsAnErrorWithItsLine(
        _ row: String, _ code: DiagnosticCode, _ column: Int?
    ) throws {
        let good = "2,\"B\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
        let three = good + good.replacing("2,", with: "3,", maxReplacements: 1)
        let file = try #require(try read(["sdn.csv": "\(three)\(row)\n"]).files.first)
        #expect(file.records.read == 3 && file.records.rejected == 1)
        let finding = try #require(file.findings(code).first)
        #expect(finding.severity == .error && finding.line == 3 && finding.column == column)
    }

    @Test func wordsThatAreNotKnownAreTold() throws {
        let row = "2,\"B\",\"blimp\",\"X\",-0- ,-0- ,-0- ,\"big\",-0- ,-0- ,-0- ,-0- \n"
        let other = "3,\"C\",-0- ,\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
        let more = other.replacing("3,", with: "4,", maxReplacements: 1)
        let result = try read(["sdn.csv": row + other + more])
        #expect(result.files[0].diagnostics.map(\.code) == [.badWord, .badNumber])
        #expect(result.facts.designations.map(\.kind) == [.other, .entity, .entity])
        #expect(result.facts.designations[0].craft?.tonnage == nil)
    }

    @Test func anAliasOfAnotherTypeIsRejected() throws {
        let text = "1,2,\"aka\",\"A\",-0- \n1,3,\"zzz\",\"B\",-0- \n1,4,\"nka\",\"C\",-0- \n"
        let file = try #require(try read(["alt.csv": text]).files.first)
        #expect(file.errorCodes == [.badWord] && file.records.used == 2)
    }

    @Test(arguments: [
        ("NPWMD] [IFSR", ["NPWMD", "IFSR"]), ("[A] [B]", ["A", "B"]), ("A] [A", ["A"]),
        ("CAATSA - RUSSIA", ["CAATSA - RUSSIA"]),
    ])
    func takesProgramsApart(_ cell: String, _ programs: [String]) {
        #expect(OFACSDN.programs(cell) == programs)
    }

    /// A name longer than a mebibyte is refused, and the rest of the list is read.
    @Test func aHugeFieldIsRefused() throws {
        let nulls = String(repeating: ",-0- ", count: 8)
        let name = String(repeating: "A", count: (1 << 20) + 1)
        let rows = "1,\"B\",-0- ,\"X\"\(nulls)\n2,\"C\",-0- ,\"X\"\(nulls)\n"
        let text = rows + "3,\"\(name)\",-0- ,\"X\"\(nulls)\n"
        let file = try #require(try read(["sdn.csv": text]).files.first)
        #expect(file.errorCodes == [.fieldTooLong])
        #expect(file.records.used == 2 && file.records.rejected == 1)
        #expect(file.diagnostics.allSatisfy { $0.description.count < 500 })
    }
}
