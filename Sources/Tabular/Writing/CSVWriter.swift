import TradeModel

/// Writes a comma-separated table that reads back the same.
///
/// UTF-8, LF, quotes only where they are needed (RFC 4180). Texts are guarded against formulas;
/// numbers are written in full, and a missing value as nothing.
public struct CSVWriter {
    /// One cell of a table.
    public enum Cell: Sendable, Hashable {
        case text(String)
        /// A number that is written unrounded.
        case number(Double)
        case integer(Int)
        /// A whole number that may not fit an `Int`.
        case wide(Int128)
        case missing
    }

    /// The table so far, in UTF-8.
    var bytes: [UInt8] = []

    /// The table so far.
    public var output: String { String(decoding: bytes, as: UTF8.self) }

    /// A table with its header.
    public init(header: [String]) {
        append(header.map(Cell.text))
    }

    /// Adds a row.
    public mutating func append(_ row: [Cell]) {
        // A line with nothing on it would be no record.
        if row.count == 1, row[0] == .missing || row[0] == .text("") {
            bytes += "\"\"\n".utf8
            return
        }
        for cell in row { append(Self.written(cell).utf8) }
        endRow()
    }

    /// Adds a field to the row, and the comma behind it.
    mutating func append(_ field: some Collection<UInt8>) {
        bytes += field
        bytes.append(UInt8(ascii: ","))
    }

    /// Ends the row behind its last field.
    mutating func endRow() { bytes[bytes.count - 1] = UInt8(ascii: "\n") }

    static func written(_ cell: Cell) -> String {
        switch cell {
        case .missing: ""
        case .integer(let value): String(value)
        case .wide(let value): String(value)
        case .number(let value): value.plainDescription
        case .text(let text): quoted(FormulaGuard.guarded(text))
        }
    }

    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 != 0x2C && $0 != 0x22 && $0 >= 0x20 }
        let hasBlankEnds = text.utf8.first == 0x20 || text.utf8.last == 0x20
        if isPlain, !hasBlankEnds, text.utf8.first != UInt8(ascii: "#") { return text }
        // Scalar by scalar: a quote and an accent behind it are one character, and not a quote.
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            quoted.append(scalar)
            if scalar == "\"" { quoted.append(scalar) }
        }
        return String(quoted) + "\""
    }
}
