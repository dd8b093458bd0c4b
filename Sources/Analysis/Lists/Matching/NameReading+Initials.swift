import TradeModel

/// Initials in the names of people: `J. R. Smith`, `SMITH, John R.`
extension NameReading {
    /// The reading of a person's name without its initials, as of `John R. Smith` without the second; nil
    /// where it has none, or not two other words. Takes time in proportion to the length.
    static func withoutInitials(_ name: String, _ words: NameWords) -> NameReading? {
        guard let (rest, left) = parted(fromInitialsOf: name, words) else { return nil }
        return NameReading(words: NameWords(rest), left: left, isOfPerson: true)
    }

    /// The same, and its other readings: `Mr John R. Smith` is `John Smith` too. An initial is not left
    /// out where a single word remains.
    static func readingsWithoutInitials(
        _ name: String, _ words: NameWords, _ beside: WordsBesideNames
    ) -> [NameReading] {
        guard let (rest, left) = parted(fromInitialsOf: name, words) else { return [] }
        let kept = NameWords(rest)
        let whole = NameReading(words: kept, left: [], isOfPerson: true)
        return ([whole] + asWritten(rest, kept, beside)).filter { isOfSeveral($0.words) }
            .map { $0.leaving(left).ofPerson }
    }

    /// A name without its initials, and these; nil where it has none, or not two other words.
    private static func parted(
        fromInitialsOf name: String, _ words: NameWords
    ) -> (rest: String, left: [String])? {
        guard words.words.count <= 16, mayHaveInitials(name, words) else { return nil }
        var rest = ""
        var left: [String] = []
        var end = name.startIndex
        for chunk in name.split(whereSeparator: { $0.isWhitespace || ",;".contains($0) }) {
            let word = endOfInitials(chunk)
            left += NameWords(String(chunk[..<word])).words
            rest += name[end..<chunk.startIndex]
            rest += chunk[word...]
            end = chunk.endIndex
        }
        rest += name[end...]
        guard !left.isEmpty, isOfSeveral(NameWords(rest)) else { return nil }
        return (rest, left)
    }

    /// Whether a name has two words or more besides articles and legal forms.
    static func isOfSeveral(_ words: NameWords) -> Bool {
        words.words.count(where: { !NameWords.isDispensable($0) }) > 1
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

    /// Where the initials at the beginning of what stands between blanks and commas end: a word may stand
    /// behind their points, as in `J.R.Smith`.
    private static func endOfInitials(_ chunk: Substring) -> Substring.Index {
        if isInitials(chunk) { return chunk.endIndex }
        guard let point = chunk.lastIndex(of: "."), isInitials(chunk[...point]) else {
            return chunk.startIndex
        }
        return chunk.index(after: point)
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
