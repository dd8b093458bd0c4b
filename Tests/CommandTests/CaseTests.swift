import Foundation
import Testing

/// Runs every case in `Cases`. Adding one needs a folder and no Swift.
///
/// With `FLYWHEEL_RECORD=1` the expected files are written instead of compared, and the test fails,
/// so that a run cannot bless itself: read the difference, then run again without.
@Suite struct CaseTests {
    private let isRecording = ProcessInfo.processInfo.environment["FLYWHEEL_RECORD"] == "1"

    @Test(arguments: CommandCase.all) func holds(_ testCase: CommandCase) throws {
        let (outcome, written) = try testCase.run()
        #expect(written == Set(try testCase.lines("writes")), "files left behind")
        guard !isRecording else {
            try testCase.record(outcome)
            Issue.record("recorded \(testCase.testDescription); read it, then run without")
            return
        }
        let stderr = try #require(try testCase.text("stderr"), "no stderr is recorded")
        let status = try #require(try testCase.text("status"), "no status is recorded")
        #expect(outcome.stderr == stderr)
        #expect("\(outcome.status)\n" == status)
        let partial = try testCase.lines("stdout-contains")
        guard partial.isEmpty else {
            let lines = Set(outcome.text.split(separator: "\n").map(String.init))
            for line in partial { #expect(lines.contains(line)) }
            return
        }
        let stdout = try #require(try testCase.text("stdout"), "no stdout is recorded")
        #expect(outcome.text == stdout)
    }

    /// The clock must not decide what a case gives.
    @Test(arguments: CommandCase.all) func namesItsDay(_ testCase: CommandCase) throws {
        let words = try testCase.words()
        let takesDay = [
            "brief", "import", "compute", "aggregate", "indicators", "refresh", "history", "diff",
            "claims", "export", "scorecard", "sanctions", "screen",
        ].contains(words.first)
        let isHelp = words.contains("--help")
        #expect(!takesDay || isHelp || words.contains("--as-of"))
    }

    @Test func everyIndicatorHasACase() throws {
        let table = try Program.run(["indicators", "--format", "csv"], in: Program.repository).text
        // Those that want data end in false.
        let ids = table.split(separator: "\n").filter { $0.hasSuffix(",true") }.compactMap {
            $0.split(separator: ",").first
        }
        let asked = try CommandCase.all.map { try $0.words() }.filter { $0.first == "compute" }
        #expect(ids.count >= 60)
        for id in ids { #expect(asked.contains { $0[1] == id }, "\(id) has no case") }
    }

    @Test func everyCommandHasCases() throws {
        let commands = Set(try CommandCase.all.compactMap { try $0.words().first })
        let listed = try Program.commands()
        #expect(listed.count >= 18)
        #expect(Set(listed).subtracting(commands) == [])
    }
}
