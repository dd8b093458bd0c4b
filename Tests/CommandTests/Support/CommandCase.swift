import Foundation
import TestSupport
import Testing

/// A case of the command: a folder with the words after `flywheel` in `cmd`, the input files, and
/// what is expected in `stdout`, `stderr` and `status`.
///
/// Optional are `stdin`; `stdout-contains` instead of `stdout`, with lines that must occur; and
/// `writes`, which lists the files that the command may leave behind.
struct CommandCase: CustomTestStringConvertible {
    let folder: URL

    var testDescription: String { folder.pathComponents.suffix(2).joined(separator: "/") }

    static let all: [CommandCase] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Cases")
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
        return paths.filter { $0.hasSuffix("/cmd") }.sorted().map {
            CommandCase(folder: root.appendingPathComponent($0).deletingLastPathComponent())
        }
    }()

    /// The words of `cmd`; single and double quotes keep blanks together.
    func words() throws -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in try required("cmd").drop(while: \.isWhitespace) {
            switch character {
            case "\"" where quote == nil, "'" where quote == nil:
                quote = character
                word = word ?? ""
            case quote: quote = nil
            case _ where quote == nil && character.isWhitespace:
                word.map { words.append($0) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        try #require(quote == nil, "cmd has an open quote")
        return words + (word.map { [$0] } ?? [])
    }

    /// A file of the case as text; nil where it is not there.
    func text(_ name: String) throws -> String? {
        try data(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The lines of a file of the case that are not blank; none where it is not there.
    func lines(_ name: String) throws -> [String] {
        try (text(name) ?? "").split(separator: "\n").map(String.init)
    }

    func record(_ outcome: Program.Outcome) throws {
        var files = [
            "stderr": Data(outcome.stderr.utf8), "status": Data("\(outcome.status)\n".utf8),
        ]
        if try data("stdout-contains") == nil { files["stdout"] = outcome.stdout }
        for (name, content) in files {
            try content.write(to: folder.appendingPathComponent(name))
        }
    }

    /// Runs the command in a copy of the input files, and says which new files it left there.
    func run() throws -> (outcome: Program.Outcome, written: Set<String>) {
        let place = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where !Self.ownFiles.contains(name) {
            try FileManager.default.copyItem(
                at: folder.appendingPathComponent(name),
                to: place.url.appendingPathComponent(name))
        }
        let before = try place.files()
        let outcome = try Program.run(
            words(), in: place.url,
            input: try data("stdin") == nil ? nil : folder.appendingPathComponent("stdin"))
        return (outcome, try place.files().subtracting(before))
    }

    private static let ownFiles: Set<String> = [
        "cmd", "stdin", "stdout", "stdout-contains", "stderr", "status", "writes",
    ]

    private func required(_ name: String) throws -> String {
        try #require(try text(name), "\(testDescription) has no \(name)")
    }

    private func data(_ name: String) throws -> Data? {
        let file = folder.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return try Data(contentsOf: file)
    }
}
