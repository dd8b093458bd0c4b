import Testing
import TradeModel

@testable import Analysis

/// Who is asked about by the number of a document, a register, a station or a wallet.
@Suite struct ListedNameIndexIdentifiersTests {
    private static func entry(
        _ id: String, _ kind: DesignationKind, _ name: String, _ numbers: ListedIdentifier...
    ) -> Designation {
        var entry = Designation.made(id, kind, name)
        entry.add(numbers.map { .identifier($0) })
        return entry
    }

    private static let index: ListedNameIndex = {
        var ship = entry(
            "3", .vessel, "BLUE HERON",
            ListedIdentifier(.radio, label: "MMSI", number: "445112000"),
            ListedIdentifier(.ship, label: "IMO", number: "1234567"))
        ship.craft = CraftDetails()
        ship.craft?.callSign = "HMZA1"
        var other = entry("5", .vessel, "GREY GULL")
        other.craft = CraftDetails()
        other.craft?.callSign = "HMZA"
        return ListedNameIndex([
            entry(
                "1", .individual, "SONG, Chol Su",
                ListedIdentifier(.passport, label: "Passport", number: "A-123 4567")),
            entry(
                "2", .entity, "NAMPO TRADING",
                ListedIdentifier(.tax, label: "Tax ID No.", number: "6240194"),
                ListedIdentifier(.bank, label: "SWIFT/BIC", number: "NAMPKPPY"),
                ListedIdentifier(.registration, label: "Registration ID", number: "61398")),
            ship,
            entry(
                "4", .other, "HERON",
                ListedIdentifier(.wallet, label: "XBT", number: "149w62rY42aZBox8fGcmqN")),
            other,
            entry(
                "6", .individual, "KANG, Il",
                ListedIdentifier(
                    .passport, label: "Passport", number: "B123456, issued 1990-05-12")),
        ])
    }()

    private func found(_ name: String) -> [String] {
        Self.index.matches(name).map(\.told)
    }

    @Test(arguments: [
        ("A1234567", ["1 identifier: Passport"]),
        ("Passport No. a1234567", ["1 identifier: Passport"]),
        ("B 123456", ["6 identifier: Passport"]),
        ("Passport B 123 456", ["6 identifier: Passport"]),
        ("Nobody Here, B 123456 of 1990", ["6 identifier: Passport"]), ("Nobody 123456", []),
        (
            "Chol Su Song (passport A1234567)",
            ["1 identifier: Passport, left-out: passport a1234567, token-order"]
        ),
        ("6240194", ["2 identifier: Tax ID No."]),
        ("Tax ID No. 624 01 94", ["2 identifier: Tax ID No."]),
        ("Nampo Trading 6240194", ["2 identifier: Tax ID No., left-out: 6240194"]),
        ("NAMPKPPY", ["2 identifier: SWIFT/BIC"]),
        ("SWIFT NAMPKPPY", ["2 identifier: SWIFT/BIC"]),
        ("Nobody Bank (NAMPKPPY)", ["2 identifier: SWIFT/BIC"]),
        ("61398", ["2 identifier: Registration ID"]),
        ("MMSI 445112000", ["3 identifier: MMSI"]), ("HMZA1", ["3 identifier: call sign"]),
        ("IMO 1234567", ["3 ship-number"]),
        ("149w62rY42aZBox8fGcmqN", ["4 identifier: XBT"]),
        ("A1234568", []), ("HMZA", []), ("Depot 61398", []),
        ("B123456", ["6 identifier: Passport"]), ("Nobody b-123456", ["6 identifier: Passport"]),
        ("Nobody 1990-05-12", []),
        ("Red Kite HMZA1", ["3 identifier: call sign"]), ("Red Kite HMZA", []),
    ])
    func findsTheBearerOfANumber(_ name: String, _ expected: [String]) {
        #expect(found(name) == expected)
    }

    /// A number of seven digits that is somebody's is no ship's with a slip in it.
    @Test(arguments: [("6240194", true), ("6240193", false)])
    func aNumberThatIsFoundIsCompared(_ number: String, _ isCompared: Bool) {
        let outcome = Screening(Self.index, asOf: .text("2024-03-01")).outcome(of: number)
        #expect(outcome.isCompared == isCompared)
        #expect(outcome.candidates.isEmpty != isCompared)
    }

    /// Two lists are held against each other by names, and by the numbers of ships.
    @Test func aSpellingIsNoNumber() {
        #expect(Self.index.matches("A1234567", reach: .spelling).isEmpty)
    }
}
