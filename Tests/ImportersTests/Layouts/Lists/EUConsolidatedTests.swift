import Testing
import TradeModel

@testable import Importers

@Suite struct EUConsolidatedTests {
    @Test func readsAnIndividual() throws {
        let entry = try #require(try Fixture.euConsolidated.read().facts.designations.first)
        #expect(entry.id == "9001" && entry.kind == .individual && entry.origin.line == 3)
        #expect(
            entry.names == [
                ListedName("Song Ho PAEK", .primary), ListedName("PAEK Song Ho (SV)", .alias),
                ListedName("The Banker", .alias, isWeak: true),
            ])
        #expect(entry.programs == ["PRK"] && entry.titles == ["Mr", "Director"])
        #expect(entry.countries.map { $0.country?.code } == ["PRK"])
        #expect(entry.countries.map(\.text) == ["NORTH KOREA"])
        #expect(entry.addresses.isEmpty)
        #expect(entry.births.map(\.text) == ["1948-01-07", "1946..1949", "..1950", "1948-03"])
        #expect(
            entry.births.map(\.span) == [
                TimeSpan("1948-01-07"), TimeSpan("1946..1949"), nil, TimeSpan("1948-03"),
            ])
        #expect(entry.births.map(\.isApproximate) == [false, true, false, false])
        #expect(entry.birthPlaces == ["Nampo, NORTH KOREA"])
        #expect(entry.identifiers.map(\.kind) == [.passport])
        #expect(entry.identifiers.map { $0.place?.country?.code } == ["PRK"])
        #expect(entry.listed == Day("2016-11-30") && entry.updated == nil)
        #expect(
            entry.remarks == "EU reference EU.9001.1; UN reference KPi.901;"
                + " Regulation 2016/9999 (OJ L999); Gender M; 927220231 diplomatic;"
                + " 927220231 known to have expired; Date of UN designation: 30.11.2016;"
                + " As in his passport; Lives abroad")
    }

    @Test func readsAnEntity() throws {
        let entry = try Fixture.euConsolidated.read().facts.designations[1]
        #expect(entry.kind == .entity && entry.programs == ["PRK"] && entry.listed == nil)
        #expect(
            entry.addresses.map(\.text)
                == ["PO box 77, Kwangbok Street 5, 118000, Dandong, Liaoning"])
        #expect(entry.addressCountries.map(\.code) == ["CHN"])
        #expect(entry.shipNumbers == ["9562233"])
        #expect(
            entry.remarks == "EU reference EU.9002.2; Regulation 2016/9999 (OJ L999);"
                + " Regulation 2017/9999 (OJ L999); PHONE +86 415 000")
    }

    @Test func accountsForEveryEntry() throws {
        let file = try Fixture.euConsolidated.file()
        #expect(file.layout == .euConsolidated && file.completeTo == Day("2026-08-05"))
        #expect(file.records.read == 4 && file.records.used == 2)
        #expect(file.errorCodes == [.badDate, .missingValue])
        #expect(file.findings(.unknownElement).map(\.field) == ["flagship", "nameAlias@colour"])
    }

    /// Any document may begin with `export`; the list's own name space tells it.
    @Test func anotherExportIsNoneOfTheList() throws {
        let result = try read(["a.xml": "<export><sanctionEntity logicalId='1'/></export>"])
        #expect(result.refusals.flatMap(\.diagnostics).map(\.code) == [.unknownLayout])
    }

    @Test func aDateOfAnotherCalendarTellsNoSpan() throws {
        let entry = try entry("<birthdate calendarType='ISLAMIC' year='1380'/>")
        #expect(entry.births.map(\.text) == ["1380 (ISLAMIC)"])
        #expect(entry.births.map(\.span) == [nil])
    }

    @Test func aKindAndADocumentWithoutANumberAreKeptInWords() throws {
        let entry = try entry(
            "<subjectType code='vessel'/><identification identificationTypeCode='id'"
                + " identificationTypeDescription='National card'/>"
                + "<identification issuedBy='Nampo' validTo='in 2020'/>")
        #expect(entry.kind == .other && entry.identifiers.isEmpty)
        #expect(
            entry.remarks == "Type vessel; National card; A document issued by Nampo;"
                + " A document valid to in 2020")
    }

    /// Where no name is strong, or none is without a language, the first that is nearest is the name.
    @Test func takesTheNextBestName() throws {
        let weak = "<nameAlias wholeName='B' strong='false'/>"
        let french = "<nameAlias wholeName='A' nameLanguage='FR' strong='true'/>"
        #expect(try entry("", french + weak).name == "B")
        #expect(try entry("", french).name == "A")
    }

    private func entry(
        _ elements: String, _ names: String = "<nameAlias wholeName='KITE'/>"
    ) throws -> Designation {
        let list =
            "<export xmlns='http://eu.europa.ec/fpi/fsd/export'><sanctionEntity logicalId='1'>"
            + names + elements + "</sanctionEntity></export>"
        return try #require(try read(["eu.xml": list]).facts.designations.first)
    }
}
