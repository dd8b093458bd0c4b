extension Table {
    /// The lines under a table: where its figures come from and how to read them.
    public struct Notes: Hashable, Sendable {
        /// Where the figures come from.
        public let source: String
        /// The date up to which the source was read.
        public let asOf: String
        /// How many observations stand behind the figures.
        public let n: String?
        /// What the figures mean and how they are computed.
        public let definition: String?
        /// Anything else that a reader must know.
        public let remarks: [String]
        /// What `n/a` stands for in this table; shown where a cell is missing.
        public let missing: String

        /// Makes the lines under a table.
        public init(
            source: String, asOf: String, n: String? = nil, definition: String? = nil,
            remarks: [String] = [], missing: String = "not available"
        ) {
            self.source = source
            self.asOf = asOf
            self.n = n
            self.definition = definition
            self.remarks = remarks
            self.missing = missing
        }

        func validate(in caption: String) throws {
            let lines = [source, asOf, missing] + [n, definition].compactMap { $0 } + remarks
            if lines.contains(where: \.isBlank) {
                throw ReportError(.blankText, "note of table \"\(caption)\"")
            }
        }
    }

    /// What stands in a cell without a value. A dash could be read as a minus sign.
    static let missingText = "n/a"

    /// A labelled line under the table.
    struct NoteLine: Hashable {
        let label: String
        let text: String
    }

    /// The lines under the table in the order in which they are shown.
    var noteLines: [NoteLine] {
        var lines: [NoteLine] = []
        if rows.isEmpty { lines.append(NoteLine(label: "Rows", text: "none")) }
        if let definition = notes.definition {
            lines.append(NoteLine(label: "Definition", text: definition))
        }
        if let n = notes.n { lines.append(NoteLine(label: "n", text: n)) }
        lines += notes.remarks.map { NoteLine(label: "Note", text: $0) }
        if rows.contains(where: { $0.contains { $0.content == .missing } }) {
            lines.append(NoteLine(label: Self.missingText, text: notes.missing))
        }
        lines.append(NoteLine(label: "Source", text: notes.source))
        lines.append(NoteLine(label: "As of", text: notes.asOf))
        return lines
    }
}
