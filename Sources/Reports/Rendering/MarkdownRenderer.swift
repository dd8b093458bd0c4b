/// Writes documents as GitHub Flavored Markdown that is also pleasant to read as it is.
///
/// Footnotes are `[^name]` with their definitions at the end. Columns of a table are padded to
/// one display width, numbers to the right.
public struct MarkdownRenderer: Sendable {
    /// The display width up to which the cells of a column are padded. One very long cell then
    /// does not stretch the others.
    public let padding: Int
    /// Where the files of pictures lie, by the names of their charts, as seen from the document.
    public let pictures: [String: String]

    /// Makes a renderer.
    ///
    /// - Parameter pictures: Where a chart's file lies, by its name. A chart without one is written
    ///   as a table of sparklines with first, last, lowest and highest values, so that a text for a
    ///   terminal or for mail shows its course too.
    public init(padding: Int = 60, pictures: [String: String] = [:]) {
        self.padding = padding
        self.pictures = pictures
    }

    /// The document as Markdown; ends with a line end.
    public func render(_ document: Document) -> String {
        var parts = ["# " + heading([.text(document.title)])]
        var bullet = "-"
        var previousIsList = false
        for block in document.blocks {
            var isList = false
            switch block {
            case .heading(let level, let runs):
                parts.append(String(repeating: "#", count: level) + " " + heading(runs))
            case .paragraph(let runs): parts.append(paragraph(runs))
            case .table(let table): parts.append(render(table))
            case .chart(let chart): parts.append(render(chart))
            case .list(let items):
                // Another bullet begins another list; the same one would go on with the last.
                bullet = previousIsList && bullet == "-" ? "*" : "-"
                parts.append(items.map { "\(bullet) " + paragraph($0) }.joined(separator: "\n"))
                isList = true
            }
            previousIsList = isList
        }
        parts += document.footnotes.map { "[^\($0.name)]: " + paragraph($0.text) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// Runs on one line that begins a block.
    private func paragraph(_ runs: [Inline]) -> String {
        MarkdownEscaping.blockStart(MarkdownLine(runs.cleaned).source)
    }

    /// Runs on one line; signs at its end cannot be read as the end of the heading's mark.
    private func heading(_ runs: [Inline]) -> String {
        let line = MarkdownLine(runs.cleaned.map(\.singleLine)).source
        let hashes = line.reversed().prefix { $0 == "#" }.count
        guard hashes > 0 else { return line }
        return line.dropLast(hashes) + String(repeating: "\\#", count: hashes)
    }
}
