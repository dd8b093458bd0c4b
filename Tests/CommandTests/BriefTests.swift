import Foundation
import TestSupport
import Testing

@Suite struct BriefTests {
    @Test func sameCommandGivesSameBytes() throws {
        #expect(try Bundled.freshBrief() == Bundled.brief())
    }

    @Test func outputFileHoldsWhatStandardOutputWould() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("an older briefing", to: "briefing.md")
        #expect(try Bundled.freshBrief("--output", file) == "")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == Bundled.brief())
        #expect(try folder.files() == ["briefing.md"])
    }

    /// A file called `briefing.html` holds a page, unless another format is asked for.
    @Test(arguments: [
        (["a.html"], "<!DOCTYPE html>"), (["a.HTML"], "<!DOCTYPE html>"), (["html"], "# "),
        (["a.html", "--format", "markdown"], "# "),
        (["a.md", "--format", "html"], "<!DOCTYPE html>"),
    ])
    func theNameOfTheOutputTellsTheFormat(words: [String], beginning: String) throws {
        let folder = try TemporaryFolder()
        let place = Program.repository.appendingPathComponent(
            "Tests/CommandTests/Cases/brief/small")
        let file = folder.url.appendingPathComponent(words[0])
        let outcome = try Program.run(
            ["brief", "--config", "briefing/flywheel.yaml", "--as-of", "2026-11-21", "--output"]
                + [file.path] + words.dropFirst(), in: place)
        #expect(outcome.status == 0)
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix(beginning))
    }

    @Test(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
    func hasTheFiveDevelopments() throws {
        let headings = try CommonMark.treeWithoutAutolinks(of: Bundled.brief()).all("heading")
        #expect(
            headings.map { $0.children.map(\.visibleText).joined() } == [
                "Building a Flywheel: the five developments in figures", "1. Capabilities",
                "2. The economy under quarantine", "3. Dependence on China, and the summits",
                "4. US-China relations", "5. The digital currency",
                "Claims held against the data", "The scorecard", "Sanctions on goods", "Files",
            ])
    }

    /// What the commands of their own say, the briefing says too; whose a condition is stands with it.
    @Test func claimsAndStatesAreThoseOfTheirCommands() throws {
        let brief = try Bundled.brief()
        let claims = try entries("claims", "claims")
        #expect(claims.count == 41)
        for claim in claims {
            let words = [claim["id"], claim["verdict"]].map { $0 as? String ?? "" }
            #expect(
                brief.contains("**Claim \(words[0]): \(words[1].replacing("-", with: " "))**\n"))
        }
        let conditions = try entries("scorecard", "conditions")
        #expect(conditions.count == 22)
        for condition in conditions {
            let words = ["id", "origin", "status"].map { condition[$0] as? String ?? "" }
            let origin = words[1] == "author" ? "the author's" : words[1]
            #expect(
                brief.contains(
                    "**\(words[0]), \(origin): \(words[2].replacing("-", with: " "))**\n"))
        }
    }

    private func entries(_ command: String, _ key: String) throws -> [[String: Any]] {
        let text = try Program.run(
            [command, "--format", "json", "--as-of", "2026-11-21"], in: Program.repository
        ).text
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return try #require(json?[key] as? [[String: Any]])
    }

    /// The figures that the report states, or that its statements rest on.
    @Test(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
    func recomputesTheReport() throws {
        let tables = try CommonMark.treeWithoutAutolinks(of: Bundled.brief()).all("table")
        let rows = try #require(tables.first).cells.dropFirst()
        let values = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[3]) })
        #expect(values["Missiles launched in January 2022"] == "9")
        #expect(values["Days with a launch in January 2022"] == "6")
        #expect(values["Change of trade with China, 2020 on 2019, China customs"] == "−80.67")
        #expect(values["Change of trade with China, 2020 on 2019, KOTRA"] == "−75.4")
        #expect(values["China's share of trade, 2020, KOTRA"] == "88.2")
    }

    /// A Markdown parser drops surplus cells and fills up missing ones, so a broken row shows only
    /// beside the same table in HTML.
    @Test(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
    func everyTableReadsTheSameInMarkdownAndHTML() throws {
        // A chart is a table of sparklines here, and a picture with its figures there.
        let markdown = try CommonMark.treeWithoutAutolinks(of: Bundled.brief()).all("table")
            .filter { $0.cells.first?.prefix(2) != ["Series", "Course"] }
        let page = try XMLTree.parse(Bundled.freshBrief("--format", "html"))
        let figures = page.all("figure").flatMap { $0.all("table") }
        let html = page.all("table").filter { table in !figures.contains { $0 === table } }
        #expect(markdown.count == (try Bundled.tableCount()))
        #expect(html.count == markdown.count)
        for (left, right) in zip(markdown, html) {
            let rows = right.all("tr").map { row in row.children.map(\.textWithoutMarks) }
            // Marks of a cell that has several stand apart.
            #expect(left.cells.map { $0.map { $0.withoutSpaceAtEnd } } == rows)
            #expect(Set(rows.map(\.count)).count == 1)
            #expect(rows.allSatisfy { !$0.contains("") })
        }
    }

    @Test(arguments: ["1950-01-01", "2020-06-30", "2022-02-28"])
    func earlierDaysGiveAWholeBriefing(day: String) throws {
        let outcome = try Program.run(["brief", "--as-of", day], in: Program.repository)
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("As of \(day)."))
        #expect(outcome.text.contains("5. The digital currency"))
    }
}

extension XMLTree {
    /// The text without the numbers of footnotes.
    fileprivate var textWithoutMarks: String {
        String(text.dropLast(all("sup").map(\.text.count).reduce(0, +)))
    }
}

extension String {
    fileprivate var withoutSpaceAtEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}
