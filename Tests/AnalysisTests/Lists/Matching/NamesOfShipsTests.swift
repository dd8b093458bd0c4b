import Testing
import TradeModel

@testable import Analysis

/// Ships with what tells their kind before the name, and with a number in it.
@Suite struct NamesOfShipsTests {
    private static let entries: [Designation] = [
        .made("1", .vessel, "RED MOON", ship: "1234567"), .made("2", .vessel, "TERN"),
        .made("3", .entity, "RED MOON"), .made("4", .vessel, "GREY GULL 12"),
        .made("5", .individual, "SMITH, J. R."), .made("6", .vessel, "KITE NO. 9"),
        .made("7", .other, "HERON"), .made("8", .individual, "HERON"),
    ]

    private func found(_ name: String) throws -> [String] {
        try ListedNameIndex.besideWords(Self.entries).matches(name).map(\.told)
    }

    @Test(arguments: [
        ("M/V Red Moon", ["1 left-out: mv", "3 left-out: mv"]),
        ("Oil tanker Red Moon", ["1 left-out: oil tanker"]),
        ("MS Red Moon", ["1 left-out: ms"]), ("S.S. Moon Red", ["1 left-out: ss, token-order"]),
        ("Ro-Ro Tern", ["2 left-out: ro ro"]), ("VLCC Tern", ["2 left-out: vlcc"]),
        ("Ferry Heron", ["7 left-out: ferry"]),
        ("Tanker Red Moon (Nampo)", ["1 left-out: tanker nampo"]),
        ("VLCC Red Moon, IMO 1234567", ["1 ship-number, left-out: vlcc"]),
        ("Tanker", []), ("Tanker J. R. Smith", []), ("Moon Tanker", []), ("Ship Red", []),
    ])
    func leavesOutWhatTellsTheKindOfAShip(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    @Test(arguments: [
        ("Grey Gull No. 12", ["4 left-out: no"]), ("Grey Gull Nr 12", ["4 left-out: nr"]),
        ("Kite 9", ["6 left-out: no"]), ("Kite No 9", ["6 exact"]), ("Grey Gull No", []),
        ("Grey Gull No. 13", []), ("Kite IX", ["6 left-out: no, transliteration"]),
    ])
    func leavesOutNoBeforeANumber(_ name: String, _ expected: [String]) throws {
        #expect(try found(name) == expected)
    }

    /// A firm whose name begins so has no common word for it.
    @Test func whatIsNoShipIsNotTooCommon() throws {
        let many = (0..<30).map { Designation.made("\($0)", .entity, "WONSAN FIRM\($0)X") }
        let index = try ListedNameIndex.besideWords(many)
        #expect(index.asked("Ferry Wonsan", reach: .slips).commonWords.isEmpty)
    }
}
