/// A run of text inside a paragraph, a list item, a heading or a footnote.
///
/// The text is data: renderers escape it, so it can hold any characters. A line break inside it
/// stays a line break; a web address of `http` or `https` becomes a link.
public enum Inline: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Plain text.
    case text(String)
    /// Text with emphasis, usually italic.
    case emphasis(String)
    /// Text of importance, usually bold.
    case strong(String)
    /// Text in the form that a machine reads or writes.
    case code(String)
    /// The mark of the footnote with this name.
    case footnote(String)

    /// Makes plain text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// The text of the run; nothing for the mark of a footnote.
    package var string: String? {
        switch self {
        case .text(let text), .emphasis(let text), .strong(let text), .code(let text): text
        case .footnote: nil
        }
    }

    /// The run on one line.
    var singleLine: Inline { mapText(\.singleLine) }

    /// The name of the footnote that the run refers to.
    var mark: String? {
        if case .footnote(let name) = self { name } else { nil }
    }
}

extension [Inline] {
    /// Whether the runs would show no text.
    var isBlank: Bool { allSatisfy { $0.string?.isBlank ?? true } }

    /// The same runs with clean text and without white space at both ends.
    var cleaned: [Inline] {
        var runs = self[...]
        while let text = runs.first?.string, text.isBlank { runs.removeFirst() }
        while let text = runs.last?.string, text.isBlank { runs.removeLast() }
        return runs.indices.map { index in
            runs[index].mapText {
                var text = $0.cleaned
                if index == runs.startIndex { text = text.trimmedAtStart }
                if index == runs.endIndex - 1 { text = text.trimmedAtEnd }
                return text
            }
        }
    }
}

extension Inline {
    fileprivate func mapText(_ transform: (String) -> String) -> Inline {
        switch self {
        case .text(let text): .text(transform(text))
        case .emphasis(let text): .emphasis(transform(text))
        case .strong(let text): .strong(transform(text))
        case .code(let text): .code(transform(text).singleLine)
        case .footnote: self
        }
    }
}
