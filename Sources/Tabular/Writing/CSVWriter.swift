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

    /// The table so far.
    public private(set) var output = ""

    /// A table with its header.
    public init(header: [String]) {
        append(header.map(Cell.text))
    }

    /// Adds a row.
    public mutating func append(_ row: [Cell]) {
        // A line with nothing on it would be no record.
        if row.count == 1, row[0] == .missing || row[0] == .text("") {
            output += "\"\"\n"
            return
        }
        output += row.map(Self.written).joined(separator: ",") + "\n"
    }

    private static func written(_ cell: Cell) -> String {
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
