/// The headings of a page as links, those of level 3 below their level 2.
struct HTMLContents {
    /// A heading, and where it stands.
    struct Entry {
        let level: Int
        let anchor: String
        /// What it says, as HTML without links.
        let text: String
    }

    /// The headings in reading order.
    let entries: [Entry]

    /// The landmark with the links; empty for a page without headings.
    var source: String {
        guard !entries.isEmpty else { return "" }
        var lines = ["<nav aria-label=\"Contents\">", "<p>Contents</p>", "<ul>"]
        for part in parts {
            guard let first = part.first else { continue }
            guard part.count > 1 else {
                lines.append("<li>\(link(first))</li>")
                continue
            }
            lines += ["<li>\(link(first))", "<ul>"]
            lines += part.dropFirst().map { "<li>\(link($0))</li>" }
            lines += ["</ul>", "</li>"]
        }
        lines += ["</ul>", "</nav>"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// A heading of level 2 and those of level 3 up to the next; deeper ones are left to the text.
    private var parts: [[Entry]] {
        entries.filter { $0.level < 4 }.reduce(into: []) { parts, entry in
            if entry.level == 2 || parts.isEmpty {
                parts.append([entry])
            } else {
                parts[parts.count - 1].append(entry)
            }
        }
    }

    private func link(_ entry: Entry) -> String {
        "<a href=\"#\(entry.anchor)\">\(entry.text)</a>"
    }
}
