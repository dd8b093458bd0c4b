import TestSupport
import Testing
import TradeModel

@testable import Importers

/// What the values at a table's beginning tell of others, whosever they are.
@Suite struct BulkBeginningTests {
    private func table(_ values: String..., delimiter: String = ";") -> String {
        // The last is the subject's.
        let rows = values.enumerated().map { number, value in
            let importer = number == values.count - 1 ? 408 : 842
            return ["2020", "156", "\(importer)", "270900", value, "1"]
        }
        return ([["t", "i", "j", "k", "v", "q"]] + rows)
            .map { $0.joined(separator: delimiter) + "\n" }.joined()
    }

    private func ask(_ table: String) throws -> BulkResult {
        try cube([BACITable.name: table], .by("year,partner", subject: "PRK"))
    }

    @Test func aPointBesideDecimalCommasMayGroupThousands() throws {
        let texts = [table("1,5", "1.500"), table("\"1,5\"", "1.500", delimiter: ",")]
        for text in texts {
            let finding = expectRefusal(.badNumber, saying: "may be 1.500 or 1500") {
                try ask(text)
            }
            #expect(finding?.line == 3)
            #expect(finding?.field == "v")
        }
        let grouped = expectRefusal(.badNumber, saying: "groups digits by points") {
            try ask(table("1.234.567", "1.500"))
        }
        #expect(grouped?.line == 2)
    }

    /// Others show that decimals stand behind a point, or no number is in doubt.
    @Test(arguments: ["2.5", "0.500", "12"]) func readsWhatIsInNoDoubt(other: String) throws {
        let value = other == "12" ? "15" : "1.500"
        let result = try ask(table("1,5", other, value))
        #expect(result.lines == ["2020 CHN \(other == "12" ? "15000" : "1500") (1)"])
    }

    /// Whoever reads all records tells of them.
    @Test func quotesThatDoNotMatchAreToldAsAlways() throws {
        expectRefusal(.openQuote) { try ask(table("1,5", "\"1.500")) }
    }
}
