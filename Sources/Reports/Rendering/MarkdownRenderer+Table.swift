extension MarkdownRenderer {
    /// The caption in bold, the table, and its notes as one paragraph of lines.
    func render(_ table: Table) -> String {
        let caption = MarkdownLine([.strong(table.caption.cell.singleLine)]).source
        let notes = table.noteLines.map { note($0) }
        return [caption, grid(table), notes.joined(separator: "\\\n")].joined(separator: "\n\n")
    }

    private func note(_ line: Table.NoteLine) -> String {
        line.label + ": " + MarkdownEscaping.sentence(line.text.cell, isFollowed: true)
    }

    private func grid(_ table: Table) -> String {
        let header = table.columns.map { GridCell($0.header, marks: $0.marks) }
        let body = table.rows.map { $0.map { GridCell($0.text, marks: $0.marks) } }
        var widths = header.map { _ in 3 }
        for cells in [header] + body {
            for (column, cell) in cells.enumerated() {
                widths[column] = max(widths[column], min(cell.width, padding))
            }
        }
        let rules = zip(table.columns, widths).map { column, width in
            switch column.alignment {
            case .text: GridCell(source: String(repeating: "-", count: width))
            case .number: GridCell(source: String(repeating: "-", count: width - 1) + ":")
            }
        }
        let alignments = table.columns.map(\.alignment)
        let lines = [header, rules] + body
        return lines.map { line($0, widths, alignments) }.joined(separator: "\n")
    }

    private func line(
        _ cells: [GridCell], _ widths: [Int], _ alignments: [Table.Column.Alignment]
    ) -> String {
        var line = ""
        for (column, cell) in cells.enumerated() {
            let space = String(repeating: " ", count: max(0, widths[column] - cell.width))
            switch alignments[column] {
            case .text: line += "| \(cell.text)\(space) "
            case .number: line += "| \(space)\(cell.text) "
            }
        }
        return line + "|"
    }
}

/// A cell's source, as wide as a reader sees it.
private struct GridCell {
    let text: String
    /// In columns of a fixed-width font.
    let width: Int

    init(_ text: String, marks: [String]) {
        self.init(source: MarkdownLine(text.cell, marks: marks).source)
    }

    init(source: String) {
        text = source
        width = source.displayWidth
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
