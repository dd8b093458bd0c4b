extension MarkdownRenderer {
    /// The caption in bold, the table, and its notes as one paragraph of lines.
    func render(_ table: Table) -> String {
        let caption = MarkdownLine([.strong(table.caption.cell.singleLine)]).source
        let notes = table.noteLines.map { note($0) }
        return [caption, grid(table), notes.joined(separator: "\\\n")].joined(separator: "\n\n")
    }

    private func note(_ line: Table.NoteLine) -> String {
        line.label + ": " + MarkdownEscaping.text(line.text.cell, isFollowed: true)
    }

    private func grid(_ table: Table) -> String {
        let header = table.columns.map { source($0.header, marks: $0.marks) }
        let body = table.rows.map { $0.map { source($0.text, marks: $0.marks) } }
        let widths = header.indices.map { column in
            ([header] + body).map { min($0[column].displayWidth, padding) }.reduce(3, max)
        }
        let rules = zip(table.columns, widths).map { column, width in
            switch column.alignment {
            case .text: String(repeating: "-", count: width)
            case .number: String(repeating: "-", count: width - 1) + ":"
            }
        }
        let lines = [header, rules] + body
        return lines.map { cells in
            let padded = cells.indices.map {
                pad(cells[$0], to: widths[$0], table.columns[$0].alignment)
            }
            return "| " + padded.joined(separator: " | ") + " |"
        }.joined(separator: "\n")
    }

    private func source(_ text: String, marks: [String]) -> String {
        MarkdownLine(text.cell, marks: marks).source
    }

    private func pad(_ cell: String, to width: Int, _ side: Table.Column.Alignment) -> String {
        let space = String(repeating: " ", count: max(0, width - cell.displayWidth))
        return switch side {
        case .text: cell + space
        case .number: space + cell
        }
    }
}

extension Cell {
    /// What a reader sees in the cell.
    var text: String {
        switch content {
        case .text(let text): text
        case .number(let number): number.text
        case .missing: Table.missingText
        }
    }
}
