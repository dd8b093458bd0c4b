import TradeModel

/// Holds the tags of a template against the names that there are.
struct TemplateCheck {
    /// How deep sections may stand in one another.
    private static let deepest = 20

    private let lines: [Substring]
    private let tags: [TemplateTag]
    private var scopes: [TemplateShape]
    private var open: [(tag: TemplateTag, scopes: Int)] = []

    /// Refuses the first fault of a template: an unknown name, a section without an end, or a table
    /// beside other text.
    static func check(_ text: String, _ shape: TemplateShape) throws(TemplateFault) {
        var check = TemplateCheck(
            lines: text.split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline),
            tags: try TemplateScanner.tags(of: text), scopes: [shape])
        for tag in check.tags { try check.take(tag) }
        if let tag = check.open.last?.tag {
            throw TemplateFault(tag, "the section “\(tag.name)” has no end {{/\(tag.name)}}")
        }
    }

    private init(lines: [Substring], tags: [TemplateTag], scopes: [TemplateShape]) {
        self.lines = lines
        self.tags = tags
        self.scopes = scopes
    }

    private mutating func take(_ tag: TemplateTag) throws(TemplateFault) {
        switch tag.kind {
        case .comment: return
        case .variable: try checkVariable(tag)
        case .section, .inverted:
            let shape = try shape(of: tag)
            guard open.count < Self.deepest else {
                throw TemplateFault(tag, "more than \(Self.deepest) sections stand in one another")
            }
            open.append((tag, scopes.count))
            guard tag.kind == .section else { return }
            switch shape {
            case .list(let element): scopes.append(element)
            case .flag: break
            case .text, .blocks, .group: scopes.append(shape)
            }
        case .end:
            guard let begun = open.popLast() else {
                throw TemplateFault(tag, "no section “\(tag.name)” is open here")
            }
            guard begun.tag.name == tag.name else {
                throw TemplateFault(
                    tag,
                    "expected {{/\(begun.tag.name)}}, the end of the section of line"
                        + " \(begun.tag.line), saw {{/\(tag.name)}}")
            }
            scopes.removeLast(scopes.count - begun.scopes)
        }
    }

    private func checkVariable(_ tag: TemplateTag) throws(TemplateFault) {
        switch try shape(of: tag) {
        case .text: return
        case .blocks: try checkLine(of: tag)
        case .flag:
            throw TemplateFault(
                tag, "“\(tag.name)” is yes or no: use it as a section, {{#\(tag.name)}}")
        case .list:
            throw TemplateFault(
                tag, "“\(tag.name)” is a list: use it as a section, {{#\(tag.name)}}")
        case .group(let names):
            let known = names.keys.sorted().prefix(6).map { "\(tag.name).\($0)" }
            throw TemplateFault(
                tag,
                "“\(tag.name)” has parts, such as \(known.joined(separator: ", ")); name one, or"
                    + " use it as a section, {{#\(tag.name)}}")
        }
    }

    /// What a name stands for: the first part of it is looked for from the innermost section out.
    private func shape(of tag: TemplateTag) throws(TemplateFault) -> TemplateShape {
        if tag.name == ".", let innermost = scopes.last { return innermost }
        let path = tag.name.split(separator: ".")
        for scope in scopes.reversed() where scope.shape(at: path.prefix(1)) != nil {
            if let shape = scope.shape(at: path) { return shape }
            break
        }
        throw TemplateFault(
            tag,
            "nothing is called “\(tag.name)” here"
                + Spelling.advice(for: tag.name, among: Set(scopes.flatMap(\.paths)))
                + naming(of: path))
    }

    /// What gives a figure or a table the name by which a template finds it; nothing where it has one.
    private func naming(of path: [Substring]) -> String {
        let isNamed = scopes.contains { $0.shape(at: path.prefix(2)) != nil }
        guard path.count > 1, !isNamed else { return "" }
        switch path[0] {
        case "figures": return "; a figure is called as its row says under “name”"
        case "tables": return "; a table is called as it says under “name” itself"
        default: return ""
        }
    }

    /// A table in the middle of a line would tear it apart.
    private func checkLine(of tag: TemplateTag) throws(TemplateFault) {
        guard lines.indices.contains(tag.line - 1) else { return }
        var rest = Array(lines[tag.line - 1])
        let beside = tags.filter { $0.line == tag.line }
        for other in beside.reversed() {
            let start = other.column - 1
            rest.removeSubrange(start..<min(rest.count, start + other.length))
        }
        guard rest.allSatisfy(\.isWhitespace) else {
            throw TemplateFault(tag, "“\(tag.name)” needs a line of its own")
        }
    }
}
