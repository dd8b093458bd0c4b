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
}
