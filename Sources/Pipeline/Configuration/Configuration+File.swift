import Tabular
public import TradeModel
internal import Yams

extension Configuration {
    /// Reads a configuration. Refuses one that is not there, that is no YAML, that lacks something,
    /// or that has a key which nothing reads: a misspelt key must not be passed over.
    public init(path: String) throws(Refusal) {
        let file = try InputFile.open(path)[0]
        do {
            let text = String(decoding: file.bytes, as: UTF8.self)
            // Before anything is decoded: a misspelt key would otherwise be told as a missing one.
            if let node = try Yams.compose(yaml: text) { try KeyCheck(path: path).check(node) }
            self = try YAMLDecoder().decode(Configuration.self, from: text)
            self.path = path
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Self.refusal(path, error)
        }
    }

    private static func refusal(_ path: String, _ error: any Error) -> Refusal {
        var line: Int?
        var column: Int?
        var message = "\(error)"
        switch error {
        case YamlError.parser(_, let problem, let mark, _),
            YamlError.scanner(_, let problem, let mark, _):
            (line, column, message) = (mark.line, mark.column, problem)
        case DecodingError.keyNotFound(let key, let context):
            message = "“\(key.stringValue)” is missing in \(place(context))"
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            message = "\(place(context)): \(context.debugDescription)"
        default: break
        }
        return Refusal(
            Diagnostic(
                .error, .badConfiguration, path: path, line: line, column: column,
                message: message))
    }

    private static func place(_ context: DecodingError.Context) -> String {
        let keys = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
        return keys.isEmpty ? "the file" : keys.joined(separator: ".")
    }
}

/// Looks for keys that nothing reads.
private struct KeyCheck {
    let path: String

    /// All keys of the configuration, by the key above them.
    private static let known: [String: Set<String>] = [
        "": ["subject", "partner", "clock", "countries", "files", "brief"],
        "brief": ["title", "summary", "overview", "developments"],
        "developments": ["title", "text", "tables", "caveats", "unknown"],
        "tables": ["figures", "series", "indicator", "events"],
        "overview": ["figures", "series", "indicator", "events"],
        "figures": ["caption", "rows"],
        "rows": ["label", "request", "period", "field", "stated", "unit", "decimals"],
        "series": ["caption", "from", "to", "gaps", "longest", "columns", "note"],
        "indicator": ["caption", "request", "from", "to", "limit", "columns", "note"],
        "columns": ["label", "request", "observation", "field", "decimals"],
        "observation": ["file", "series", "measure", "subject", "partner", "flow", "unit"],
        "events": ["caption", "files", "kinds", "from", "to", "note"],
        "request": Set(IndicatorRequest.CodingKeys.allCases.map(\.rawValue)),
    ]

    func check(_ node: Node, under parent: String = "") throws {
        switch node {
        case .sequence(let items):
            for item in items { try check(item, under: parent) }
        case .mapping(let mapping):
            for (key, value) in mapping {
                let name = key.string ?? ""
                // The names of files are the user's own.
                if let known = Self.known[parent], !known.contains(name), parent != "files" {
                    throw Refusal(
                        Diagnostic(
                            .error, .badConfiguration, path: path, line: key.mark?.line,
                            column: key.mark?.column,
                            message: "nothing reads the key “\(name)” here; known are"
                                + " \(known.sorted().joined(separator: ", "))"))
                }
                if parent != "files" { try check(value, under: name) }
            }
        case .scalar, .alias: return
        }
    }
}
