import TradeModel

extension Diagnostic {
    /// The finding as a feed carries it.
    var json: JSONValue {
        .object([
            "severity": .string(severity.rawValue), "code": .string(code.rawValue),
            "path": JSONValue(path), "line": JSONValue(line), "column": JSONValue(column),
            "field": JSONValue(field), "message": .string(message),
        ])
    }
}
