import Foundation
import TestSupport
import Testing

/// The configuration that the document `Configuration` shows whole is one that works.
@Suite struct ConfigurationDocumentTests {
    private let folder: TemporaryFolder
    private let document: String

    init() throws {
        folder = try TemporaryFolder()
        document = try String(
            contentsOf: Program.repository.appendingPathComponent(
                "Sources/Pipeline/Pipeline.docc/Configuration.md"), encoding: .utf8)
        let section = try #require(
            document.components(separatedBy: "## One for another subject\n").last?
                .components(separatedBy: "\n## ").first)
        for (language, file) in [("yaml", "flywheel.yaml"), ("csv", "customs.csv")] {
            let blocks = section.components(separatedBy: "```\(language)\n")
            try #require(blocks.count == 2)
            let text = try #require(blocks[1].components(separatedBy: "```").first)
            try folder.write(text, to: file)
        }
        let countries = try String(
            contentsOf: Program.repository.appendingPathComponent(
                "Data/Reference/countries.csv"), encoding: .utf8)
        try folder.write(countries, to: "Reference/countries.csv")
    }

    private func run(_ words: String...) throws -> Program.Outcome {
        try Program.run(words, in: folder.url)
    }

    @Test func isCheckedAndRefreshed() throws {
        let checked = try run("config", "check")
        #expect(checked.status == 0, "\(checked.stderr)")
        #expect(checked.text.hasSuffix("nothing is wrong\n"))
        let refreshed = try run("refresh", "--as-of", "2026-11-21")
        #expect(refreshed.status == 0)
        #expect(refreshed.stderr == "")
        #expect(refreshed.text.contains("alert dependence"))
        let published = try String(
            contentsOf: folder.url.appendingPathComponent("published/china-share.csv"),
            encoding: .utf8)
        let values = published.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",").prefix(2).joined(separator: " ")
        }
        #expect(values == ["2022 25", "2023 32"])
        // A feed, with what it means beside it.
        let meaning = "published/china-share.csv-metadata.json"
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(meaning)"))
        let page = try String(
            contentsOf: folder.url.appendingPathComponent("published/briefing.html"),
            encoding: .utf8)
        #expect(page.contains("32.0"))
        #expect(try run("verify").status == 0)
    }

    /// An empty working copy begins with what the document shows.
    @Test func isWhatAnEmptyWorkingCopyBeginsWith() throws {
        #expect(try run("init", "--empty", "copy").status == 0)
        func text(_ path: String) throws -> String {
            try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
        }
        #expect(try text("copy/flywheel.yaml").hasSuffix("\n" + text("flywheel.yaml")))
        for file in ["customs.csv", "Reference/countries.csv"] {
            #expect(try text("copy/\(file)") == text(file))
        }
        let copy = folder.url.appendingPathComponent("copy")
        let refreshed = try Program.run(["refresh", "--as-of", "2026-11-21"], in: copy)
        #expect(refreshed.status == 0, "\(refreshed.stderr)")
    }

    /// The chart that it shows is of the bundled data.
    @Test func theChartThatItShowsIsDrawn() throws {
        let blocks = document.components(separatedBy: "```yaml\ncharts:\n  china-share:\n")
        try #require(blocks.count == 2)
        let chart = try #require(blocks[1].components(separatedBy: "```").first)
        #expect(try run("init", "copy").status == 0)
        let copy = folder.url.appendingPathComponent("copy")
        let bundled = try String(
            contentsOf: copy.appendingPathComponent("flywheel.yaml"), encoding: .utf8)
        let charts = "\ncharts:\n"
        try folder.write(
            bundled.replacing(charts, with: "\(charts)  shown:\n\(chart)"),
            to: "copy/flywheel.yaml")
        let drawn = try Program.run(
            ["export", "shown", "--to", "svg", "--as-of", "2026-11-21"], in: copy)
        #expect(drawn.status == 0, "\(drawn.stderr)")
        #expect(drawn.text.contains("KOTRA, as published"))
    }

    /// What the other commands say is about this configuration, without an option.
    @Test func isReadWhereItLies() throws {
        let brief = try run("brief", "--as-of", "2026-11-21")
        #expect(brief.status == 0)
        #expect(brief.text.hasPrefix("# Iran's exports\n"))
        let share = try run(
            "compute", "partner-share", "customs.csv", "--flow", "export", "--format", "csv",
            "--as-of", "2026-11-21")
        #expect(share.text.contains("\n2023,32,percent,"))
    }
}
