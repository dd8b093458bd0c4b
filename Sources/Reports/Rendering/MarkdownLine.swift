/// Puts runs of text together on one line of Markdown.
struct MarkdownLine {
    /// The Markdown source of the line.
    private(set) var source = ""

    private var endsWithMark = false
    private var endsWithSpan = false

    /// The line of these clean runs.
    init(_ runs: [Inline]) {
        for (index, run) in runs.enumerated() {
            let next = runs[(index + 1)...].lazy.compactMap(\.firstInMarkdown).first
            switch run {
            case .text(let text): append(text, isFollowed: next != nil)
            case .footnote(let name): append(mark: name)
            case .code(let text): append(code: text)
            case .emphasis(let text): append(text, between: "*", or: "em", next: next)
            case .strong(let text): append(text, between: "**", or: "strong", next: next)
            }
        }
    }

    /// The line of a clean text with marks behind it.
    init(_ text: String, marks: [String]) {
        append(text, isFollowed: !marks.isEmpty)
        for mark in marks { append(mark: mark) }
    }

    private mutating func append(_ text: String, isFollowed: Bool) {
        guard !text.isEmpty else { return }
        let escaped = MarkdownEscaping.text(text, isFollowed: isFollowed)
        // `[^a](` would begin a link, and `[^a]:` a definition.
        let isMisread = endsWithMark && ["(", ":"].contains(escaped.unicodeScalars.first)
        source += isMisread ? "\\" + escaped : escaped
        endsWithMark = false
        endsWithSpan = false
    }

    private mutating func append(mark name: String) {
        // `![` would begin an image.
        if source.unicodeScalars.last == "!" {
            source.unicodeScalars.removeLast()
            source += "\\!"
        }
        // Side by side, 1 and 2 would read as 12.
        source += (endsWithMark ? " " : "") + "[^\(name)]"
        endsWithMark = true
        endsWithSpan = false
    }

    private mutating func append(code text: String) {
        guard !text.isEmpty else { return }
        // The backticks of two spans would run together.
        let touches = endsWithSpan && source.unicodeScalars.last == "`"
        let escaped = MarkdownEscaping.text(text, isFollowed: true)
        append(span: touches ? "<code>\(escaped)</code>" : MarkdownEscaping.code(text))
    }

    private mutating func append(span: String) {
        source += span
        endsWithMark = false
        endsWithSpan = true
    }

    /// Appends a span in asterisks where CommonMark reads them so, and else in tags: by its rules
    /// a span opens before and closes behind a letter or digit, or when the sign outside the span
    /// is white space or punctuation.
    private mutating func append(
        _ text: String, between sign: String, or tag: String, next: Unicode.Scalar?
    ) {
        let body = MarkdownEscaping.text(text, isFollowed: true)
        guard let first = body.unicodeScalars.first, let last = body.unicodeScalars.last else {
            return
        }
        let startsFreely = source.unicodeScalars.last?.isFree ?? true
        let endsFreely = next?.isFree ?? true
        let opens = first.isWord || !first.properties.isWhitespace && startsFreely
        let closes = last.isWord || !last.properties.isWhitespace && endsFreely
        let hasSigns = opens && closes && !endsWithSpan && next != "*"
        append(span: hasSigns ? sign + body + sign : "<\(tag)>\(body)</\(tag)>")
    }
}

extension Inline {
    /// The scalar with which the source of the run begins; nothing for a run without text.
    fileprivate var firstInMarkdown: Unicode.Scalar? {
        switch self {
        case .text(let text):
            MarkdownEscaping.text(text, isFollowed: false).unicodeScalars.first
        case .emphasis(let text), .strong(let text): text.isEmpty ? nil : "*"
        case .code(let text): text.isEmpty ? nil : MarkdownEscaping.code(text).unicodeScalars.first
        case .footnote: "["
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }

    /// Whether it is white space or punctuation in ASCII.
    fileprivate var isFree: Bool { isASCII && !isWord }
}
