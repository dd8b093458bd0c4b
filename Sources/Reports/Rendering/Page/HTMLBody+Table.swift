extension HTMLBody {
    /// Adds a table with its caption, and its notes below.
    mutating func append(_ table: Table) {
        let caption = table.caption.cell.singleLine
        let look = table.rows.count > Self.mostKeptTogether ? "table tall" : "table"
        line("<div class=\"\(look)\" id=\"\(anchors.name("table", caption))\">")
        // What is wider than the screen is scrolled by itself, also with the keyboard.
        let label = HTMLEscaping.attribute(caption)
        line("<div class=\"scroll\" role=\"region\" aria-label=\"\(label)\" tabindex=\"0\">")
        line(table.columns.count > 8 ? "<table class=\"many\">" : "<table>")
        line("<caption><span>\(HTMLEscaping.text(caption))</span></caption>")
        line("<thead>")
        line("<tr>")
        for column in table.columns {
            let content = HTMLEscaping.plain(column.header.cell) + marks(column.marks)
            line("<th scope=\"col\"\(attribute(of: column))>\(content)</th>")
        }
        line("</tr>")
        line("</thead>")
        line("<tbody>")
        for row in table.rows {
            line("<tr>")
            for (index, cell) in row.enumerated() { append(cell, index, of: table) }
            line("</tr>")
        }
        line("</tbody>")
        line("</table>")
        line("</div>")
        line("<ul class=\"notes\">")
        for note in table.noteLines {
            line("<li><b>\(note.label):</b> \(HTMLEscaping.sentence(note.text.cell))</li>")
        }
        line("</ul>")
        line("</div>")
    }

    /// The most rows of a table that stands on one page of paper as a whole. One of more begins where
    /// it stands: a page that it does not fill would be left blank before it.
    private static let mostKeptTogether = 24

    /// Adds a cell. In the first column of a table, words are the header of their row.
    private mutating func append(_ cell: Cell, _ index: Int, of table: Table) {
        let column = table.columns[index]
        let isHeader = index == 0 && column.alignment == .text
        let content = content(of: cell, in: table) + marks(cell.marks)
        let tag = isHeader ? "th" : "td"
        let scope = isHeader ? " scope=\"row\"" : ""
        let style = look(of: cell).map { " class=\"\($0)\"" } ?? attribute(of: column)
        line("<\(tag)\(scope)\(style)>\(content)</\(tag)>")
    }

    /// How words are broken over lines: a date, an interval or a word or two would be harder to read
    /// if they were, a digest or an address is broken anywhere.
    private func look(of cell: Cell) -> String? {
        guard case .text(let text) = cell.content else { return nil }
        if text.cell.displayWidth <= 18 { return "short" }
        let hasLongWord = text.split(whereSeparator: \.isWhitespace).contains { $0.count > 30 }
        return hasLongWord ? "long" : nil
    }

    private func content(of cell: Cell, in table: Table) -> String {
        switch cell.content {
        case .text(let text): return HTMLEscaping.text(text.cell)
        case .number(let number): return HTMLEscaping.text(number.text)
        case .missing:
            let meaning = HTMLEscaping.attribute(table.notes.missing.cell)
            return "<abbr title=\"\(meaning)\">\(Table.missingText)</abbr>"
        }
    }

    private func attribute(of column: Table.Column) -> String {
        switch column.alignment {
        case .text: ""
        case .number: " class=\"number\""
        }
    }
}
