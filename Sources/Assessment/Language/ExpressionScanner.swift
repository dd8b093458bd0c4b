/// Walks over the characters of a text from front to back.
struct ExpressionScanner {
    private let text: [Character]
    private(set) var position = 0

    init(_ text: String) { self.text = Array(text) }

    /// The character that is next, counted from 1.
    var column: Int { position + 1 }

    /// The next character; nil at the end.
    var next: Character? { position < text.count ? text[position] : nil }

    mutating func skipBlanks() {
        while let next, next.isWhitespace { position += 1 }
    }

    /// Passes over a character, and blanks before it; false where another one is next.
    mutating func skip(_ character: Character) -> Bool {
        skipBlanks()
        guard next == character else { return false }
        position += 1
        return true
    }

    mutating func take(while isWanted: (Character) -> Bool) -> String {
        let start = position
        while let next, isWanted(next) { position += 1 }
        return String(text[start..<position])
    }

    /// A name: a letter, then letters, digits, `_`, and hyphens inside. Nil where none is next, of
    /// which nothing is passed over then.
    mutating func name() -> String? {
        guard let first = next, first.isLetter else { return nil }
        let start = position
        position += 1
        while let character = next {
            let follows = position + 1 < text.count ? text[position + 1] : " "
            let isInner = character == "-" && (Self.isPlain(follows) || follows == "-")
            guard Self.isPlain(character) || isInner else { break }
            position += 1
        }
        return String(text[start..<position])
    }

    /// The name that is next, after blanks, without passing over it.
    func peekedName() -> String? {
        var ahead = self
        ahead.skipBlanks()
        return ahead.name()
    }

    /// Passes over a word where that is next.
    mutating func skip(word: String) -> Bool {
        guard peekedName() == word else { return false }
        skipBlanks()
        position += word.count
        return true
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    /// A fault at the next character that is not blank.
    mutating func fault(expecting expected: String) -> ConditionFault {
        skipBlanks()
        let seen = next == nil ? "the end" : "“\(String(text[position...].prefix(20)))”"
        return ConditionFault(
            column: column, message: "expected \(expected), saw \(seen)")
    }
}
