/// The character between the fields of a table.
public enum Delimiter: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    /// The character.
    public var character: String { String(UnicodeScalar(rawValue)) }

    /// The delimiter that the text states in its first line, or else the one that occurs most often,
    /// outside quotes, in the first line that is neither blank nor a preamble's.
    public init(firstLineOf text: DecodedText) {
        if let stated = Self.statement(in: text.bytes) {
            self = stated
            return
        }
        var counts = Self.allCases.map { _ in 0 }
        var isQuoted = false
        for byte in Self.withoutPreamble(text.bytes) {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            if let index = Self.allCases.firstIndex(where: { $0.rawValue == byte }) {
                counts[index] += 1
            }
        }
        let most = counts.indices.max { counts[$0] < counts[$1] }
        self = Self.allCases[most ?? 0]
    }

    /// The delimiter that a text's first line states, as Excel has it: `sep=;` and nothing else. Nil
    /// where that line says something else.
    static func statement(in bytes: [UInt8]) -> Delimiter? {
        let line = bytes.prefix { !isLineEnd($0) }
        guard line.count == 5, line.starts(with: "sep=".utf8) || line.starts(with: "SEP=".utf8)
        else { return nil }
        return line.last.flatMap(Delimiter.init(rawValue:))
    }

    /// The text behind blank lines and comments.
    private static func withoutPreamble(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var rest = bytes[...]
        while !rest.isEmpty {
            let line = rest.prefix { !isLineEnd($0) }
            guard CommentLine.begins(line) || line.allSatisfy({ $0 == 0x20 }) else { break }
            rest = rest[line.endIndex...].drop { isLineEnd($0) }
        }
        return rest
    }
}
