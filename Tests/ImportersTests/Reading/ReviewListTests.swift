import Tabular
import TestSupport
import Testing
import TradeModel

@testable import Importers

@Suite struct ReviewListTests {
    private static let header = "name,list,id,listed_name,reason,reviewed\n"

    private func reviews(_ text: String) throws -> [ReviewedMatch] {
        let scratch = try Scratch()
        return try ReviewList.read(path: try scratch.write("reviews.csv", text.utf8))
    }

    @Test func readsReviews() throws {
        let read = try reviews(
            Self.header + "Song Ho Paek,ofac-sdn,12,\"PAEK, Song Ho\",born in 1990,2024-03-01\n"
                + "Nampo,ofac-sdn,11,,another firm,2024-03-02\n")
        #expect(read.map(\.id) == ["12", "11"])
        #expect(read.map(\.listedName) == ["PAEK, Song Ho", nil])
        #expect(read.map(\.reviewed) == [Day("2024-03-01"), Day("2024-03-02")])
    }

    @Test(arguments: [
        ("A,ofac-sdn,12,,x,yesterday", DiagnosticCode.badDate),
        (",ofac-sdn,12,,x,2024-03-01", .missingValue), ("A,,12,,x,2024-03-01", .missingValue),
        ("A,ofac-sdn,12,,,2024-03-01", .missingValue), ("A,ofac-sdn", .raggedRow),
    ])
    func oneWrongRowRefusesAll(_ row: String, _ code: DiagnosticCode) {
        let text = Self.header + "B,ofac-sdn,11,,x,2024-03-01\n" + row + "\n"
        #expect {
            try reviews(text)
        } throws: { error in
            let finding = (error as? Refusal)?.diagnostics.first
            return finding?.code == code && finding?.line == 3
        }
    }

    @Test func refusesAnArchiveOfSeveralMembers() throws {
        let member = Array((Self.header + "A,ofac-sdn,12,,x,2024-03-01\n").utf8)
        let scratch = try Scratch()
        let path = try scratch.write(
            "reviews.zip", StoredZip.archive([("a.csv", member), ("b.csv", member)]))
        expectRefusal(.mixedSources, saying: "“a.csv”, “b.csv”") {
            try ReviewList.read(path: path)
        }
    }

    @Test func needsItsColumns() {
        #expect {
            try reviews("name,list,id\n")
        } throws: {
            ($0 as? Refusal)?.diagnostics.map(\.code) == [.missingColumn]
        }
    }
}
