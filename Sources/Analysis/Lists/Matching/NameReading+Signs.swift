/// Signs between several names in one cell: `Red Star; Grey Moon`, `Red Star / Grey Moon`.
extension NameReading {
    /// What signs part, without blank texts. Of many the first sixteen part, and the last text has the rest.
    /// A slash between two words without blanks parts those only where that is asked for; it is none in
    /// `M/V` or a date. Takes time in proportion to the length.
    static func segments(of name: String, partingWords: Bool) -> [Substring] {
        guard name.unicodeScalars.contains(where: mayPart) else { return [name[...]] }
        let characters = Array(name)
        var segments: [Substring] = []
        var start = name.startIndex
        var index = name.startIndex
        for (place, character) in characters.enumerated() {
            let next = name.index(after: index)
            let isSign =
                isSlash(character)
                ? isBetweenNames(characters, place, partingWords: partingWords)
                : character.unicodeScalars.contains(where: mayPart)
            if isSign, segments.count < 16 {
                segments.append(name[start..<index])
                start = next
            }
            index = next
        }
        segments.append(name[start...])
        return segments.filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// Whether a slash stands between names, and not in a word, a date or an address.
    private static func isBetweenNames(
        _ characters: [Character], _ place: Int, partingWords: Bool
    ) -> Bool {
        let before = characters[..<place].suffix(2)
        let behind = characters[(place + 1)...].prefix(2)
        if before.last?.isWhitespace ?? false || behind.first?.isWhitespace ?? false { return true }
        return partingWords && before.count == 2 && behind.count == 2
            && before.allSatisfy(\.isLetter) && behind.allSatisfy(\.isLetter)
    }

    private static func isSlash(_ character: Character) -> Bool {
        character == "/" || character == "\u{FF0F}"
    }

    private static func mayPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ";", "|", "/", "\n", "\r", "\u{3001}", "\u{FF0F}", "\u{FF1B}", "\u{FF5C}": true
        default: false
        }
    }
}
