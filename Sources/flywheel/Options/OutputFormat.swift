import ArgumentParser
import Reports

/// How a result is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case markdown, csv, json
}

extension OutputFormat {
    /// What lists all findings of a command that has these formats and keeps its findings in JSON.
    static let listing = "--format json"

    /// A result in this format.
    func text(
        document: () throws -> Document, csv: () -> String, json: () -> JSONValue
    ) throws -> String {
        switch self {
        case .markdown: MarkdownRenderer().render(try document())
        case .csv: csv()
        case .json: try json().text()
        }
    }
}
