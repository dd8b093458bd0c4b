/// A word of a fixed vocabulary in a configuration; any other is told with those there are.
protocol ConfigurationWord: RawRepresentable, CaseIterable, Decodable, Sendable
where RawValue == String {}

extension ConfigurationWord {
    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let word = Self(rawValue: text) else {
            let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "expected one of \(known), saw “\(text)”"))
        }
        self = word
    }
}

/// What a value of a configuration is, in words of the configuration.
enum ConfigurationForm {
    /// What was expected and what was seen, where the decoder names its own types.
    static func account(_ expected: Any.Type, _ told: String) -> String {
        let wanted =
            forms.first { told.contains("to decode \($0.node)") }?.name ?? name(of: expected)
        let seen = forms.first { told.contains("but found \($0.node)") }?.name
        return "expected \(wanted)" + (seen.map { ", saw \($0)" } ?? "")
    }

    private static let forms = [
        (node: "Mapping", name: "a mapping"), (node: "Sequence", name: "a list"),
        (node: "Scalar", name: "a text"), (node: "Node", name: "something else"),
    ]

    private static func name(of type: Any.Type) -> String {
        switch type {
        case is Int.Type: "a whole number"
        case is Double.Type: "a number"
        case is Bool.Type: "true or false"
        case is String.Type: "a text"
        default: "another value"
        }
    }
}
