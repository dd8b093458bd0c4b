import Foundation
import TestSupport
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
    private let readme: String

    init() throws {
        readme = try String(
            contentsOf: Program.repository.appendingPathComponent("README.md"), encoding: .utf8)
    }

    @Test func theFirstTableIsTheBriefings() throws {
        let shown = readme.split(separator: "\n").drop { !$0.hasPrefix("| Figure") }
            .prefix { $0.hasPrefix("|") }
        let printed = try Set(Bundled.brief().split(separator: "\n"))
        #expect(shown.count > 5)
        #expect(shown.allSatisfy(printed.contains))
    }

    @Test func theBulkExampleIsWhatTheCommandPrints() throws {
        let shown = readme.split(separator: "\n").drop { !$0.hasPrefix("| year | partner") }
            .prefix { $0.hasPrefix("|") }
        let asked = try #require(
            readme.split(separator: "\n").first { $0.hasPrefix("$ flywheel aggregate") })
        let words = asked.split(separator: " ").dropFirst(2).map(String.init)
        let folder = Program.repository.appendingPathComponent(
            "Tests/CommandTests/Cases/aggregate/baci-markdown")
        let printed = try Program.run(words + ["--as-of", "2026-11-21"], in: folder).text
        #expect(shown.count > 5)
        #expect(printed.contains(shown.joined(separator: "\n")))
    }

    @Test func theWorkingCopyIsWhatItShows() throws {
        let folder = try TemporaryFolder()
        #expect(try Program.run(["init", "trade"], in: folder.url).status == 0)
        let copy = folder.url.appendingPathComponent("trade")
        let refresh = try Program.run(["refresh", "--as-of", "2026-11-21"], in: copy)
        #expect(refresh.stderr == "")
        #expect(refresh.status == 0)
        let asked = try #require(
            readme.split(separator: "\n").first { $0.hasPrefix("$ flywheel history") })
        let words = asked.split(separator: " ").dropFirst(2).map(String.init)
        let shown = readme.split(separator: "\n").drop { !$0.hasPrefix("| Period           |") }
            .prefix { $0.hasPrefix("|") }
        let printed = try Program.run(words + ["--as-of", "2026-11-21"], in: copy).text
        #expect(shown.count == 5)
        #expect(printed.contains(shown.joined(separator: "\n")))
        let again = try Program.run(["refresh", "--quiet", "--as-of", "2026-11-21"], in: copy)
        #expect([again.text, again.stderr] == ["", ""])
        #expect(again.status == 0)
        let line = try Program.run(["schedule", "--cron", "--at", "06:00"], in: copy).text
        #expect(line.hasPrefix("0 6 * * * /"))
        #expect(line.hasSuffix(" refresh --quiet --config \(copy.path)/flywheel.yaml\n"))
    }

    /// Files that are not bundled are the reader's.
    @Test func theCommandsOnBundledDataRunAsPrinted() throws {
        let lines = readme.replacing("\\\n", with: " ").split(separator: "\n")
        let commands = lines.filter { $0.hasPrefix("$ flywheel ") && $0.contains(" Data/") }
        #expect(commands.count > 6)
        for command in commands {
            let words = command.split(separator: " ").dropFirst(2).map(String.init)
            let outcome = try Program.run(
                words + ["--as-of", "2026-11-21"], in: Program.repository)
            #expect(outcome.status == 0, "\(command): \(outcome.stderr)")
        }
    }

    @Test func everyDocumentThatItLinksToIsThere() throws {
        let links = readme.matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
        #expect(links.count > 4)
        for link in links {
            let file = Program.repository.appendingPathComponent(link)
            #expect(FileManager.default.fileExists(atPath: file.path), "\(link)")
        }
    }

    @Test func everyTargetThatItNamesIsInTheMakefile() throws {
        let makefile = try String(
            contentsOf: Program.repository.appendingPathComponent("Makefile"), encoding: .utf8)
        let targets = Set(readme.matches(of: /make ([a-z]+)/).map { String($0.1) })
        #expect(targets.isSuperset(of: ["run", "test", "lint", "install"]))
        for target in targets { #expect(makefile.contains("\n\(target):"), "\(target)") }
    }
}
