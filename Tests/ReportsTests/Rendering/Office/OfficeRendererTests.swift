import TestSupport
import Testing

@testable import Reports

@Suite struct OfficeRendererTests {
    private func tree(_ document: Document, pictures: [Chart: String] = [:]) throws -> XMLTree {
        try XMLTree.parse(OfficeRenderer(pictures: pictures).render(document))
    }

    @Test func everythingIsThereAndUnfolded() throws {
        let document = try Samples.rich()
        let chart = try #require(document.charts.first)
        let body = try tree(document, pictures: [chart: "a & b.png"])
        #expect(body.all("details").isEmpty)
        #expect(body.all("script").isEmpty && body.all("style").isEmpty)
        #expect(body.all("strong").map(\.text) == ["Evidence & more1"])
        #expect(body.all("caption").map(\.text) == [chart.title, "Texts"])
        #expect(body.all("img").map { $0.attributes["src"] } == ["a & b.png"])
        #expect(body.all("img").map { $0.attributes["alt"] } == [chart.alternative])
        #expect(body.all("a").map { $0.attributes["href"] } == ["#note-s", "#note-n"])
        #expect(body.all("span").map { $0.attributes["id"] } == ["note-s", "note-n"])
    }

    @Test func chartsWithoutAPictureAreTables() throws {
        let body = try tree(Samples.rich())
        #expect(body.all("img").isEmpty)
        #expect(body.all("table").count == 2)
    }

    @Test func columnsShareTheWidthByWhatTheyHold() throws {
        let table = try Table(
            caption: "C", columns: [.text("Year"), .text("Event"), .number("Value")],
            rows: [[.text("2020"), .text(String(repeating: "many words ", count: 30)), .count(1)]],
            notes: Samples.notes)
        let body = try tree(Document(title: "T", blocks: [.table(table)]))
        let widths = body.all("col").map { $0.attributes["style"] }
        #expect(widths == ["width: 11%", "width: 74%", "width: 13%"])
        #expect(body.all("td").map { $0.attributes["align"] } == ["left", "left", "right"])
    }

    @Test func hostileTextIsText() throws {
        for (input, visible) in HostileText.cases {
            let body = try tree(
                Document(title: input, blocks: [.table(Samples.table(of: [input]))]))
            #expect(body.all("title").map(\.text) == [visible.singleLine])
            #expect(body.all("td")[0].text == visible.filter { $0 != "\n" })
        }
    }

    @Test(arguments: [(Paper.letter, "12240", "15840"), (Paper.a4, "11906", "16838")])
    func theStyleIsADocument(paper: Paper, width: String, height: String) throws {
        let parts = OfficeStyle.parts(on: paper)
        for (path, text) in parts {
            #expect(throws: Never.self, "\(path)") { try XMLTree.parse(text) }
        }
        let document = try #require(parts.first { $0.path == "word/document.xml" })
        let sheet = try #require(try XMLTree.parse(document.text).all("w:pgSz").first)
        #expect(sheet.attributes["w:w"] == width && sheet.attributes["w:h"] == height)
        let styles = try #require(parts.first { $0.path == "word/styles.xml" })
        let names = try XMLTree.parse(styles.text).all("w:name").compactMap {
            $0.attributes["w:val"]
        }
        for name in ["Compact", "Table Caption", "Table Notes", "Title", "heading 2", "Table"] {
            #expect(names.contains(name))
        }
    }
}
