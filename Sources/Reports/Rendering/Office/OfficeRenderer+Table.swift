extension OfficeRenderer {
    /// A table with its caption, and its notes as lines of one paragraph below.
    func html(_ table: Table, _ numbers: [String: Int]) -> String {
        var lines = [
            "<table>", "<caption>\(HTMLEscaping.text(table.caption.cell.singleLine))</caption>",
        ]
        lines.append("<colgroup>")
        lines += shares(of: table).map { "<col style=\"width: \($0)%\"/>" }
        lines += ["</colgroup>", "<thead>", "<tr>"]
        for column in table.columns {
            let text = HTMLEscaping.plain(column.header.cell) + marks(column.marks, numbers)
            lines.append("<th\(side(column))>\(text)</th>")
        }
        lines += ["</tr>", "</thead>", "<tbody>"]
        for row in table.rows {
            let cells = zip(table.columns, row).map { column, cell in
                let text = HTMLEscaping.text(cell.text.cell) + marks(cell.marks, numbers)
                return "<td\(side(column))>\(text)</td>"
            }
            lines.append("<tr>\(cells.joined())</tr>")
        }
        let notes = table.noteLines.map { "\($0.label): \(HTMLEscaping.sentence($0.text.cell))" }
        lines += [
            "</tbody>", "</table>", "<div custom-style=\"\(OfficeStyle.notes)\">",
            "<p>\(notes.joined(separator: "<br/>"))</p>", "</div>",
        ]
        return lines.joined(separator: "\n")
    }

    private func side(_ column: Table.Column) -> String {
        switch column.alignment {
        case .text: " align=\"left\""
        case .number: " align=\"right\""
        }
    }

    /// The columns' widths in percent. LibreOffice would make all columns of one width.
    ///
    /// A column asks for its longest cell, and for the longest word of its header, within limits that
    /// keep a long text from leaving nothing to the others.
    private func shares(of table: Table) -> [Int] {
        let wishes = table.columns.indices.map { index in
            let words = table.columns[index].header.cell.split(separator: " ")
            let cells = table.rows.map { $0[index].text.cell.displayWidth }
            let longest = (words.map { String($0).displayWidth } + cells).max() ?? 0
            return min(max(longest, 4), 36) + 2
        }
        let sum = wishes.reduce(0, +)
        return wishes.map { max(1, $0 * 100 / sum) }
    }
}
