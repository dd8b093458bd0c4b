import Testing
import TradeModel

@testable import Analysis

@Suite struct ListedNameIndexShipsTests {
    private static let index = ListedNameIndex([
        .made("1", .vessel, "BLUE HERON", ship: "1234567"),
        .made("2", .vessel, "GREY HERON", ship: "7654329"),
        .made("3", .entity, "DEPOT 1234567"), .made("4", .entity, "IMO 12345 DEPOT"),
    ])

    /// A number is found wherever it stands, and the other words are the name.
    @Test(arguments: [
        ("Blue Heron (IMO 1234567)", ["1 ship-number, exact"]),
        ("BLUE HERON, IMO1234567", ["1 ship-number, exact"]),
        ("IMO No. 1234567 Blue Heron", ["1 ship-number, exact"]),
        ("Blue Heron - 1234567", ["1 ship-number, exact"]),
        ("1234567 (IMO)", ["1 ship-number"]),
        ("Blue Heron 1234567 IMO number 1234567", ["1 ship-number, exact"]),
        ("M/V Heron Blue, IMO 1234567", ["1 ship-number, left-out: mv, token-order"]),
        ("BlueHeron IMO 1234567", ["1 ship-number, spacing"]),
        ("Red Kite (IMO 1234567)", ["1 ship-number"]),
        ("IMO 123 4567", ["1 ship-number"]), ("IMONO1234567", ["1 ship-number"]),
        ("Blue Heron, IMO No. 12-345-67", ["1 ship-number, exact"]),
        ("IMO 1234567, 7654329", ["1 ship-number", "2 ship-number"]),
    ])
    func findsANumberBesideAName(_ name: String, _ expected: [String]) {
        #expect(found(name) == expected)
    }

    /// A ship that gives the number of another may be either.
    @Test func anotherShipsNumberFindsBoth() {
        #expect(found("Grey Heron (IMO 1234567)") == ["1 ship-number", "2 exact"])
    }

    /// The name counts where no ship has the number; a number without `IMO` may belong to the name.
    @Test(arguments: [
        ("Blue Heron (IMO 1234560)", ["1 exact"]), ("IMO 1234560", []),
        ("Blue Heron (IMO 123456)", ["1 exact"]), ("IMO 12345 Depot", ["4 exact"]),
        ("Depot 1234567", ["1 ship-number", "3 exact"]),
    ])
    func findsTheNameBesideANumber(_ name: String, _ expected: [String]) {
        #expect(found(name) == expected)
    }

    /// A wrong number, one of no ship of the lists, and that of a station are left out, and said so;
    /// what a list has in a name stays.
    @Test(arguments: [
        ("Blue Heron 1234568", ["1 left-out: 1234568"]),
        ("Blue Heron / 1234568", ["1 left-out: 1234568"]),
        ("Blue Heron 9074729", ["1 left-out: 9074729"]),
        ("Blue Heron 123456", ["1 left-out: 123456"]),
        ("MMSI 445114000 Blue Heron", ["1 left-out: mmsi 445114000"]),
        ("Blue Heron No. 1234568 (MMSI)", ["1 left-out: no 1234568 mmsi"]),
        ("Blue Heron 1234567890", ["1 left-out: 1234567890"]),
        ("1234568", []), ("Blue Heron 1234", []),
    ])
    func findsTheNameBesideAnyLongNumber(_ name: String, _ expected: [String]) {
        #expect(found(name) == expected)
    }

    private static let companies = ListedNameIndex([
        .made("1", .entity, "HERON SHIPPING LTD", company: "5123451"),
        .made("2", .vessel, "BLUE HERON", ship: "1234567"),
        .made("3", .entity, "GREY HERON TRADING", company: "5123452"),
    ])

    /// The number of an owner or manager of ships has a check digit of its own.
    @Test(arguments: [
        ("IMO 5123451", ["1 company-number"]), ("5123451", ["1 company-number"]),
        ("Nobody Here, IMO 5123451", ["1 company-number"]),
        ("Heron Shipping Ltd (IMO 5123451)", ["1 company-number, exact"]),
        (
            "Heron Shipping Limited (IMO Company No. 5123451)",
            ["1 company-number, left-out: limited ltd"]
        ),
        ("Company Number IMO 5123451", ["1 company-number"]),
        ("Blue Heron 5123451", ["1 company-number", "2 exact"]),
        ("IMO 5123452", ["3 company-number"]), ("5123455", []),
    ])
    func findsACompanyOfShips(_ name: String, _ expected: [String]) {
        #expect(found(name, in: Self.companies) == expected)
    }

    /// Of two lists a number may be all that tells one name from another.
    @Test func aSpellingKeepsLongNumbers() {
        #expect(Self.index.matches("Blue Heron 1234568", reach: .spelling).isEmpty)
    }

    @Test func aNumberDoesNotHideThatAWordIsCommon() {
        let index = ListedNameIndex(
            (0..<30).map { Designation.made("\($0)", .individual, "HAMD, Person\($0)x") })
        let asked = index.asked("Hamd (IMO 1234567)", reach: .slips)
        #expect(asked.commonWords.map(\.entries) == [30])
    }

    private func found(_ name: String, in index: ListedNameIndex? = nil) -> [String] {
        (index ?? Self.index).matches(name).map(\.told)
    }
}
