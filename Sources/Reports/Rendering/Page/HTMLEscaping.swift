/// Text as HTML that is also well-formed XML.
enum HTMLEscaping {
    /// Clean text as the content of an element: escaped, addresses as links, line ends as
    /// `<br/>`; text that runs from right to left is isolated.
    static func text(_ clean: String) -> String {
        let html = linked(clean)
        return clean.hasRightToLeft ? "<bdi>\(html)</bdi>" : html
    }

    /// The same of a sentence of ours; the names from right to left that it holds are isolated. Clean
    /// text has no isolates of its own.
    static func sentence(_ clean: String) -> String {
        linked(clean.withIsolatedNames)
            .replacing("\u{2068}", with: "<bdi>").replacing("\u{2069}", with: "</bdi>")
    }

    private static func linked(_ clean: String) -> String {
        WebAddress.pieces(of: clean).reduce(into: "") { result, piece in
            switch piece {
            case .text(let text): result += escaped(text, lineEnd: "<br/>")
            case .address(let address):
                let address = attribute(address)
                result += "<a href=\"\(address)\">\(address)</a>"
            }
        }
    }

    /// Clean text as the content of an element that may hold no links.
    static func plain(_ clean: String) -> String {
        let html = escaped(clean, lineEnd: "<br/>")
        return clean.hasRightToLeft ? "<bdi>\(html)</bdi>" : html
    }

    /// Clean text on one line as code, without links.
    static func code(_ clean: String) -> String {
        let html = "<code>\(escaped(clean, lineEnd: " "))</code>"
        return clean.hasRightToLeft ? "<bdi>\(html)</bdi>" : html
    }

    /// A clean run, with emphasis or as code; nothing of the mark of a footnote, which each kind of
    /// page writes in its own way.
    static func run(_ run: Inline) -> String {
        switch run {
        case .text(let words): text(words)
        case .emphasis(let words): "<em>\(text(words))</em>"
        case .strong(let words): "<strong>\(text(words))</strong>"
        case .code(let words): code(words)
        case .footnote: ""
        }
    }

    /// Clean text as the value of an attribute in double quotes or as text without markup.
    static func attribute(_ clean: String) -> String { escaped(clean, lineEnd: " ") }

    private static func escaped(_ text: String, lineEnd: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n": result += lineEnd
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
