/// The character between the fields of a table.
public enum Delimiter: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// The character.
    public var character: String { String(UnicodeScalar(rawValue)) }

    /// The delimiter that occurs most often, outside quotes, in the first line of a text.
    public init(firstLineOf text: DecodedText) {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in text.bytes {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            counts[byte, default: 0] += 1
        }
        let most = Self.allCases.max { counts[$0.rawValue, default: 0] < counts[$1.rawValue, default: 0] }
        self = most ?? .comma
    }
}
