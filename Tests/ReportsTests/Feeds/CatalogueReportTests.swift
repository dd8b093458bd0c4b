import Analysis
import Foundation
import Testing

@testable import Reports

@Suite struct CatalogueReportTests {
    @Test func jsonHasTheKeysOfTheContract() throws {
        let json = try parsedJSON(CatalogueReport(Catalogue.indicators).json)
        let entries = try #require(json["indicators"] as? [[String: Any]])
        #expect(entries.compactMap { $0["id"] as? String } == Catalogue.indicators.map(\.id))
        for entry in entries {
            for key in [
                "id", "code", "title", "unit", "formula", "inputs", "pitfalls", "authority",
            ] {
                #expect((entry[key] as? String)?.isEmpty == false, "\(key)")
            }
            #expect(entry["computable"] as? Bool == true)
        }
    }

    @Test func whatNothingComputesSaysSo() throws {
        let json = try parsedJSON(CatalogueReport([SampleResults.indicator]).json)
        let entry = try #require((json["indicators"] as? [[String: Any]])?.first)
        #expect(entry["computable"] as? Bool == false)
        #expect(entry["code"] as? String == "X1 X2")
        #expect(entry["parameters"] as? [String] == ["by", "subject"])
    }

    @Test func csvHasARowForEach() throws {
        let rows = try records(ofCSV: CatalogueReport(Catalogue.indicators).csv)
        #expect(rows.map { $0[0] } == ["id"] + Catalogue.indicators.map(\.id))
        #expect(rows.allSatisfy { $0.count == 9 })
        let one = try records(ofCSV: CatalogueReport([SampleResults.indicator]).csv)
        #expect(one[1][6] == "none, \"quoted\"")
    }

    @Test func severalAreATableAndOneIsAList() throws {
        let several = try CatalogueReport(Catalogue.indicators).document(asOf: "2026-11-21")
        guard case .table(let table) = several.blocks[0] else {
            Issue.record("several indicators are a table")
            return
        }
        #expect(table.rows.count == Catalogue.indicators.count)
        let one = try CatalogueReport([SampleResults.indicator]).document(asOf: "2026-11-21")
        #expect(one.title == "A made-up figure")
        guard case .list(let items) = one.blocks[0] else {
            Issue.record("one indicator is a list")
            return
        }
        #expect(items.last == [Inline.strong("Options"), .text(": --by --subject")])
    }
}
