import Foundation
import TestSupport
import Testing

@Suite struct FlywheelTests {
    @Test func everyCommandShowsAnExample() throws {
        let commands = try Program.commands()
        #expect(commands.count >= 18)
        for command in commands {
            let text = try Program.run([command, "--help"], in: Program.repository).text
            #expect(text.contains("Example:\n  flywheel \(command)"))
        }
    }

    @Test(.enabled(if: Self.bash != nil, "bash is not installed"))
    func bashReadsItsCompletions() throws {
        let folder = try TemporaryFolder()
        let text = try Program.run(["--generate-completion-script", "bash"], in: folder.url).text
        let script = try folder.write(text, to: "flywheel.bash")
        // The values of an option, and the indicators.
        #expect(text.contains("'sdmx-csv'"))
        #expect(text.components(separatedBy: "flywheel indicators --format csv").count == 3)
        let process = Process()
        process.executableURL = Self.bash
        process.arguments = ["-n", script]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    private static let bash = ["/bin/bash", "/usr/bin/bash"]
        .first(where: FileManager.default.isExecutableFile).map { URL(fileURLWithPath: $0) }

    /// Data and configuration say whom the analysis is about, and nothing else does.
    @Test func noSourceNamesTheSubject() throws {
        let names = ["PRK", "DPRK", "North Korea", "CHN"]
        let root = Program.repository.appendingPathComponent("Sources")
            .resolvingSymlinksInPath()
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.hasSuffix(".swift") }
        #expect(files.count > 50)
        for file in files.sorted() {
            let text = try String(
                contentsOf: root.appendingPathComponent(file), encoding: .utf8)
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                let code = line.trimmingCharacters(in: .whitespaces)
                guard !code.hasPrefix("//"), names.contains(where: code.contains) else { continue }
                let isExample = Self.examples.contains { $0.file == file && $0.line == code }
                #expect(isExample, "\(file):\(index + 1): \(code)")
            }
        }
    }

    /// Lines of help that show a command as a user would type it, where some country has to stand.
    private static let examples = [
        (
            file: "flywheel/History.swift",
            line: "flywheel history kotra/trade-kotra.partner-share.PRK.CHN --as-of 2022-02-28"
        ),
        (
            file: "flywheel/Aggregate.swift",
            line: "flywheel aggregate BACI_HS92_Y*.csv --subject PRK --by year,partner,flow,hs2"
        ),
        (
            file: "flywheel/Compute.swift",
            line: "flywheel compute partner-share total.csv --subject PRK --partner CHN"
        ),
        (
            file: "flywheel/Compute.swift",
            line: "flywheel compute year-on-year trade-kotra.csv --partner CHN --format csv"
        ),
        (
            file: "flywheel/Flywheel.swift",
            line: "flywheel compute partner-share total.csv --subject PRK --partner CHN"
        ),
    ]
}
