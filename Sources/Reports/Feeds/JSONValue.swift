internal import FoundationEssentials

/// A JSON value, for feeds whose keys depend on the indicator.
public enum JSONValue: Sendable, Encodable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    case number(Double)
    case integer(Int)
    case wide(Int128)
    case bool(Bool)
    case null

    /// A number, or null where it is missing.
    public init(_ number: Double?) { self = number.map(JSONValue.number) ?? .null }

    /// A whole number, or null where it is missing.
    public init(_ number: Int?) { self = number.map(JSONValue.integer) ?? .null }

    /// A text, or null where there is none.
    public init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

    /// Writes the value; a missing one as `null`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .object(let members): try container.encode(members)
        case .array(let values): try container.encode(values)
        case .string(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .integer(let number): try container.encode(number)
        case .wide(let number): try container.encode(number)
        case .bool(let flag): try container.encode(flag)
        case .null: try container.encodeNil()
        }
    }

    /// The text with sorted keys, so that the same value gives the same bytes, and a line end.
    ///
    /// Throws when a number is not finite.
    public func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
