import Tabular
public import TradeModel

/// A result as a table of typed columns, which every format of a feed writes in its own way.
public struct FeedTable: Sendable {
    /// A column.
    public struct Column: Sendable, Hashable {
        /// Its name: lower-case letters, digits and `_`. It is part of the feeds' interface.
        public let name: String
        /// What it holds, in a sentence.
        public let meaning: String
        /// The type of its cells.
        public let kind: Kind
        /// The unit of its numbers, where it is known.
        public let unit: String?
    }

    /// The type of a column's cells; any may be missing.
    public enum Kind: String, Sendable, Hashable {
        case text, number, integer, date
    }

    /// A cell.
    public enum Cell: Sendable, Hashable {
        case text(String)
        case number(Double)
        case integer(Int)
        case date(Day)
        case missing
    }

    /// The columns, in order.
    public let columns: [Column]
    /// The rows; each has a cell for every column.
    public let rows: [[Cell]]

    /// The table as CSV: unrounded values, nothing where one is missing.
    public var csv: String {
        var writer = CSVWriter(header: columns.map(\.name))
        for row in rows { writer.append(row.map(\.written)) }
        return writer.output
    }
}

extension FeedTable.Cell {
    /// A number, or nothing where it is missing.
    init(_ number: Double?) { self = number.map(FeedTable.Cell.number) ?? .missing }

    fileprivate var written: CSVWriter.Cell {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .integer(let number): .integer(number)
        case .date(let day): .text(day.description)
        case .missing: .missing
        }
    }

    /// The cell as JSON; `null` where it is missing.
    var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .number(let number): .number(number)
        case .integer(let number): .integer(number)
        case .date(let day): .string(day.description)
        case .missing: .null
        }
    }
}
