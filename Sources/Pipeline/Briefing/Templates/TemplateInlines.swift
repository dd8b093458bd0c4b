import Reports

/// Reads the pieces of a line as runs of text: `**strong**`, `*emphasis*`, `` `code` ``, and a
/// backslash before a sign that is meant as it is.
struct TemplateInlines {
    /// The runs, neighbours of one kind joined.
    private(set) var runs: [Inline] = []
    private var plain = ""

    init(_ pieces: [TemplatePiece]) {
        var rest = pieces[...]
        while let first = rest.first {
            if let (span, end) = Self.span(rest) {
                flush()
                runs.append(span)
                rest = rest[end...]
            } else if first == .sign("\\"), rest.dropFirst().first?.isPunctuation ?? false {
                plain += Self.text(rest.dropFirst().prefix(1))
                rest = rest.dropFirst(2)
            } else {
                plain += Self.text(rest.prefix(1))
                rest = rest.dropFirst()
            }
        }
        flush()
    }

    private mutating func flush() {
        if !plain.isEmpty { runs.append(.text(plain)) }
        plain = ""
    }

    /// The span that begins here, and where it ends.
    private static func span(_ pieces: ArraySlice<TemplatePiece>) -> (Inline, end: Int)? {
        let kinds: [(String, (String) -> Inline)] = [
            ("**", Inline.strong), ("*", Inline.emphasis), ("`", Inline.code),
        ]
        for (fence, inline) in kinds {
            let signs = fence.map(TemplatePiece.sign)
            guard pieces.starts(with: signs) else { continue }
            let inside = pieces.dropFirst(signs.count)
            guard let first = inside.first, !first.isBlank, first != signs[0],
                let end = inside.indices.dropFirst().first(where: { index in
                    let before = inside[index - 1]
                    return inside[index...].starts(with: signs)
                        && inside.dropFirst(index - inside.startIndex + signs.count).first
                            != signs[0]
                        && !before.isBlank && before != signs[0] && before != .sign("\\")
                })
            else { return nil }
            return (inline(text(unescaped(inside[..<end]))), end + signs.count)
        }
        return nil
    }

    /// The pieces without the backslashes before signs.
    private static func unescaped(_ pieces: ArraySlice<TemplatePiece>) -> ArraySlice<TemplatePiece>
    {
        var result: [TemplatePiece] = []
        var rest = pieces
        while let first = rest.popFirst() {
            if first == .sign("\\"), let next = rest.first, next.isPunctuation {
                result.append(next)
                rest = rest.dropFirst()
            } else {
                result.append(first)
            }
        }
        return result[...]
    }

    /// The text of pieces; blocks have none, and stand in no line.
    static func text(_ pieces: some Sequence<TemplatePiece>) -> String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .sign(let sign): text.append(sign)
            case .text(let data): text += data
            case .blocks: break
            }
        }
    }
}

extension TemplatePiece {
    /// Whether it is a sign of the template that a backslash can stand before.
    fileprivate var isPunctuation: Bool {
        if case .sign(let sign) = self {
            sign.isASCII && (sign.isPunctuation || sign.isSymbol)
        } else {
            false
        }
    }
}
