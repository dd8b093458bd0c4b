import Testing
import TradeModel

@Suite struct DesignationTests {
    private func entry(line: Int = 1) -> Designation {
        Designation(
            origin: Origin(file: 0, line: line), list: "a", id: "1", kind: .entity,
            name: ListedName("NAMPO TRADING", .primary))
    }

    @Test func addsEachThingOnceAndInOrder() {
        var designation = entry()
        let alias = Designation.Particular.name(ListedName("NAMPO CO", .alias))
        let primary = Designation.Particular.name(ListedName("NAMPO TRADING", .primary))
        designation.add([alias, primary, alias, .link("B"), .remark("x"), .remark("y")])
        designation.add([alias, .link("B"), .link("C")])
        #expect(designation.names.map(\.text) == ["NAMPO TRADING", "NAMPO CO"])
        #expect(designation.links == ["B", "C"])
        #expect(designation.remarks == "x; y")
        #expect(designation.name == "NAMPO TRADING")
    }

    /// A hundred thousand aliases of one entry take no time that grows with their square.
    @Test func addsManyThingsInTime() {
        var designation = entry()
        designation.add((0..<100_000).map { .name(ListedName("N\($0)", .alias)) })
        #expect(designation.names.count == 100_001)
    }

    @Test func aListOfACollectorHasTheNameOfTheLayoutAndItsOwn() {
        var designation = entry()
        #expect(ListName.layout(of: designation.list) == "a")
        designation.place(onListOf: "EU: all")
        #expect(designation.list == "a: EU: all")
        #expect(ListName.layout(of: designation.list) == "a")
        designation.place(onListOf: "UK")
        #expect(designation.list == "a: UK")
    }

    @Test func whereItStandsIsNotWhatItSays() {
        var other = entry(line: 9)
        other.additions = [Origin(file: 1, line: 2)]
        #expect(entry().says(asMuchAs: other))
        #expect(entry() != other)
        #expect(other.origins == [Origin(file: 0, line: 9), Origin(file: 1, line: 2)])
        other.programs = ["X"]
        #expect(!entry().says(asMuchAs: other))
    }

    /// Some lists have the country at the end of an address.
    @Test(arguments: [
        ("1 Street, Windhoek", "Namibia", "1 Street, Windhoek, Namibia"),
        ("1 Street, Namibia", "Namibia", "1 Street, Namibia"), ("Namibia", "Namibia", "Namibia"),
        ("New Namibia", "Namibia", "New Namibia, Namibia"), ("", "Namibia", "Namibia"),
        ("1 Street", nil, "1 Street"),
    ])
    func anAddressHasItsCountryOnce(_ text: String, _ country: String?, _ label: String) {
        var designation = entry()
        let place = country.map { ListedPlace($0, country: nil) }
        designation.add([.address(ListedAddress(text, place: place))])
        let field = designation.fields.first { $0.name == "addresses" }
        #expect(field?.values == [label])
    }

    @Test func listsCountriesAndShipNumbersOnce() {
        var designation = entry()
        let place = ListedPlace("Namibia", country: Country("NAM"))
        designation.add([
            .address(ListedAddress("a", place: place)), .address(ListedAddress("b", place: place)),
            .address(ListedAddress("c", place: nil)),
            .identifier(ListedIdentifier(.ship, label: "IMO", number: "9074729")),
            .identifier(ListedIdentifier(.shipCompany, label: "IMO", number: "1234567")),
        ])
        #expect(designation.addressCountries.map(\.code) == ["NAM"])
        #expect(designation.shipNumbers == ["9074729"])
        #expect(designation.shipCompanyNumbers == ["1234567"])
    }
}
