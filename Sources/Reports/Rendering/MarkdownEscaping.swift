/// Text as Markdown source that CommonMark and GitHub Flavored Markdown read back as the text.
///
/// Escaped with a backslash: the signs that can open or close a span (a `_` between letters or
/// digits cannot, and stays), pipes, `<` and `>`, an `&` that begins a character reference, `$`
/// where two could enclose a formula, and the sign after `http`, `www` and the like where GitHub
/// would make a link of what is not an address. A line end becomes `<br>`.
enum MarkdownEscaping {
    /// Clean text, escaped; text that runs from right to left is isolated.
    ///
    /// - Parameter isFollowed: Whether something follows without white space. An address that it
    ///   would become a part of is then put in angle brackets.
    static func text(_ clean: String, isFollowed: Bool) -> String {
        guard clean.hasRightToLeft else { return source(of: clean, isFollowed: isFollowed) }
        return source(of: clean, isFollowed: true).isolated
    }

    /// A clean sentence of ours, escaped; the names from right to left that it holds are isolated.
    static func sentence(_ clean: String, isFollowed: Bool) -> String {
        source(of: clean.withIsolatedNames, isFollowed: isFollowed)
    }

    private static func source(of clean: String, isFollowed: Bool) -> String {
        if hasNoSyntax(clean) { return clean }
        var source = ""
        var hasSpaceAfter = !isFollowed
        for piece in WebAddress.pieces(of: clean).reversed() {
            switch piece {
            case .address(let address):
                source = (hasSpaceAfter ? address : "<\(address)>") + source
            case .text(let text):
                hasSpaceAfter = hasSpaceAfter || text.contains(where: \.isWhitespace)
                source = escaped(text) + source
            }
        }
        return source
    }

    /// A code span. Clean text on one line goes in as it is, between enough backticks.
    static func code(_ clean: String) -> String {
        var longest = 0
        var current = 0
        for scalar in clean.unicodeScalars {
            current = scalar == "`" ? current + 1 : 0
            longest = max(longest, current)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let touches = clean.unicodeScalars.first == "`" || clean.unicodeScalars.last == "`"
        let isPadded = clean.hasPrefix(" ") && clean.hasSuffix(" ") && !clean.isBlank
        let pad = touches || isPadded ? " " : ""
        let span = fence + pad + clean + pad + fence
        return clean.hasRightToLeft ? span.isolated : span
    }

    /// A line whose beginning cannot be read as a heading, a list or a rule.
    static func blockStart(_ line: String) -> String {
        let scalars = Array(line.unicodeScalars.prefix(11))
        guard let first = scalars.first else { return line }
        let second = scalars.count > 1 ? scalars[1] : " "
        switch first {
        case "#": return "\\" + line
        case "+" where second == " ", "-" where second == " " || second == "-":
            return "\\" + line
        case "0"..."9":
            let digits = scalars.prefix { ("0"..."9").contains($0) }.count
            guard digits < scalars.count, [".", ")"].contains(scalars[digits]) else {
                return line
            }
            let number = String(line.unicodeScalars.prefix(digits))
            return number + "\\" + String(line.unicodeScalars.dropFirst(digits))
        default: return line
        }
    }

    private static func escaped(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let encloses = scalars.count { $0 == "$" } > 1
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let before = scalars[..<index]
            let after = scalars[(index + 1)...]
            let isSyntax =
                switch scalar {
                case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "^": true
                case "_": !(isWord(before.last) && isWord(after.first))
                case "&": beginsReference(after)
                case "$": encloses
                case ":": after.first == "/"
                case ".": String(String.UnicodeScalarView(before.suffix(3))) == "www"
                default: false
                }
            if scalar == "\n" {
                result.append(contentsOf: "<br>".unicodeScalars)
            } else {
                if isSyntax { result.append("\\") }
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether the text is of letters, digits and signs alone that mean nothing in Markdown wherever
    /// they stand within a line, as the numbers and names of a long table are.
    private static func hasNoSyntax(_ text: String) -> Bool {
        var previous: UInt8 = 0
        return text.utf8.allSatisfy { byte in
            defer { previous = byte }
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","),
                UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "("),
                UInt8(ascii: ")"), UInt8(ascii: "/"):
                return true
            // Readers make a link of what begins with `www.`.
            case UInt8(ascii: "."): return previous != UInt8(ascii: "w")
            default: return false
            }
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar, scalar.isASCII else { return false }
        return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }

    /// Whether what follows an `&` makes it a character reference.
    private static func beginsReference(_ after: ArraySlice<Unicode.Scalar>) -> Bool {
        let name = after.prefix { isWord($0) || $0 == "#" }
        return !name.isEmpty && after.dropFirst(name.count).first == ";"
    }
}
