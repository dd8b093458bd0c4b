import TestSupport
import Testing

@testable import Reports

/// Charts as blocks of documents.
@Suite struct ChartBlockTests {
    private func document() throws -> Document {
        let chart = try SampleCharts.chart(
            .lines, [SampleCharts.series("Exports", from: 2010, [8, nil, 2])], title: "A | trade")
        return try Document(title: "Report", blocks: [.chart(chart), .chart(chart)])
    }

    @Test func markdownShowsThePictureWhereItsFileIsKnown() throws {
        let text = MarkdownRenderer(pictures: ["sample": "charts/a  #b.svg"])
            .render(try document())
        #expect(text.contains("![Line chart: A \\| trade, 2010-01"))
        #expect(text.contains("](<charts/a%20%20%23b.svg>)"))
        #expect(!text.contains("█"))
    }

    @Test func markdownShowsTheCourseWhereThereIsNoPicture() throws {
        let text = MarkdownRenderer().render(try document())
        #expect(
            text.contains("| Exports | █·▃········ | 8 (2010) | 2 (2012) | 2 (2012) | 8 (2010) |"))
        #expect(text.contains("Source: made-up.csv"))
        #expect(!text.contains("!["))
    }

    @Test(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
    func hostileTextIsTextInMarkdown() throws {
        let hostile = [
            "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "a|b", "a\nb", "\u{202E}cod.exe",
            "](x) ![y](z)", "[^1]", "`a` *b* \\",
        ]
        for text in hostile {
            let chart = try SampleCharts.chart(
                .lines, [SampleCharts.series(text, from: 2010, [8, 2])], title: text)
            let document = try Document(title: "Report", blocks: [.chart(chart)])
            let seen = text.cell.singleLine
            let picture = try CommonMark.treeWithoutAutolinks(
                of: MarkdownRenderer(pictures: ["sample": "x.svg"]).render(document))
            #expect(picture.all("image").count == 1)
            #expect(picture.all("image").first?.visibleText.contains(seen) == true, "\(text)")
            #expect(picture.all("html_inline").isEmpty && picture.all("link").isEmpty)
            let table = try CommonMark.treeWithoutAutolinks(
                of: MarkdownRenderer().render(document))
            let name = table.all("table").first?.cells.dropFirst().first?.first
            #expect(name == text.cell, "\(text)")
        }
    }

    @Test func aPageHoldsThePictureAndItsFigures() throws {
        let html = HTMLRenderer().render(try document())
        let page = try XMLTree.parse(html)
        #expect(page.all("figure").count == 2)
        #expect(page.all("svg").count == 2)
        let ids = page.all("title").compactMap { $0.attributes["id"] }
        #expect(ids.count == 2 && Set(ids).count == 2)
        #expect(page.all("figure")[0].all("table").count == 1)
        #expect(html.contains(".fw-chart"))
    }
}
