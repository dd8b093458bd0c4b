internal import Mustache
import Reports

/// Keeps what variables stand for while a template is rendered. What goes into the text in its place
/// is a slot, so that nothing of the data can be read as a part of the template.
final class TemplateSlots {
    /// Slots begin and end with control characters, that stand in no template.
    static let opening: Unicode.Scalar = "\u{2}"
    static let closing: Unicode.Scalar = "\u{3}"

    /// What each slot stands for, by its number.
    private var contents: [TemplatePiece] = []

    /// The value as the library takes it, with slots in place of data.
    func rendered(_ value: TemplateValue) -> Any {
        switch value {
        case .text(let text): return text.isEmpty ? Nothing() as Any : slot(.text(text))
        case .blocks(let blocks): return blocks.isEmpty ? Nothing() as Any : slot(.blocks(blocks))
        case .flag(let flag): return flag
        case .list(let values): return values.map(rendered)
        case .group(let names): return names.mapValues(rendered)
        case .nothing: return Nothing()
        }
    }

    private func slot(_ content: TemplatePiece) -> String {
        contents.append(content)
        var text = String.UnicodeScalarView([Self.opening])
        text.append(contentsOf: "\(contents.count - 1)".unicodeScalars)
        text.append(Self.closing)
        return String(text)
    }

    /// A rendered text in pieces: signs of the template, and what slots stand for.
    func pieces(of rendered: Substring) -> [TemplatePiece] {
        var pieces: [TemplatePiece] = []
        var rest = rendered.unicodeScalars[...]
        while let start = rest.firstIndex(of: Self.opening),
            let end = rest[start...].firstIndex(of: Self.closing),
            let number = Int(String(rest[rest.index(after: start)..<end]))
        {
            pieces += String(rest[..<start]).map(TemplatePiece.sign)
            pieces.append(contents[number])
            rest = rest[rest.index(after: end)...]
        }
        return pieces + String(rest).map(TemplatePiece.sign)
    }

    /// Stands for a value that is not there. A name without one would be looked for further out.
    private struct Nothing: MustacheCustomRenderable {
        var renderText: String { "" }
        var isNull: Bool { true }
    }
}

/// A piece of a rendered template.
enum TemplatePiece: Hashable {
    /// A character that the template itself holds.
    case sign(Character)
    /// Data inside a line.
    case text(String)
    /// Data on lines of their own.
    case blocks([Block])

    /// Whether it is a blank of the template.
    var isBlank: Bool { if case .sign(let sign) = self { sign.isWhitespace } else { false } }
}
