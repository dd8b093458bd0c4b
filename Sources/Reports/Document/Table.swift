/// A table with what a reader needs to judge it: caption, source, as-of date, notes.
///
/// Every row has a cell for every column, and every table has a source and an as-of line; a
/// table without them cannot be made.
public struct Table: Hashable, Sendable {
    /// A column's header and alignment.
    public struct Column: Hashable, Sendable {
        /// The side that a column's cells are flush with.
        public enum Alignment: Hashable, Sendable {
            /// Flush left, for words.
            case text
            /// Flush right, for numbers.
            case number
        }

        /// The header's text.
        public let header: String
        /// The alignment of header and cells.
        public let alignment: Alignment
        /// The names of the footnotes that the header refers to.
        public let marks: [String]

        /// A column of words.
        public static func text(_ header: String, marks: [String] = []) -> Column {
            Column(header: header, alignment: .text, marks: marks)
        }

        /// A column of numbers.
        public static func number(_ header: String, marks: [String] = []) -> Column {
            Column(header: header, alignment: .number, marks: marks)
        }
    }

    /// What the table shows, in a line.
    public let caption: String
    /// The columns from left to right.
    public let columns: [Column]
    /// The rows from top to bottom, each with a cell for every column.
    public let rows: [[Cell]]
    /// The lines under the table.
    public let notes: Notes
    /// The definitions of the footnotes that the table's marks refer to.
    public let footnotes: [Footnote]

    /// Makes a table, or refuses it.
    ///
    /// - Parameter footnotes: Definitions for the table's marks; the document collects them, and
    ///   marks may also refer to the document's own.
    /// - Throws: `ReportError` for a table without columns, a row with too many or too few cells,
    ///   and blank text in caption, header, cell or note.
    public init(
        caption: String, columns: [Column], rows: [[Cell]], notes: Notes,
        footnotes: [Footnote] = []
    ) throws {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.footnotes = footnotes
        try validate()
    }

    /// The names of the footnotes that the table refers to, in reading order, with repeats.
    var marks: [String] {
        columns.flatMap(\.marks) + rows.flatMap { $0.flatMap(\.marks) }
    }

    private func validate() throws {
        guard !caption.isBlank else { throw ReportError(.blankText, "caption of a table") }
        guard !columns.isEmpty else { throw ReportError(.noColumns, "table \"\(caption)\"") }
        for (index, column) in columns.enumerated() where column.header.isBlank {
            throw ReportError(.blankText, "header \(index + 1) of table \"\(caption)\"")
        }
        for (index, row) in rows.enumerated() {
            guard row.count == columns.count else {
                throw ReportError(
                    .cellCount,
                    "row \(index + 1) of table \"\(caption)\" has \(row.count) cells for"
                        + " \(columns.count) columns")
            }
            for (column, cell) in zip(columns, row) {
                guard case .text(let text) = cell.content, text.isBlank else { continue }
                throw ReportError(
                    .blankText,
                    "row \(index + 1), column \"\(column.header)\" of table \"\(caption)\"")
            }
        }
        try notes.validate(in: caption)
    }
}
