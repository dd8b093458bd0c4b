import Reports

/// Reads a rendered template as the blocks of a document: headings, paragraphs, lists, and what stands
/// on lines of its own. Of Markdown it knows `#`, `-`, `*`, `**`, backticks and the backslash;
/// everything else is text.
struct TemplateText {
    private(set) var title: [Inline]?
    private(set) var blocks: [Block] = []
    private var paragraph: [TemplatePiece] = []
    private var items: [[TemplatePiece]] = []

    /// Why a rendered template cannot be shown.
    struct Fault: Error, Hashable {
        let message: String
    }

    /// Reads the text. Refuses a table beside other text, and a second title.
    init(_ rendered: String, _ slots: TemplateSlots) throws(Fault) {
        for line in rendered.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            try take(slots.pieces(of: line).trimmed)
        }
        finish()
    }

    private mutating func take(_ line: [TemplatePiece]) throws(Fault) {
        guard !line.isEmpty else { return finish() }
        let tables = line.flatMap { piece in
            if case .blocks(let blocks) = piece { blocks } else { [Block]() }
        }
        if !tables.isEmpty {
            guard line.allSatisfy({ $0.isTable || $0.isBlank }) else {
                throw Fault(message: "a table stands in one line with other text")
            }
            finish()
            blocks += tables
        } else if let (level, text) = line.heading {
            finish()
            try append(heading: text.trimmed, level: level)
        } else if let item = line.item {
            if !paragraph.isEmpty { finish() }
            items.append(item.trimmed)
        } else if let last = items.indices.last {
            items[last] += [.sign(" ")] + line
        } else {
            paragraph += (paragraph.isEmpty ? [] : [.sign(" ")]) + line
        }
    }

    private mutating func append(heading: [TemplatePiece], level: Int) throws(Fault) {
        let runs = TemplateInlines(heading).runs
        guard level == 1 else { return blocks.append(.heading(level: level, runs)) }
        guard title == nil, blocks.isEmpty else {
            throw Fault(message: "the one line with “# ”, the title, is not the first")
        }
        title = runs
    }

    /// Ends the paragraph or the list that is being read.
    private mutating func finish() {
        if !paragraph.isEmpty { blocks.append(.paragraph(TemplateInlines(paragraph).runs)) }
        if !items.isEmpty { blocks.append(.list(items.map { TemplateInlines($0).runs })) }
        paragraph = []
        items = []
    }
}

extension TemplatePiece {
    fileprivate var isTable: Bool { if case .blocks = self { true } else { false } }
}

extension [TemplatePiece] {
    /// The pieces without the template's blanks at both ends.
    fileprivate var trimmed: [TemplatePiece] {
        var rest = self[...]
        while rest.first?.isBlank ?? false { rest.removeFirst() }
        while rest.last?.isBlank ?? false { rest.removeLast() }
        return Array(rest)
    }

    /// A heading's level and text.
    fileprivate var heading: (level: Int, text: [TemplatePiece])? {
        let level = prefix { $0 == .sign("#") }.count
        guard 1...6 ~= level, count == level || self[level].isBlank else { return nil }
        return (level, Array(dropFirst(level)))
    }

    /// The text of an item of a list.
    fileprivate var item: [TemplatePiece]? {
        guard count > 1, first == .sign("-") || first == .sign("*"), self[1].isBlank else {
            return nil
        }
        return Array(dropFirst(2))
    }
}
