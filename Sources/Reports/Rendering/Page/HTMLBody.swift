/// Writes blocks as HTML and counts the marks of footnotes, so that each can be linked back to.
struct HTMLBody {
    /// The HTML source, ended by a line end where it is not empty.
    private(set) var source = ""
    /// The headings that stand outside what unfolds, in reading order.
    private(set) var headings: [HTMLContents.Entry] = []
    /// The names of parts that links lead to.
    var anchors = HTMLAnchors()
    /// How many charts were added, so that the names of their parts differ.
    var pictures = 0

    private let numbers: [String: Int]
    private var uses: [String: Int] = [:]
    private var depth = 0

    /// A body without blocks for a document with these footnotes.
    init(footnotes: [Footnote]) {
        let names = footnotes.map(\.name)
        numbers = Dictionary(uniqueKeysWithValues: zip(names, 1...))
    }

    /// Adds a block.
    mutating func append(_ block: Block) {
        switch block {
        case .heading(let level, let runs):
            append(heading: runs.cleaned.map(\.singleLine), level)
        case .paragraph(let runs): line("<p>\(html(runs.cleaned))</p>")
        case .list(let items):
            line("<ul>")
            for item in items { line("<li>\(html(item.cleaned))</li>") }
            line("</ul>")
        case .table(let table): append(table)
        case .details(let summary, let blocks):
            line("<details>")
            line("<summary>\(html(summary.cleaned.map(\.singleLine)))</summary>")
            depth += 1
            for block in blocks { append(block) }
            depth -= 1
            line("</details>")
        case .chart(let chart): append(chart)
        }
    }

    private mutating func append(heading runs: [Inline], _ level: Int) {
        let text = runs.compactMap(\.string).joined()
        let anchor = anchors.name("part", text)
        line("<h\(level) id=\"\(anchor)\">\(html(runs))</h\(level)>")
        if depth == 0 {
            headings.append(.init(level: level, anchor: anchor, text: HTMLEscaping.plain(text)))
        }
    }

    /// Adds the definitions of the footnotes, each with links back: to every mark of a few, to the
    /// first of many. The script makes that one lead to the mark that was followed.
    mutating func appendFootnotes(_ footnotes: [Footnote]) {
        guard !footnotes.isEmpty else { return }
        line("<section class=\"footnotes\" aria-label=\"Footnotes\">")
        line("<ol>")
        for footnote in footnotes {
            let count = uses[footnote.name] ?? 0
            let links = (1...(count > 3 ? 1 : max(1, count))).map { use in
                let label = count > 3 ? "Back to the mark" : "Back to mark \(use)"
                return "<a href=\"#mark-\(footnote.name)-\(use)\" aria-label=\"\(label)\">"
                    + "\u{21A9}\u{FE0E}</a>"
            }
            let text = html(footnote.text.cleaned) + " " + links.joined(separator: " ")
            line("<li id=\"note-\(footnote.name)\">\(text)</li>")
        }
        line("</ol>")
        line("</section>")
    }

    /// Adds a line.
    mutating func line(_ html: String) { source += html + "\n" }

    /// The HTML of clean runs.
    private mutating func html(_ runs: [Inline]) -> String {
        var result = ""
        var names: [String] = []
        for run in runs {
            if let name = run.mark {
                names.append(name)
                continue
            }
            result += marks(names)
            names = []
            result += HTMLEscaping.run(run)
        }
        return result + marks(names)
    }

    /// The HTML of marks side by side, a number linked to the footnote for each.
    mutating func marks(_ names: [String]) -> String {
        guard !names.isEmpty else { return "" }
        let links = names.map { name in
            uses[name, default: 0] += 1
            let id = "mark-\(name)-\(uses[name] ?? 1)"
            let number = numbers[name].map(String.init) ?? name
            return "<a id=\"\(id)\" href=\"#note-\(name)\">\(number)</a>"
        }
        return "<sup>\(links.joined(separator: ", "))</sup>"
    }
}
