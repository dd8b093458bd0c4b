import Testing
import TradeModel

@testable import Analysis

/// Names with numbers, addresses and dates beside them.
@Suite struct NameDetailsTests {
    private static let entries: [Designation] = {
        var firm = Designation.made("2", .entity, "NAMPO TRADING")
        firm.add([
            .identifier(ListedIdentifier(.registration, label: "Registration ID", number: "61398"))
        ])
        var depot = Designation.made("4", .entity, "DEPOT")
        depot.add([
            .identifier(
                ListedIdentifier(.national, label: "Identification Number", number: "1973"))
        ])
        return [
            .made("1", .individual, "SONG, Chol Su"), firm, .made("3", .vessel, "RED MOON"), depot,
            .made("5", .individual, "HAN, Lei"),
        ]
    }()

    private func index() throws -> ListedNameIndex {
        try .besideWords(Self.entries)
    }

    private func found(_ name: String) throws -> [String] {
        try index().matches(name).map(\.told)
    }

    @Test(arguments: [
        ("Song Chol Su passport 999999999", ["1 left-out: passport 999999999"]),
        ("Song Chol Su, Passport No. 1234567", ["1 left-out: passport no 1234567"]),
        ("1. Song Chol Su", ["1 left-out: 1"]), ("12) Song Chol Su", ["1 left-out: 12"]),
        ("Song Chol Su A1234567", ["1 left-out: a1234567"]),
        ("Nampo Trading, INN 7831000999", ["2 left-out: inn 7831000999"]),
        ("Nampo Trading, ИНН: 7831000999", ["2 left-out: inn 7831000999"]),
        ("Nampo Trading 7831000999", ["2 left-out: 7831000999"]),
        ("Song Chol Su 1234567890 (INN)", ["1 left-out: 1234567890 inn"]),
        ("Song Chol Su +850 2 381 8888", ["1 left-out: 850 2 381 8888"]),
        ("Song Chol Su tel. 3818888", ["1 left-out: tel 3818888"]),
        ("Song Chol Su tel:3818888", ["1 left-out: tel 3818888"]),
        ("Song Chol Su Passport No:A1234567", ["1 left-out: passport no a1234567"]),
        ("Song Chol Su <song@nampo.example>", ["1 left-out: song nampo example"]),
        (
            "Song Chol Su, e-mail: song@nampo.example",
            ["1 left-out: e mail song nampo example"]
        ),
        ("Red Moon www.moon.example", ["3 left-out: www moon example"]),
        ("Song Chol Su, born 5 March 1968", ["1 left-out: born 5 march 1968"]),
        ("Song Chol Su, DOB 05/03/1968", ["1 left-out: dob 05 03 1968"]),
        ("Date of Birth: 1968-03-05 Song Chol Su", ["1 left-out: date of birth 1968 03 05"]),
    ])
    func leavesOutWhatTellsMoreOfABearer(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// A word for a number without one, and a short number, may belong to a name.
    @Test(arguments: [
        "Song Chol Su passport", "Nampo Trading tel", "Depot No. 7", "Depot 12", "12 Depot",
    ])
    func aWordOrAShortNumberStays(_ name: String) throws {
        #expect(try found(name).isEmpty)
    }

    /// What a number is called may not be a part of a name that many have: the number alone is left out.
    @Test(arguments: ["Han Lei 1980-01-05", "Han bin Lei A1234567"])
    func aPartOfANameTellsNoNumber(_ name: String) throws {
        #expect(try index().matches(name).map(\.entry.id) == ["5"])
    }

    /// Beside words a short number counts where it is told what it is.
    @Test(arguments: [
        ("Nobody, Registration ID 61398", ["2 identifier: Registration ID"]),
        ("Registration ID 61398", ["2 identifier: Registration ID"]), ("Nobody 61398", []),
        ("Nobody, born 1973", []), ("Nobody, DOB: 1973", []),
        ("1973", ["4 identifier: Identification Number"]),
    ])
    func findsTheBearerOfAShortNumber(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// Seven digits behind a word for another number are no ship's with a slip in it.
    @Test(arguments: [
        ("Song Chol Su tel 3818888", true), ("Song Chol Su 3818888", false),
        ("Song Chol Su, Registration IMO 3818888", false),
        ("Song Chol Su IMO 3818888 tel", false),
    ])
    func aTelephoneIsNoShip(_ name: String, _ isCompared: Bool) throws {
        let outcome = Screening(try index(), asOf: .text("2024-03-01")).outcome(of: name)
        #expect(outcome.candidates.map(\.entry.id) == ["1"])
        #expect(outcome.isCompared == isCompared)
    }

    /// Of two lists a number may be all that tells one name from another.
    @Test func aSpellingKeepsDetails() throws {
        #expect(try index().matches("Song Chol Su tel 3818888", reach: .spelling).isEmpty)
    }

    @Test func manyDetailsTakeNoTime() throws {
        #expect(try found("Song Chol Su " + String(repeating: "tel 12345 ", count: 400)).count == 1)
    }
}
