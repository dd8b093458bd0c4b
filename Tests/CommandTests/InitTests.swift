import Foundation
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
        #expect(try briefing == Bundled.brief())
        #expect(try run("verify", "--quiet").status == 0)
        let again = try run("refresh", "--quiet", "--as-of", "2026-11-21")
        #expect(again == Program.Outcome(stdout: Data(), stderr: "", status: 0))
    }
}
