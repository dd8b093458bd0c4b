/// Signs between several names in one cell: `Red Star; Grey Moon`, `Red Star / Grey Moon`.
extension NameReading {
    /// What signs part, without blank texts. Of many the first sixteen part, and the last text has the rest.
    /// A slash between two words without blanks parts those only where that is asked for; it is none in
    /// `M/V` or a date. So does a dash with blanks beside it and several words before it, as in
    /// `Kim Jong Un - Director`. Takes time in proportion to the length.
    static func segments(of name: String, partingWords: Bool) -> [Substring] {
        guard name.unicodeScalars.contains(where: { mayPart($0) || partingWords && isDash($0) })
        else { return [name[...]] }
        let characters = Array(name)
        var segments: [Substring] = []
        var start = name.startIndex
        var index = name.startIndex
        for place in characters.indices {
            let next = name.index(after: index)
            let before = name[start..<index]
            if segments.count < 16,
                isSign(characters, place, behind: before, partingWords: partingWords)
            {
                segments.append(before)
                start = next
            }
            index = next
        }
        segments.append(name[start...])
        return segments.filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// Whether a character parts a text from what stands behind it.
    private static func isSign(
        _ characters: [Character], _ place: Int, behind text: Substring, partingWords: Bool
    ) -> Bool {
        let character = characters[place]
        if isSlash(character) {
            return isBetweenNames(characters, place, partingWords: partingWords)
        }
        if partingWords, character.unicodeScalars.contains(where: isDash) {
            // A name has several words early on: a text of dashes alone would be read again at each.
            return isBetweenBlanks(characters, place)
                && isOfSeveral(NameWords(String(text.prefix(64))))
        }
        return character.unicodeScalars.contains(where: mayPart)
    }

    private static func isBetweenBlanks(_ characters: [Character], _ place: Int) -> Bool {
        0 < place && place < characters.count - 1
            && characters[place - 1].isWhitespace && characters[place + 1].isWhitespace
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

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || 0x2010...0x2015 ~= scalar.value
    }

    private static func mayPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ";", "|", "/", "\n", "\r", "\u{3001}", "\u{FF0F}", "\u{FF1B}", "\u{FF5C}": true
        default: false
        }
    }
}
