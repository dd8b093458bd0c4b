import Testing
import TradeModel

@testable import Analysis

/// Names with an address or something else behind commas.
@Suite struct NamesBeforeCommasTests {
    private static let entries: [Designation] = [
        .made("1", .individual, "SONG, Chol Su"), .made("2", .entity, "NAMPO TRADING COMPANY"),
        .made("3", .vessel, "RED MOON"), .made("4", .individual, "GARCIA, Lopez"),
        .made("5", .individual, "KANG, Il"), .made("6", .entity, "SERKA INC."),
    ]

    private func index() throws -> ListedNameIndex {
        try .besideWords(Self.entries)
    }

    @Test(arguments: [
        ("Nampo Trading Company, Pyongyang, DPRK", ["2 left-out: pyongyang dprk"]),
        (
            "Nampo Trading Co., Ltd., Rm 1205, Wonsan",
            ["2 left-out: ltd rm 1205 wonsan co company"]
        ),
        ("Red Moon, bulk carrier", ["3 left-out: bulk carrier"]),
        ("Song Chol Su, Pyongyang", ["1 left-out: pyongyang"]),
        ("KANG, Il, Pyongyang", ["5 left-out: pyongyang"]),
        ("KANG, Mr Il, Pyongyang", ["5 left-out: mr pyongyang"]),
        ("Nobody Here; Red Moon, Wonsan", ["3 left-out: nobody here wonsan"]),
        ("Kang Il, Wonsan", ["5 left-out: wonsan"]),
        ("Il Kang, 12 Main Street, Wonsan", ["5 left-out: 12 main street wonsan, token-order"]),
        ("GARCIA LOPEZ, Juan", ["4 left-out: juan"]),
        ("Serka Inc., Wonsan", ["6 left-out: wonsan"]),
        ("Serka, Wonsan, DPRK", ["6 left-out: wonsan dprk inc"]),
        ("Nampo, Trading Company, Wonsan", []), ("KANG, Nobody", []), ("Kang, Wonsan, DPRK", []),
        ("Red Moon, Esq.", []),
    ])
    func leavesOutWhatStandsBehindAName(_ name: String, _ expected: [String]) throws {
        #expect(try index().matches(name).map(\.told) == expected)
    }

    @Test func aSpellingKeepsAll() throws {
        #expect(try index().matches("Red Moon, bulk carrier", reach: .spelling).isEmpty)
    }
}
