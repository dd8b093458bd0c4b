import Foundation
import TestSupport

/// The program under test: the one built beside the test bundle, with the bundled data.
enum Program {
    /// What a run left behind.
    struct Outcome: Hashable {
        let stdout: Data
        let stderr: String
        let status: Int32

        var text: String { String(decoding: stdout, as: UTF8.self) }
    }

    /// The repository's folder.
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Runs the program in a folder. Its output goes to files, so that no amount of it can block.
    ///
    /// - Parameter variables: What stands in its environment in place of the caller's.
    static func run(
        _ arguments: [String], in folder: URL, input: URL? = nil, variables: [String: String] = [:]
    ) throws -> Outcome {
        let streams = try TemporaryFolder()
        let output = streams.url.appendingPathComponent("stdout")
        let errors = streams.url.appendingPathComponent("stderr")
        for file in [output, errors] { try put(Data(), at: file) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment.merging(variables) { $1 }
        process.standardInput = try input.map(FileHandle.init(forReadingFrom:)) ?? .nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            stdout: try Data(contentsOf: output),
            stderr: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
            status: process.terminationStatus)
    }

    /// The commands that the program's own help lists.
    static func commands() throws -> [String] {
        let help = try run(["--help"], in: repository).text
        let parts = help.components(separatedBy: "SUBCOMMANDS:\n")
        return parts.dropFirst().prefix(1).flatMap { $0.components(separatedBy: "\n\n").prefix(1) }
            .flatMap { $0.split(separator: "\n") }
            // What a command does may go on below its first line.
            .filter { !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    /// Starts the program in a folder and does not wait for its end; what it prints is lost. Signals mean
    /// to it what they mean by default, although who runs the tests may have them ignored.
    ///
    /// - Parameter signal: What it is to ignore, such as `INT`, by its shell's name.
    static func start(
        _ arguments: [String], in folder: URL, ignoring signal: String? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["--default-signal=INT,TERM"] + (signal.map { ["--ignore-signal=\($0)"] } ?? [])
            + [executable.path] + arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// The program's file.
    static let executable =
        (Bundle.main.executableURL ?? Bundle.main.bundleURL)
        .deletingLastPathComponent().appendingPathComponent("flywheel")

    /// The caller's environment without what would change the output.
    private static let environment: [String: String] = {
        var variables = ProcessInfo.processInfo.environment
        variables["COLUMNS"] = nil
        variables["FLYWHEEL_DATA"] = repository.appendingPathComponent("Data").path
        return variables
    }()
}
