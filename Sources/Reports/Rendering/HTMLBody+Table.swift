extension HTMLBody {
    /// Adds a table with its caption, and its notes below.
    mutating func append(_ table: Table) {
        line("<div class=\"table\">")
        line("<table>")
        line("<caption>\(HTMLEscaping.text(table.caption.cell.singleLine))</caption>")
        line("<thead>")
        line("<tr>")
        for column in table.columns {
            let content = HTMLEscaping.text(column.header.cell) + marks(column.marks)
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
        line("<ul class=\"notes\">")
        for note in table.noteLines {
            line("<li>\(note.label): \(HTMLEscaping.text(note.text.cell))</li>")
        }
        line("</ul>")
        line("</div>")
    }

    /// Adds a cell. In the first column of a table, words are the header of their row.
    private mutating func append(_ cell: Cell, _ index: Int, of table: Table) {
        let column = table.columns[index]
        let isHeader = index == 0 && column.alignment == .text
        let content = content(of: cell, in: table) + marks(cell.marks)
        let tag = isHeader ? "th" : "td"
        let scope = isHeader ? " scope=\"row\"" : ""
        let style = isShort(cell) ? " class=\"short\"" : attribute(of: column)
        line("<\(tag)\(scope)\(style)>\(content)</\(tag)>")
    }

    /// A date, an interval or a word or two: broken over lines they would be harder to read.
    private func isShort(_ cell: Cell) -> Bool {
        if case .text(let text) = cell.content { text.cell.displayWidth <= 18 } else { false }
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
