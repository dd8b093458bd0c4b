/// A finding about the data, as a value; the edge of the program prints it.
public struct Diagnostic: Hashable, Sendable {
    /// How much a finding matters.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// A record or a file was refused.
        case error
        /// Something a careful reader wants to know before using the figures.
        case warning
    }

    /// How much it matters.
    public let severity: Severity
    /// The stable code.
    public let code: DiagnosticCode
    /// The file, as given.
    public private(set) var path: String?
    /// The physical line, from 1.
    public let line: Int?
    /// The character in the decoded line, from 1.
    public let column: Int?
    /// The table's column.
    public let field: String?
    /// The time of which alone it says something; nil where it is of none or of others too.
    public let period: TimeSpan?
    /// The same told of each of its periods alone, for readers who are shown some of them; empty where
    /// it is not told so.
    public private(set) var parts: [Diagnostic] = []
    /// What was seen, what was expected, and what to do.
    public private(set) var message: String
    /// The line's text around the column, where showing it helps.
    public let excerpt: String?
    /// Where in the excerpt the column is, from 0.
    private let caret: Int

    /// A finding; of the excerpt, a whole line, only what is shown is kept.
    public init(
        _ severity: Severity, _ code: DiagnosticCode, path: String? = nil, line: Int? = nil,
        column: Int? = nil, field: String? = nil, period: TimeSpan? = nil, message: String,
        excerpt: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.path = path
        self.line = line
        self.column = column
        self.field = field
        self.period = period
        self.message = message
        let window = excerpt.map { Self.window(on: $0, column: column ?? 1) }
        self.excerpt = window?.text
        caret = window?.caret ?? 0
    }

    /// The same finding about a file by another of its names.
    public func about(_ path: String) -> Diagnostic {
        var finding = self
        finding.path = path
        return finding
    }

    /// The same finding, told of each of its periods too.
    package func told(as parts: [Diagnostic]) -> Diagnostic {
        var finding = self
        finding.parts = parts
        return finding
    }

    /// What it says of times for which a condition holds, of each alone where it is told so; all of it
    /// where it is of no time alone.
    package func said(of isMeant: (ClosedRange<Day>) -> Bool) -> [Diagnostic] {
        (parts.isEmpty ? [self] : parts).filter { finding in
            finding.period.map { isMeant($0.days) } ?? true
        }
    }

    /// The same finding with more to say behind its message.
    package func adding(_ text: String) -> Diagnostic {
        var finding = self
        finding.message += text
        return finding
    }

    /// The same finding with the files that its message names by other names.
    public func naming(_ labels: [String: String]) -> Diagnostic {
        var finding = self
        // A longer path may begin with a shorter one.
        for (path, label) in labels.sorted(by: { ($1.key.count, $0.key) < ($0.key.count, $1.key) })
        where finding.message.contains(path) {
            finding.message = finding.message.replacing(path, with: label)
        }
        return finding
    }

    /// The same finding about what has a name, where it is about no file.
    public func named(_ name: String) -> Diagnostic { path == nil ? about(name) : self }
}

extension Diagnostic: CustomStringConvertible {
    /// `path:line:column: error: message [code]`, and the line with a caret where there is one.
    ///
    /// Control characters of the data are shown as blanks, so that they cannot break the line or
    /// command a terminal.
    public var description: String {
        // What was left blank, as an unset variable of a shell, is shown.
        var place = path.map { $0.isEmpty ? "“”" : $0 } ?? ""
        if let line { place += ":\(line)" }
        if let column { place += ":\(column)" }
        let head = place.isEmpty ? "" : "\(place): "
        var text = "\(head)\(severity.rawValue): \(Self.printable(message)) [\(code.rawValue)]"
        if let excerpt, column != nil {
            text += "\n    \(excerpt)\n    \(String(repeating: " ", count: caret))^"
        }
        return text
    }

    private static func printable(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        shown.append(
            contentsOf: text.unicodeScalars.map {
                $0.properties.generalCategory == .control ? " " : $0
            })
        return String(shown)
    }

    /// At most 72 characters of a line around a column, and the caret's place in them.
    private static func window(on line: String, column: Int) -> (text: String, caret: Int) {
        let characters = line.unicodeScalars
        let start = max(0, min(column - 1 - 36, characters.count - 72))
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: characters.dropFirst(start).prefix(72))
        return (printable(String(shown)), max(0, column - 1 - start))
    }
}
