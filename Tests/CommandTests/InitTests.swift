import Foundation
import GRDB
import TestSupport
import Testing

/// From a new working copy with the bundled data to a published briefing.
@Suite struct InitTests {
    @Test func workingCopyRefreshes() throws {
        let folder = try TemporaryFolder()
        #expect(try Program.run(["init", "trade"], in: folder.url).status == 0)
        let place = folder.url.appendingPathComponent("trade")
        let run = { (words: String...) in try Program.run(words, in: place) }
        #expect(try run("config", "check").status == 0)
        let refreshed = try run("refresh", "--as-of", "2026-11-21")
        #expect(refreshed.status == 0, "\(refreshed.stderr)")
        #expect(refreshed.stderr == "")
        let briefing = try String(
            contentsOf: place.appendingPathComponent("published/briefing.md"), encoding: .utf8)
        // Where their files are published, charts are pictures and not sparklines.
        let pictures = briefing.split(separator: "\n").filter { $0.hasPrefix("![") }
        #expect(pictures.count > 3)
        for picture in pictures {
            let path = try #require(picture.split(separator: "](<").last).dropLast(2)
            let file = place.appendingPathComponent("published/\(path)")
            #expect(FileManager.default.fileExists(atPath: file.path), "\(path)")
        }
        let printed = try Set(Bundled.brief().split(separator: "\n"))
        #expect(printed.isSuperset(of: Set(briefing.split(separator: "\n")).subtracting(pictures)))
        #expect(try run("verify", "--quiet").status == 0)
        let again = try run("refresh", "--quiet", "--as-of", "2026-11-21")
        #expect(again == Program.Outcome(stdout: Data(), stderr: "", status: 0))
        try examplesHaveRows(in: place)
    }

    /// The next step can be copied into a shell.
    @Test func theNextStepIsQuoted() throws {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(["init", "--empty", "my trade"], in: folder.url)
        #expect(outcome.text == "made my trade; next: cd 'my trade' && flywheel refresh\n")
    }

    /// What the help of `history` and the document of the store ask of the bundled data.
    private func examplesHaveRows(in place: URL) throws {
        let help = try Program.run(["help", "history"], in: place).text
        let examples = help.split(separator: "\n").filter { $0.hasPrefix("  flywheel history ") }
        #expect(examples.count == 2)
        for example in examples {
            var words = example.split(separator: " ").dropFirst().map(String.init)
            if !words.contains("--as-of") { words += ["--as-of", "2026-11-21"] }
            let csv = try Program.run(words + ["--format", "csv"], in: place).text
            #expect(csv.split(separator: "\n").count > 1, "\(example)")
        }
        let document = try String(
            contentsOf: Program.repository.appendingPathComponent(
                "Sources/Store/Store.docc/Store.md"), encoding: .utf8)
        let questions = document.components(separatedBy: "```sql\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
        #expect(questions.count == 2)
        let store = try DatabaseQueue(path: place.path + "/store/flywheel.sqlite")
        for question in questions {
            let rows = try store.read { try Row.fetchAll($0, sql: question) }
            #expect(!rows.isEmpty, "\(question)")
        }
    }
}
