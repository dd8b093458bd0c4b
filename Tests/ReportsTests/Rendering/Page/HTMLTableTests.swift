import TestSupport
import Testing

@testable import Reports

@Suite struct HTMLTableTests {
    private func tree(_ table: Table) throws -> XMLTree {
        try XMLTree.parse(HTMLRenderer().render(Document(title: "T", blocks: [.table(table)])))
    }

    @Test func headersNameTheirScope() throws {
        let page = try XMLTree.parse(HTMLRenderer().render(try Samples.document()))
        let scopes = page.all("th").compactMap { $0.attributes["scope"] }
        #expect(scopes == ["col", "col", "col", "col", "row", "row", "row"])
        #expect(page.all("caption").map(\.text) == ["Trade by partner, 2016"])
        #expect(page.all("tr").allSatisfy { $0.children.count == 4 })
        #expect(page.all("td").allSatisfy { $0.attributes["class"] == "number" })
    }

    @Test func missingCellsSayWhatIsMissing() throws {
        let notes = Table.Notes(source: "S", asOf: "D", missing: "not \"reported\"")
        let table = try Table(
            caption: "C", columns: [.number("A")], rows: [[.missing], [.count(0)]], notes: notes)
        let page = try tree(table)
        #expect(page.all("td").map(\.text) == ["n/a", "0"])
        #expect(page.all("abbr").map { $0.attributes["title"] } == ["not \"reported\""])
        #expect(
            page.all("li").map(\.text) == ["n/a: not \"reported\"", "Source: S", "As of: D"])
    }

    @Test func hostileTextsSurvive() throws {
        let texts = HostileText.cases + HostileText.rightToLeft.map { ($0, $0) }
        let page = try tree(try Samples.table(of: texts.map { $0.0 }))
        let rows = page.all("tr").dropFirst()
        #expect(rows.count == texts.count)
        for (row, text) in zip(rows, texts) {
            let visible = text.1.filter { $0 != "\n" }
            #expect(row.children.map(\.text) == [visible, visible + "1"])
            #expect(row.all("bdi").count == (text.1.hasRightToLeft ? 2 : 0))
        }
    }

    @Test func wideTablesAreScrolledByThemselves() throws {
        let region = try #require(
            try tree(Samples.table(of: ["x"])).all("div").first {
                $0.attributes["class"] == "scroll"
            })
        #expect(region.attributes["role"] == "region")
        #expect(region.attributes["tabindex"] == "0")
        #expect(region.attributes["aria-label"] == "Texts")
        #expect(region.children.map(\.name) == ["table"])
    }

    @Test func shortWordsStayOnALineAndDigestsBreak() throws {
        let texts = [
            "2020-01..02", "a sentence of several words", String(repeating: "0f", count: 32),
        ]
        let rows = try tree(Samples.table(of: texts)).all("tr").dropFirst()
        #expect(rows.map { $0.children[0].attributes["class"] } == ["short", nil, "long"])
    }

    /// On paper it is not kept on one page.
    @Test(arguments: [(24, "table"), (25, "table tall")])
    func tallTablesAreTold(count: Int, look: String) throws {
        let texts = (0..<count).map { "row \($0)" }
        let boxes = try tree(Samples.table(of: texts)).all("div")
        #expect(boxes.compactMap { $0.attributes["class"] }.filter { $0 != "scroll" } == [look])
    }

    @Test func manyColumnsAreTold() throws {
        for (count, look) in [(8, nil), (9, "many")] {
            let table = try Table(
                caption: "C", columns: (0..<count).map { .number("\($0)") },
                rows: [Array(repeating: .count(1), count: count)], notes: Samples.notes)
            #expect(try tree(table).all("table")[0].attributes["class"] == look)
        }
    }
}
