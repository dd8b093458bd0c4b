import Testing
import TradeModel

@testable import Importers

@Suite struct UKSanctionsListTests {
    @Test func readsAnIndividual() throws {
        let entry = try #require(try Fixture.ukSanctionsList.read().facts.designations.first)
        #expect(entry.id == "DPR9001" && entry.kind == .individual && entry.origin.line == 4)
        #expect(
            entry.names == [
                ListedName("SONG HO PAEK", .primary), ListedName("Sung Ho PAIK", .alias),
                ListedName("The Banker", .alias, isWeak: true),
                ListedName("백성호", .originalScript),
            ])
        #expect(entry.titles == ["Mr", "Director"])
        #expect(entry.countries.map { $0.country?.code } == ["PRK"])
        #expect(entry.addresses.map(\.text) == ["Kwangbok Street 5, Dandong, 118000"])
        #expect(entry.addressCountries.map(\.code) == ["CHN"])
        #expect(entry.births.map(\.span) == [TimeSpan("1948"), TimeSpan("1948-01-07"), nil])
        #expect(entry.births.map(\.text) == ["dd/mm/1948", "07/01/1948", "15/08/19yy"])
        #expect(entry.birthPlaces == ["Nampo, North Korea"])
        #expect(
            entry.identifiers == [
                ListedIdentifier(.passport, label: "Passport", number: "927220231")
            ])
        #expect(entry.listed == Day("2016-11-30") && entry.updated == Day("2026-04-14"))
        #expect(
            entry.remarks == "927220231: diplomatic; National identifier number not known;"
                + " UN reference KPi.901; OFSI group 91001; Designated by UN; Gender Male;"
                + " Sanctions imposed Asset freeze, Travel Ban; Official of a trading house.")
    }

    @Test func readsAnEntityAndItsRegime() throws {
        let entry = try Fixture.ukSanctionsList.read().facts.designations[1]
        #expect(entry.kind == .entity && entry.name == "NAMPO GENERAL TRADING CORPORATION")
        #expect(
            entry.programs == [
                "The Democratic People's Republic of Korea (Sanctions) (EU Exit) Regulations 2019"
            ])
        #expect(entry.links == ["Nampo Holding"])
        #expect(entry.identifiers.map(\.kind) == [.registration])
        #expect(
            entry.remarks == "Type of entity Trading company; Phone +850 2 000; It sold coal.")
    }

    @Test func readsAShip() throws {
        let entry = try Fixture.ukSanctionsList.read().facts.designations[2]
        #expect(entry.kind == .vessel && entry.shipNumbers == ["9562233"])
        var craft = CraftDetails()
        (craft.type, craft.tonnage, craft.owner) = ("Bulk carrier", 7078, "Gull Shipping")
        craft.flag = ListedPlace("Comoros", country: Country("COM"))
        #expect(entry.craft == craft)
        #expect(
            entry.remarks
                == "Owner or operator Tern Shipping; Previous flag India; Built in 2011")
    }

    @Test func accountsForEveryEntry() throws {
        let file = try Fixture.ukSanctionsList.file()
        #expect(file.layout == .ukSanctionsList && file.completeTo == Day("2026-08-20"))
        #expect(file.records.read == 5 && file.records.used == 3)
        #expect(file.errorCodes == [.badDate, .missingValue])
        #expect(file.findings(.badDate).map(\.field) == ["DateDesignated"])
        #expect(file.findings(.unknownElement).map(\.field) == ["Colour"])
    }

    /// Nothing that is said of a ship is lost on an entry of another kind, nor a kind that is not known.
    @Test func anotherKindKeepsItsWords() throws {
        let list =
            "<Designations><Designation><UniqueID>A1</UniqueID><Names><Name><Name6>KITE</Name6>"
            + "</Name></Names><IndividualEntityShip>Balloon</IndividualEntityShip><ShipDetails>"
            + "<Ship><T><TypeOfShip>Airship</TypeOfShip></T><T><TonnageOfShip>2</TonnageOfShip></T>"
            + "</Ship></ShipDetails></Designation></Designations>"
        let entry = try #require(try read(["uk.xml": list]).facts.designations.first)
        #expect(entry.kind == .other && entry.craft == nil)
        #expect(entry.remarks == "Type of ship Airship; Tonnage 2; Type Balloon")
    }

    @Test func readsHullsAndWallets() throws {
        let list =
            "<Designations><Designation><UniqueID>A1</UniqueID><Names><Name><Name6>KITE</Name6>"
            + "</Name></Names><IndividualEntityShip>Ship</IndividualEntityShip><ShipDetails><Ship>"
            + "<HullIdentificationNumbers><HullIdentificationNumber>H-77"
            + "</HullIdentificationNumber></HullIdentificationNumbers></Ship></ShipDetails>"
            + "<CryptoWalletAddresses><CryptoWalletAddress>bc1q9x</CryptoWalletAddress>"
            + "</CryptoWalletAddresses></Designation></Designations>"
        let result = try read(["uk.xml": list])
        let entry = try #require(result.facts.designations.first)
        #expect(
            entry.identifiers == [
                ListedIdentifier(.other, label: "Hull identification number", number: "H-77"),
                ListedIdentifier(.wallet, label: "Crypto wallet address", number: "bc1q9x"),
            ])
        #expect(result.files[0].findings(.unknownElement).isEmpty && entry.remarks.isEmpty)
    }

    @Test(arguments: [
        ("Congo (Democratic Republic)", "COD"), ("Occupied Palestinian Territories", "PSE"),
    ])
    func knowsTheListsNamesOfCountries(name: String, code: String) throws {
        let list =
            "<Designations><Designation><UniqueID>A1</UniqueID><Names><Name><Name6>KITE</Name6>"
            + "</Name></Names><Nationalities><Nationality>\(name)</Nationality></Nationalities>"
            + "</Designation></Designations>"
        let entry = try #require(try read(["uk.xml": list]).facts.designations.first)
        #expect(entry.countries.map { $0.country?.code } == [code])
    }

    /// The publisher repeats names and titles, once for each of other things.
    @Test func saysEachNameAndTitleOnce() throws {
        let name = "<Name><Name6>KITE</Name6><NameType>"
        let list =
            "<Designations><Designation><UniqueID>A1</UniqueID><Names>"
            + "\(name)Primary Name</NameType></Name>\(name)Alias</NameType></Name></Names>"
            + "<Titles><Title>Dr</Title><Title>Dr</Title></Titles></Designation></Designations>"
        let entry = try #require(try read(["uk.xml": list]).facts.designations.first)
        #expect(entry.names == [ListedName("KITE", .primary)] && entry.titles == ["Dr"])
    }

    @Test(arguments: [
        ("25/01/2001", "2001-01-25"), ("1/3/1958", "1958-03-01"), ("dd/mm/1945", "1945"),
        ("00/03/1945", "1945-03"), ("15/mm/1945", "1945"), ("1973", "1973"),
        ("DD/MM/1945", "1945"),
    ])
    func readsADateOfWhichLessMayBeKnown(text: String, span: String) {
        #expect(SlashedDate(text)?.span == TimeSpan(span))
    }

    @Test(arguments: [
        "", "15/08/19yy", "31/02/2001", "01/13/2001", "2001-01-25", "1/2001", "a/b/2001",
        "01/01/0000", "001/01/2001", "25/01/2001 ",
    ])
    func takesNothingElseForADate(text: String) {
        #expect(SlashedDate(text) == nil)
    }
}
