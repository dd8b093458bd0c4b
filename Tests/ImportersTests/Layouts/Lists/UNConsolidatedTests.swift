import Testing
import TradeModel

@testable import Importers

@Suite struct UNConsolidatedTests {
    @Test func readsAnIndividual() throws {
        let result = try Fixture.unConsolidated.read()
        let entry = try #require(result.facts.designations.first)
        #expect(entry.id == "KPi.901" && entry.kind == .individual)
        #expect(
            entry.names == [
                ListedName("PAEK SONG HO", .primary), ListedName("백성호", .originalScript),
                ListedName("Paik Sung Ho", .alias), ListedName("The Banker", .alias, isWeak: true),
            ])
        #expect(entry.programs == ["DPRK"])
        #expect(entry.titles == ["Director", "Attaché"])
        #expect(entry.countries.map { $0.country?.code } == ["PRK"])
        #expect(entry.addresses.isEmpty)
        #expect(entry.births.map(\.span) == [TimeSpan("1948-01-07"), TimeSpan("1946..1949")])
        #expect(entry.birthPlaces == ["Nampo, Democratic People's Republic of Korea"])
        #expect(entry.identifiers.map(\.kind) == [.passport])
        #expect(entry.listed == Day("2016-11-30") && entry.updated == Day("2018-01-09"))
        #expect(entry.remarks == "Official of a trading house.")
        #expect(entry.origin.line == 4)
    }

    @Test func readsAnEntityInAnyOrder() throws {
        let entry = try #require(try Fixture.unConsolidated.read().facts.designations.last)
        #expect(entry.kind == .entity && entry.id == "6900003")
        #expect(entry.addressCountries.map(\.code) == ["CHN"])
        #expect(entry.addresses.map(\.text) == ["Kwangbok Street 5, Dandong"])
        #expect(entry.names[1] == ListedName("Nampo Export House", .former))
    }

    @Test func accountsForEveryEntry() throws {
        let file = try Fixture.unConsolidated.file()
        #expect(file.layout == .unConsolidated && file.delimiter == nil)
        #expect(file.records.read == 4)
        #expect(file.records.used == 2 && file.records.rejected == 2)
        #expect(file.errorCodes == [.badDate, .missingValue])
        #expect(file.findings(.badDate).map(\.line) == [32])
        #expect(file.findings(.badDate).map(\.field) == ["LISTED_ON"])
        #expect(file.completeTo == Day("2024-03-11"))
    }

    @Test func namesElementsThatItDoesNotKnow() throws {
        let file = try Fixture.unConsolidated.file()
        let unknown = file.findings(.unknownElement)
        #expect(unknown.map(\.field) == ["COLOUR"])
        #expect(unknown.first?.message.contains("elements “COLOUR”, which are left out") == true)
    }

    @Test func anEntryTakenOffTheListIsNotListed() throws {
        let result = try entities(
            "<DELISTED_ON>2020-01-02</DELISTED_ON>", "<DELISTED_ON/>",
            "<DELISTED_ON><VALUE>in 2020</VALUE></DELISTED_ON>", "<DELISTED_ON> </DELISTED_ON>")
        let file = try #require(result.files.first)
        #expect(file.records.read == 4 && file.records.used == 2)
        #expect(file.records.excluded == [.delisted: 2])
        #expect(result.facts.designations.map(\.id) == ["2", "4"])
        #expect(file.findings(.unknownElement).isEmpty)
    }

    /// Taken off on a day, the entry stood on the list before it.
    @Test func anEntryTakenOffTheListStoodOnItBefore() throws {
        let facts = try entities(
            "<LISTED_ON>2017-09-11</LISTED_ON><DELISTED_ON>2020-01-02</DELISTED_ON>",
            "<LISTED_ON>2016-03-02</LISTED_ON>", "<DELISTED_ON>in 2020</DELISTED_ON>"
        ).facts
        #expect(facts.formerDesignations.map(\.id) == ["1", "3"])
        #expect(facts.formerDesignations.map(\.delisted) == [Day("2020-01-02"), nil])
        for (day, listed) in [
            ("2017-09-10", ["2"]), ("2017-09-11", ["1", "2"]), ("2020-01-01", ["1", "2"]),
            ("2020-01-02", ["2"]),
        ] {
            let known = facts.known(asOf: try #require(Day(day)))
            #expect(known.designations.map(\.id).sorted() == listed, "\(day)")
        }
        #expect(facts.lastDayKnown == Day("2020-01-02"))
    }

    @Test func theSecondNationalityIsOneToo() throws {
        let first = "<NATIONALITY><VALUE>China</VALUE></NATIONALITY>"
        let result = try entities(
            first + "<NATIONALITY2>Japan</NATIONALITY2>", first + "<NATIONALITY2/>")
        let countries = result.facts.designations.map { $0.countries.map { $0.country?.code } }
        #expect(countries == [["CHN", "JPN"], ["CHN"]])
    }

    /// What is noted beside a date, a place or a document says how sure it is.
    @Test func notesGoToTheRemarks() throws {
        let entry = try individual(
            """
            <INDIVIDUAL_DATE_OF_BIRTH><DATE>1964-07-17</DATE><NOTE>by his passport</NOTE>
            </INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_PLACE_OF_BIRTH><STREET>Kwangbok Street 5</STREET><CITY>Nampo</CITY>
            <NOTE>or Wonsan</NOTE>
            </INDIVIDUAL_PLACE_OF_BIRTH>
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT>
            <NUMBER>12345</NUMBER><NOTE>expired</NOTE></INDIVIDUAL_DOCUMENT>
            <GENDER>Male</GENDER><COMMENTS1>An official.</COMMENTS1><GENDER/>
            """)
        #expect(entry.births.map(\.text) == ["1964-07-17"])
        #expect(entry.birthPlaces == ["Kwangbok Street 5, Nampo"])
        #expect(entry.identifiers.map(\.number) == ["12345"])
        #expect(entry.remarks == "by his passport; or Wonsan; expired; Gender Male; An official.")
    }

    /// What stands beside an alias is told of the one who is called so.
    @Test func anAliasMayHaveABirthOfItsOwn() throws {
        let entry = try individual(
            """
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Chol</ALIAS_NAME>
            <DATE_OF_BIRTH>1964</DATE_OF_BIRTH><CITY_OF_BIRTH>Nampo</CITY_OF_BIRTH>
            <COUNTRY_OF_BIRTH/><NOTE>in a passport</NOTE></INDIVIDUAL_ALIAS>
            """)
        #expect(entry.names.map(\.text) == ["SONG", "Chol"])
        #expect(entry.births.map(\.span) == [TimeSpan("1964")])
        #expect(entry.birthPlaces == ["Nampo"])
        #expect(entry.remarks == "in a passport")
    }

    @Test func whatOfADocumentHasNoFieldIsARemark() throws {
        let entry = try individual(
            """
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>12345</NUMBER>
            <DATE_OF_ISSUE>in 2001</DATE_OF_ISSUE><CITY_OF_ISSUE>Nampo</CITY_OF_ISSUE>
            </INDIVIDUAL_DOCUMENT>
            """)
        #expect(entry.identifiers.map(\.issued) == [nil])
        #expect(entry.remarks == "12345 issued in 2001; 12345 issued in Nampo")
    }

    @Test func anUnknownPartOfAnElementIsTold() throws {
        let result = try entities(
            "<ENTITY_ALIAS><ALIAS_NAME>A</ALIAS_NAME><COLOUR>red</COLOUR></ENTITY_ALIAS>")
        #expect(result.files[0].findings(.unknownElement).map(\.field) == ["COLOUR"])
    }

    /// A year after or before which somebody was born is not the year of birth.
    @Test func oneOfTwoYearsIsNoSpan() throws {
        let entry = try individual(
            ["<FROM_YEAR>1960</FROM_YEAR>", "<TO_YEAR>1970</TO_YEAR>"].map { year in
                "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE>\(year)"
                    + "</INDIVIDUAL_DATE_OF_BIRTH>"
            }.joined())
        #expect(entry.births.map(\.text) == ["1960..", "..1970"])
        #expect(entry.births.map(\.span) == [nil, nil])
    }

    private func individual(_ elements: String) throws -> Designation {
        let entry = "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>SONG</FIRST_NAME>\(elements)"
        let list = "<INDIVIDUALS>\(entry)</INDIVIDUAL></INDIVIDUALS>"
        let result = try read(["list.xml": "<CONSOLIDATED_LIST>\(list)</CONSOLIDATED_LIST>"])
        return try #require(result.facts.designations.first)
    }

    /// Reads a list of entities numbered from 1, each with more elements of its own.
    private func entities(_ elements: String...) throws -> Importer.Result {
        let entries = elements.enumerated().map { index, more in
            "<ENTITY><DATAID>\(index + 1)</DATAID><FIRST_NAME>FIRM \(index + 1)</FIRST_NAME>\(more)"
                + "</ENTITY>"
        }
        let list = "<ENTITIES>\(entries.joined())</ENTITIES>"
        return try read(["list.xml": "<CONSOLIDATED_LIST>\(list)</CONSOLIDATED_LIST>"])
    }

    @Test func tellsTheSpanOfItsEntries() throws {
        let series = try Fixture.unConsolidated.file().series
        #expect(series.map(\.id) == ["designations.entity", "designations.individual"])
        #expect(series.map { $0.start?.description } == ["2013-01-22", "2016-11-30"])
    }
}
