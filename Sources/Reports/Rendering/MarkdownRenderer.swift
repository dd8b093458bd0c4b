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
        append(document.blocks, to: &parts)
        parts += document.footnotes.map { "[^\($0.name)]: " + paragraph($0.text) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// Appends blocks in reading order; of details, their summary in bold before what they hold.
    private func append(_ blocks: [Block], to parts: inout [String]) {
        for block in blocks {
            switch block {
            case .heading(let level, let runs):
                parts.append(String(repeating: "#", count: level) + " " + heading(runs))
            case .paragraph(let runs): parts.append(paragraph(runs))
            case .table(let table): parts.append(render(table))
            case .chart(let chart): parts.append(render(chart))
            case .list(let items):
                // Another bullet begins another list; the same one would go on with the last.
                let bullet = parts.last?.hasPrefix("- ") == true ? "*" : "-"
                parts.append(items.map { "\(bullet) " + paragraph($0) }.joined(separator: "\n"))
            case .details(let summary, let blocks):
                parts.append(paragraph(summary.map(\.inBold)))
                append(blocks, to: &parts)
            }
        }
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

extension Inline {
    /// Plain text in bold on one line; runs of another kind as they are.
    fileprivate var inBold: Inline {
        if case .text(let text) = self { .strong(text).singleLine } else { singleLine }
    }
}
