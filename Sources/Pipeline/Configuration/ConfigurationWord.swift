import Reports
internal import Yams

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
    /// What was expected, where the decoder names its own types, and what stands there.
    static func account(_ expected: Any.Type, _ told: String, saw node: Node?) -> String {
        let wanted =
            forms.first { told.contains("to decode \($0.node)") }?.name ?? name(of: expected)
        guard let node else { return "expected \(wanted)" }
        return "expected \(wanted), saw \(name(of: node))" + advice(on: node, wanted)
    }

    /// What a value is; of a text what it says.
    static func name(of node: Node) -> String {
        switch node {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .scalar(let scalar) where scalar.string.isEmpty: "nothing"
        case .scalar(let scalar) where scalar.string.count > longest:
            "“\(scalar.string.prefix(longest))…”"
        case .scalar(let scalar): "“\(scalar.string)”"
        case .alias: "an alias"
        }
    }

    /// Whether the decoder takes a text without quotes for another number than its digits say: one of
    /// base 2, 8 or 16, as `010` for 8, one in sixties, as `1:30` for 90, or `1_0` for 10.
    static func isReadOtherwise(_ scalar: Node.Scalar) -> Bool {
        guard scalar.style == .plain || scalar.style == .any else { return false }
        let digits = scalar.string.drop { $0 == "+" || $0 == "-" }
        guard let first = digits.first, first.isASCII, first.isNumber else { return false }
        if digits.contains("_") || digits.contains(":") { return true }
        guard first == "0", let second = digits.dropFirst().first else { return false }
        return second.isNumber || "xobXOB".contains(second)
    }

    /// How many characters of a text are shown.
    private static let longest = 40

    /// How one value is written where a list is expected.
    private static func advice(on node: Node, _ wanted: String) -> String {
        guard case .scalar(let scalar) = node, wanted == list, scalar.string.count <= longest,
            scalar.string.isPlainName(also: "_.")
        else { return "" }
        return "; write [\(scalar.string)]"
    }

    private static let list = "a list"

    private static let forms = [
        (node: "Mapping", name: "a mapping"), (node: "Sequence", name: list),
        (node: "Scalar", name: "a text"),
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
