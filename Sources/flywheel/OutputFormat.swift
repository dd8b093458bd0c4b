import ArgumentParser
import Reports

/// How a result is printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case markdown, csv, json
}

extension OutputFormat {
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
