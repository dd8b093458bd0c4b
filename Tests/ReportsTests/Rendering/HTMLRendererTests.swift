import TestSupport
import Testing

@testable import Reports

@Suite struct HTMLRendererTests {
    @Test func thePageIsSelfContained() throws {
        let html = HTMLRenderer().render(try Samples.document())
        let page = try XMLTree.parse(html)
        #expect(html.hasPrefix("<!DOCTYPE html>\n"))
        #expect(html.hasSuffix("</html>\n"))
        #expect(page.attributes["lang"] == "en")
        #expect(page.all("title").map(\.text) == ["Trade & tests <draft>"])
        #expect(page.all("h1").map(\.text) == ["Trade & tests <draft>"])
        for name in ["script", "link", "img", "iframe"] { #expect(page.all(name).isEmpty) }
        #expect(!HTMLStyle.sheet.contains { "<&".contains($0) })
        #expect(!HTMLStyle.sheet.contains("url("))
    }

    @Test func everyLinkInsideThePageLeadsSomewhere() throws {
        let page = try XMLTree.parse(HTMLRenderer().render(try Samples.document()))
        let ids = (page.all("a") + page.all("li")).compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        let targets = page.all("a").compactMap { $0.attributes["href"] }.filter {
            $0.hasPrefix("#")
        }
        #expect(targets.count == 6)
        for target in targets { #expect(ids.contains(String(target.dropFirst())), "\(target)") }
    }

    @Test func footnotesAreNumberedByTheirFirstMark() throws {
        let page = try XMLTree.parse(HTMLRenderer().render(try Samples.document()))
        #expect(page.all("sup").map(\.text) == ["1", "1", "2"])
        let notes = try #require(page.all("ol").first).all("li")
        #expect(notes.map { $0.attributes["id"] } == ["note-basis", "note-mirror"])
        #expect(notes[0].all("a").count == 2)
    }
}
