import Testing
import TradeModel

@testable import Importers

@Suite struct OpenSanctionsSimpleTests {
    @Test func parsesCellsTwice() throws {
        let result = try Fixture.openSanctions.read()
        let entry = try #require(result.facts.designations.first)
        #expect(
            entry.names.map(\.text) == [
                "Paek Song-ho", "Baek Seong-ho", "Paek; the Elder", "Пэк Сон Хо",
            ])
        #expect(entry.births.map(\.span) == [TimeSpan("1948-01-07"), TimeSpan("1947")])
        #expect(entry.countries.map { $0.country?.code } == ["PRK", "RUS"])
        #expect(entry.addressCountries.map(\.code) == ["PRK"])
        #expect(entry.programs == ["US-X", "UN-Y"])
        #expect(entry.collections == ["List A", "List B"])
        #expect(entry.remarks == "Listed; reason given; +850; a@example.org")
        #expect(entry.updated == Day("2024-03-11"))
        #expect(entry.listed == nil)
    }

    @Test func tellsKindsBySchema() throws {
        let kinds = try Fixture.openSanctions.read().facts.designations.map(\.kind)
        #expect(kinds == [.individual, .vessel, .other, .entity])
    }

    @Test func tellsShipsByTheirNumber() throws {
        let ship = try Fixture.openSanctions.read().facts.designations[1]
        #expect(ship.shipNumbers == ["9074729"])
        #expect(ship.identifiers.map(\.kind) == [.ship, .other])
    }

    @Test func splitsACellWhoseQuotesDoNotMatch() throws {
        let result = try Fixture.openSanctions.read()
        #expect(result.files[0].findings(.strayQuote).map(\.line) == [5])
        #expect(
            result.facts.designations[3].names.map(\.text) == [
                "The \"Ocean\" Company", "Broken \"alias", "Other",
            ])
    }

    @Test func reportsACodeThatNoTableKnows() throws {
        let file = try Fixture.openSanctions.file()
        #expect(file.findings(.unlistedCountry).count == 1)
        #expect(file.records.used == 4)
    }

    @Test func readsTheOlderLayoutWithoutPrograms() throws {
        let text = "id,schema,name,aliases,countries,dataset,last_change\nA,Person,B,,de,C,\n"
        let result = try read(["targets.simple.csv": text])
        #expect(result.files[0].layout == .openSanctionsSimple)
        #expect(result.facts.designations.map(\.programs) == [[]])
    }

    private static let header = "id,schema,name,aliases,countries,dataset,last_change\n"

    @Test(arguments: [
        (",Person,B,,de,C,", DiagnosticCode.missingValue), ("A,,B,,de,C,", .missingValue),
        ("A,Person,,,de,C,", .missingValue), ("A,Person,B,,de,C,yesterday", .badDate),
        ("A,Person,B", .raggedRow),
    ])
    func rejectsABrokenRow(_ row: String, _ code: DiagnosticCode) throws {
        let text = Self.header + "Z,Person,B,,de,C,\n" + row + "\n"
        let file = try #require(try read(["a.csv": text]).files.first)
        #expect(file.errorCodes == [code] && file.records.used == 1)
        #expect(file.findings(code).first?.line == 3)
    }

    @Test func aMillionAliasesInOneCellAreRefused() throws {
        for aliases in [
            String(repeating: "a;", count: 1_000_000), String(repeating: "a;", count: 20_000),
        ] {
            let result = try read(["a.csv": Self.header + "A,Person,B,\(aliases),de,C,\n"])
            #expect(result.files.first?.errorCodes == [.fieldTooLong])
            #expect(result.facts.designations.isEmpty)
            #expect(result.refusals.map { $0.diagnostics.map(\.code) } == [[.noUsableRecord]])
        }
    }
}
