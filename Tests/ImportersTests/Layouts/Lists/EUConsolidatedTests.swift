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
        #expect(entry.shipCompanyNumbers == ["9562233"] && entry.shipNumbers.isEmpty)
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

    /// A day of the Gregorian calendar may stand beside the parts of another date.
    @Test func aDateOfAnotherCalendarMayStandBesideItsDay() throws {
        let entry = try entry(
            "<birthdate calendarType='ISLAMIC' birthdate='1948-01-07' year='1367' monthOfYear='2'"
                + " dayOfMonth='25'/>")
        #expect(entry.births.map(\.text) == ["1948-01-07", "1367-02-25 (ISLAMIC)"])
        #expect(entry.births.map(\.span) == [TimeSpan("1948-01-07"), nil])
    }

    @Test func readsTheDaysAndTheKindOfADocument() throws {
        let document = "<identification number='P-77' identificationTypeCode="
        let result = try read([
            "eu.xml": list(
                "\(document)'passport' issueDate='2005-04-01' validTo='2010-03-01'/>"
                    + "\(document)'fiscalcode'/>\(document)'tradelic'/>")
        ])
        let entry = try #require(result.facts.designations.first)
        #expect(entry.identifiers.map(\.kind) == [.passport, .tax, .registration])
        #expect(entry.identifiers.map(\.issued) == [Day("2005-04-01"), nil, nil])
        #expect(entry.identifiers.map(\.expires) == [Day("2010-03-01"), nil, nil])
        #expect(entry.remarks.isEmpty && result.files[0].findings(.unknownElement).isEmpty)
    }

    /// Codes of states that are no more are in use, and the words beside them tell the same.
    @Test func aCodeThatNoTableKnowsIsToldInWords() throws {
        let serbia = "countryIso2Code='CS' countryDescription='SERBIA AND MONTENEGRO'"
        let other = "countryIso2Code='QQ' countryDescription='ATLANTIS'"
        let result = try read(["eu.xml": list("<citizenship \(serbia)/><citizenship \(other)/>")])
        let entry = try #require(result.facts.designations.first)
        #expect(entry.countries.map { $0.country?.code } == ["SCG", nil])
        let unknown = result.files[0].findings(.unlistedCountry)
        #expect(unknown.count == 1 && unknown[0].message.contains("“ATLANTIS” (1)"))
        #expect(unknown.allSatisfy { !$0.message.contains("SERBIA") })
    }

    @Test func aDashIsNoNumber() throws {
        let entry = try entry(
            "<identification number='-' identificationTypeDescription='Registration Number'"
                + " countryIso2Code='KP' countryDescription='NORTH KOREA' issueDate='2016-04-01'/>"
                + "<identification number='-' latinNumber='AB 1'/>")
        #expect(entry.identifiers.map(\.number) == ["AB 1"])
        #expect(
            entry.remarks == "Registration Number issued 2016-04-01;"
                + " Registration Number of NORTH KOREA")
    }

    /// The attribute calls nearly every name strong, and several elements may have one name.
    @Test func aNameIsWeakInWords() throws {
        let weak = "<nameAlias wholeName='A' strong='true'><remark>Alias\n(Low quality alias)"
        let other = "<nameAlias wholeName='C' strong='true'><remark>sells low quality goods"
        let entry = try entry(
            "",
            "\(weak)</remark></nameAlias><nameAlias wholeName='B' strong='true'/>"
                + "<nameAlias wholeName='B' nameLanguage='FR'/>\(other)</remark></nameAlias>")
        #expect(
            entry.names == [
                ListedName("B", .primary), ListedName("A", .alias, isWeak: true),
                ListedName("C", .alias),
            ])
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

    /// Taken off on a day, the entry stood on the list before it.
    @Test(arguments: [("2020-03-04", true), ("2020-03-04T00:00:00", true), ("in 2020", false)])
    func anEntryTakenOffTheListIsNotListed(_ text: String, _ isDay: Bool) throws {
        let other = "<sanctionEntity logicalId='2'><nameAlias wholeName='TERN'/></sanctionEntity>"
        let delisted = list("").replacing(
            "logicalId='1'",
            with: "logicalId='1' designationDate='2010-01-02' delistingDate='\(text)'"
        ).replacing("</export>", with: other + "</export>")
        let result = try read(["eu.xml": delisted])
        let file = try #require(result.files.first)
        #expect(file.records.excluded == [.delisted: 1] && file.records.used == 1)
        #expect(file.findings(.unknownElement).isEmpty)
        let day = isDay ? Day("2020-03-04") : nil
        #expect(result.facts.formerDesignations.map(\.delisted) == [day])
        let before = result.facts.known(asOf: try #require(Day("2020-03-03")))
        #expect(before.designations.map(\.id) == (isDay ? ["2", "1"] : ["2"]))
    }

    @Test func aBlankDayOfDelistingIsNone() throws {
        let listed = list("").replacing("logicalId='1'", with: "logicalId='1' delistingDate=' '")
        let entry = try #require(try read(["eu.xml": listed]).facts.designations.first)
        #expect(entry.id == "1" && entry.delisted == nil)
    }

    private func entry(
        _ elements: String, _ names: String = "<nameAlias wholeName='KITE'/>"
    ) throws -> Designation {
        try #require(try read(["eu.xml": list(elements, names)]).facts.designations.first)
    }

    private func list(
        _ elements: String, _ names: String = "<nameAlias wholeName='KITE'/>"
    ) -> String {
        "<export xmlns='http://eu.europa.ec/fpi/fsd/export'><sanctionEntity logicalId='1'>"
            + names + elements + "</sanctionEntity></export>"
    }
}
