/// Finds the tags of a Mustache template. The library that renders it passes over what it does not
/// know, so that names and sections are looked at here first.
struct TemplateScanner {
    private let text: [Character]
    private var index = 0
    private var line = 1
    private var column = 1

    /// The tags in order. Refuses a tag without an end, a name that is none, the parts of Mustache that
    /// a template of one file has no use for, and characters that no text has.
    static func tags(of text: String) throws(TemplateFault) -> [TemplateTag] {
        var scanner = TemplateScanner(text: Array(text))
        var tags: [TemplateTag] = []
        while scanner.index < scanner.text.count {
            if scanner.sees("{{") {
                tags.append(try scanner.tag())
            } else {
                try scanner.checkCharacter()
                scanner.advance()
            }
        }
        return tags
    }

    private init(text: [Character]) { self.text = text }

    private mutating func tag() throws(TemplateFault) -> TemplateTag {
        let start = self
        let isTriple = sees("{{{")
        advance(isTriple ? 3 : 2)
        let sign = isTriple ? nil : peek
        let kind: TemplateTag.Kind =
            switch sign {
            case "#": .section
            case "^": .inverted
            case "/": .end
            case "!": .comment
            default: .variable
            }
        if let sign, [">", "<", "$", "=", "%"].contains(sign) {
            throw start.fault(
                "a tag with “\(sign)” is not read here: a template is one file, with variables,"
                    + " sections, inverted sections and comments")
        }
        if kind != .variable || sign == "&" { advance() }
        let closing = isTriple ? "}}}" : "}}"
        var content: [Character] = []
        while !sees(closing) {
            guard let next = peek, kind == .comment || !next.isNewline else {
                throw start.fault("this tag has no end “\(closing)” on its line")
            }
            content.append(next)
            advance()
        }
        advance(closing.count)
        let name = String(content.trimmed)
        if kind != .comment { try start.check(name) }
        return TemplateTag(
            kind: kind, name: kind == .comment ? "" : name, offset: start.index,
            length: index - start.index, line: start.line, column: start.column)
    }

    private func check(_ name: String) throws(TemplateFault) {
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.isASCII
                && ($0.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains($0))
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard name == "." || isPlain && !parts.contains("") else {
            throw fault("expected a name such as title or figures.name.value, saw “\(name)”")
        }
    }

    /// Control characters stand for the places of variables later on.
    private func checkCharacter() throws(TemplateFault) {
        guard
            let sign = peek?.unicodeScalars.first(where: {
                $0.properties.generalCategory == .control && !$0.properties.isWhitespace
            })
        else { return }
        throw fault("a control character, number \(sign.value), stands in no text")
    }

    private func fault(_ message: String) -> TemplateFault {
        TemplateFault(offset: index, line: line, column: column, message: message)
    }

    private var peek: Character? { index < text.count ? text[index] : nil }

    private func sees(_ wanted: String) -> Bool {
        text[index...].starts(with: wanted)
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where index < text.count {
            if text[index].isNewline {
                (line, column) = (line + 1, 1)
            } else {
                column += 1
            }
            index += 1
        }
    }
}

extension [Character] {
    /// The characters without blanks at both ends.
    fileprivate var trimmed: ArraySlice<Character> {
        var rest = self[...]
        while rest.first?.isWhitespace ?? false { rest.removeFirst() }
        while rest.last?.isWhitespace ?? false { rest.removeLast() }
        return rest
    }
}
