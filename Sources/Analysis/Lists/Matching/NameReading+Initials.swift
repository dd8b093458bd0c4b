import TradeModel

/// Initials in the names of people: `J. R. Smith`, `SMITH, John R.`
extension NameReading {
    /// The reading of a person's name without its initials, as of `John R. Smith` without the second; nil
    /// where it has none, or not two other words. Takes time in proportion to the length.
    static func withoutInitials(_ name: String, _ words: NameWords) -> NameReading? {
        guard words.words.count <= 16, mayHaveInitials(name, words) else { return nil }
        var kept: [String] = []
        var left: [String] = []
        for chunk in name.split(whereSeparator: { $0.isWhitespace || ",;".contains($0) }) {
            let words = NameWords(String(chunk)).words
            if isInitials(chunk) { left += words } else { kept += words }
        }
        guard !left.isEmpty, kept.count(where: { !NameWords.isDispensable($0) }) > 1 else {
            return nil
        }
        return NameReading(words: NameWords(words: kept), left: left, isOfPerson: true)
    }

    /// The words of a name with those initials parted between which points alone stand, as in `J.R. Smith`:
    /// else they are one word.
    static func withInitialsParted(_ name: String, _ words: NameWords) -> NameWords {
        guard name.utf8.contains(UInt8(ascii: ".")) else { return words }
        return NameWords(spaced(name))
    }

    /// A name and its other readings, with initials parted.
    static func ofInitials(
        _ name: String, _ words: NameWords, _ others: [NameReading], _ beside: WordsBesideNames
    ) -> [NameReading] {
        let parted = withInitialsParted(name, words)
        let whole = NameReading(words: parted, left: [], isOfPerson: true)
        guard parted != words else { return [whole] + others }
        return [whole] + ofOneName(spaced(name), parted, beside) + others
    }

    private static func spaced(_ name: String) -> String { name.replacing(".", with: ". ") }

    private static func mayHaveInitials(_ name: String, _ words: NameWords) -> Bool {
        words.words.contains { $0.utf8.count == 1 } || name.utf8.contains(UInt8(ascii: "."))
    }

    /// Whether what stands between blanks and commas is letters with nothing but points and hyphens beside
    /// them: `J.`, `J.R.`, `J.-P.`; not the syllables of another script, each of which is a word.
    private static func isInitials(_ chunk: Substring) -> Bool {
        let letters = chunk.split { ".-".contains($0) }
        return !letters.isEmpty
            && letters.allSatisfy { letter in
                letter.count == 1 && letter.allSatisfy { $0.isUppercase || $0.isLowercase }
            }
    }
}
