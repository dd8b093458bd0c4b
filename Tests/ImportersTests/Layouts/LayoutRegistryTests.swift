import Tabular
import Testing
import TradeModel

@testable import Importers

@Suite struct LayoutRegistryTests {
    /// The layouts that are documents and no tables.
    private static let documents: Set<LayoutName> = [
        .unConsolidated, .ukSanctionsList, .euConsolidated,
    ]

    @Test func hasEveryLayoutOnce() throws {
        #expect(Set(LayoutRegistry.documents.map { $0.name }) == Self.documents)
        #expect(Self.documents.isSubset(of: LayoutName.lists))
        let tables = LayoutRegistry.all.map { $0.name }
        #expect(Set(tables).union(Self.documents) == Set(LayoutName.allCases))
        #expect(tables.count + Self.documents.count == LayoutName.allCases.count)
        for name in tables {
            let layouts = try LayoutRegistry.layouts(named: name, path: "a.csv")
            #expect(layouts.map { $0.name } == [name])
        }
    }

    @Test func refusesTheLayoutOfADocumentForATable() {
        for name in Self.documents {
            #expect {
                try LayoutRegistry.layouts(named: name, path: "a.csv")
            } throws: {
                ($0 as? Refusal)?.diagnostics.map(\.code) == [.unknownLayout]
            }
        }
    }

    @Test func onlyTheTablesOfTwoProducersHoldLineEndsInCells() {
        let names = LayoutRegistry.all.filter { $0.allowsLineEnds }.map { $0.name }
        #expect(names == [.cnsMissileTests, .csisProvocations])
    }

    @Test func recognisesEveryVariantAsItsLayout() throws {
        for layout in LayoutRegistry.all {
            for variant in layout.variants {
                let header = try header(variant.columns)
                guard case .match(let match) = LayoutRegistry.recognise(header) else {
                    Issue.record("\(layout.name) is not recognised")
                    continue
                }
                #expect(match.layout.name == layout.name)
            }
        }
    }

    @Test func theOrderOfColumnsDoesNotMatter() throws {
        let header = try header(["v", "k", "j", "i", "t"])
        guard case .match(let match) = LayoutRegistry.recognise(header) else {
            Issue.record("BACI without quantities is not recognised")
            return
        }
        #expect(match.layout.name == .baci)
    }

    @Test func namesTheColumnsThatAreMissing() throws {
        let columns = Comtrade.variants[0].columns.filter { $0 != "primaryValue" }
        guard
            case .incomplete(let name, let missing) = LayoutRegistry.recognise(try header(columns))
        else {
            Issue.record("the value column is missing")
            return
        }
        #expect(name == .comtrade)
        #expect(missing == ["primaryValue"])
    }

    @Test func namesTheNearestOfAnUnknownTable() throws {
        guard
            case .unknown(let near) = LayoutRegistry.recognise(
                try header(["date", "time", "missile", "colour", "weather"]))
        else {
            Issue.record("no layout has these columns")
            return
        }
        #expect(near.layout == .launches)
        #expect(near.shared == 3)
        #expect(near.missing.first == "precision")
    }

    private func header(_ names: [String]) throws -> Header {
        let text = names.joined(separator: "\t") + "\n"
        var reader = RecordReader(
            DecodedText(utf8: Array(text.utf8)), delimiter: .tab, path: "a.csv")
        #expect(try reader.next())
        return Header(reader.record)
    }
}
