/// Writes documents as the plain HTML from which pandoc makes office documents: no look, no script,
/// everything unfolded, charts as pictures with their figures below.
public struct OfficeRenderer: Sendable {
    private let pictures: [Chart: String]

    /// Makes a renderer.
    ///
    /// - Parameter pictures: The paths of the charts as PNG, by which pandoc also describes them in the
    ///   document; of one without, its table alone is shown.
    public init(pictures: [Chart: String]) { self.pictures = pictures }

    /// The document; ends with a line end.
    public func render(_ document: Document) -> String {
        let language = HTMLEscaping.attribute(document.language.cell)
        let title = HTMLEscaping.attribute(document.title.cell.singleLine)
        let names = document.footnotes.map(\.name)
        let numbers = Dictionary(uniqueKeysWithValues: zip(names, 1...))
        var lines = [
            "<html lang=\"\(language)\">",
            "<head><meta charset=\"utf-8\"/><title>\(title)</title></head>",
            "<body>",
        ]
        lines += document.blocks.map { html($0, numbers) }
        if !document.footnotes.isEmpty { lines.append("<h2>Notes</h2>") }
        for (name, footnote) in zip(names, document.footnotes) {
            let text = html(footnote.text.cleaned, numbers)
            // The name stands on a part of the text: pandoc makes no bookmark of a paragraph's.
            lines.append("<p><span id=\"note-\(name)\">\(numbers[name] ?? 0).</span> \(text)</p>")
        }
        lines += ["</body>", "</html>", ""]
        return lines.joined(separator: "\n")
    }

    private func html(_ block: Block, _ numbers: [String: Int]) -> String {
        switch block {
        case .heading(let level, let runs):
            return "<h\(level)>\(html(runs.cleaned.map(\.singleLine), numbers))</h\(level)>"
        case .paragraph(let runs): return "<p>\(html(runs.cleaned, numbers))</p>"
        case .list(let items):
            return "<ul>" + items.map { "<li>\(html($0.cleaned, numbers))</li>" }.joined() + "</ul>"
        case .table(let table): return html(table, numbers)
        case .details(let summary, let blocks):
            let line = html(summary.cleaned.map(\.singleLine), numbers)
            return (["<p><strong>\(line)</strong></p>"] + blocks.map { html($0, numbers) })
                .joined(separator: "\n")
        case .chart(let chart):
            let table = html(chart.table, numbers)
            guard let picture = pictures[chart] else { return table }
            let text = HTMLEscaping.attribute(chart.alternative.cell.singleLine)
            let path = HTMLEscaping.attribute(picture)
            return "<p><img src=\"\(path)\" width=\"100%\" alt=\"\(text)\"/></p>\n" + table
        }
    }

    private func html(_ runs: [Inline], _ numbers: [String: Int]) -> String {
        runs.map { run in
            run.mark.map { marks([$0], numbers) } ?? HTMLEscaping.run(run)
        }.joined()
    }

    func marks(_ names: [String], _ numbers: [String: Int]) -> String {
        guard !names.isEmpty else { return "" }
        let links = names.map { "<a href=\"#note-\($0)\">\(numbers[$0] ?? 0)</a>" }
        return "<sup>\(links.joined(separator: ", "))</sup>"
    }
}
