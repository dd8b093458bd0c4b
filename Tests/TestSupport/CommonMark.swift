import Foundation

/// Reads Markdown with cmark-gfm, the parser that GitHub publishes.
public enum CommonMark {
    /// Whether the parser is there to be asked.
    public static let isInstalled = executable != nil

    /// The Markdown as a tree, with all extensions that GitHub reads documents with.
    public static func tree(of markdown: String) throws -> XMLTree {
        let extensions = ["table", "footnotes", "strikethrough", "autolink", "tasklist"]
        return try parse(markdown, extensions)
    }

    /// The Markdown as a tree without links for bare addresses.
    public static func treeWithoutAutolinks(of markdown: String) throws -> XMLTree {
        try parse(markdown, ["table", "footnotes"])
    }

    private static func parse(_ markdown: String, _ extensions: [String]) throws -> XMLTree {
        let arguments = ["-t", "xml", "--unsafe"] + extensions.flatMap { ["-e", $0] }
        // cmark-gfm 0.29 has no XML names for footnotes.
        let xml = try run(arguments, on: markdown)
            .replacingOccurrences(of: "<<unknown> />", with: "<footnote/>")
            .replacingOccurrences(of: "<<unknown>>", with: "<footnote>")
            .replacingOccurrences(of: "</<unknown>>", with: "</footnote>")
        return try XMLTree.parse(xml)
    }

    private static let executable: URL? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":")
            .map { URL(fileURLWithPath: String($0)).appendingPathComponent("cmark-gfm") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    private static func run(_ arguments: [String], on input: String) throws -> String {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("markdown-\(UUID().uuidString).md")
        try put(Data(input.utf8), at: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments + [file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CocoaError(.executableRuntimeMismatch)
        }
        return String(decoding: data, as: UTF8.self)
    }
}

extension XMLTree {
    /// The text that a reader of the Markdown sees: a `<br>` is a line end, other raw HTML stays
    /// raw and so fails a comparison.
    public var visibleText: String {
        switch name {
        case "text", "code": text
        case "html_inline" where text == "<br>": "\n"
        case "html_inline": "RAW HTML \(text)"
        default: children.map(\.visibleText).joined()
        }
    }

    /// The visible text of a table's cells, the header first.
    public var cells: [[String]] {
        (all("table_header") + all("table_row")).map { $0.all("table_cell").map(\.visibleText) }
    }
}
