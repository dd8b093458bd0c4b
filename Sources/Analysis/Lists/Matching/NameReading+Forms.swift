import TradeModel

/// The readings without forms of address.
extension NameReading {
    /// The readings without one, two or more of the forms of address before a name.
    func withoutForms(_ beside: WordsBesideNames) -> [NameReading] {
        let all = words.words
        // What stands behind names is before one its initials: `J.R. Smith`.
        let before = all.dropLast().prefix(8).prefix {
            beside.mayStandAmongForms($0) && !beside.isFormBehind($0)
        }
        guard let first = before.firstIndex(where: beside.isForm) else { return [] }
        return before.indices.filter { last in
            last >= first && !NameWords.isDispensable(all[last])
        }.map { last in
            NameReading(
                words: NameWords(words: Array(all[(last + 1)...])),
                left: Array(all[...last]) + left, isOfPerson: true)
        }
    }

    /// The readings without the forms of address that stand behind a name and need no comma before them:
    /// `Song Chol Su Esq`.
    func withoutFormsBehind(_ beside: WordsBesideNames) -> [NameReading] {
        let all = words.words
        let count = all.reversed().prefix(while: beside.isFormBehind).count
        guard 0 < count, count < all.count else { return [] }
        let whole = NameReading(
            words: NameWords(words: Array(all.dropLast(count))),
            left: Array(all.suffix(count)) + left, isOfPerson: true)
        return [whole] + whole.withoutForms(beside)
    }

    /// The readings of a name without forms of address that stand behind the surname (`SONG, General
    /// Chol Su`), at the end (`SONG, Chol Su, Mr`, `Song Chol Su (General)`), or are letters (`H.E.`).
    static func withoutFormsElsewhere(
        _ name: String, _ beside: WordsBesideNames
    ) -> [NameReading] {
        let readings = withoutFormsBehindComma(name, beside) + withoutPointed(name, beside)
        guard let (before, left) = withoutFormsAtEnd(name, beside) else { return readings }
        let whole = NameReading(words: NameWords(before), left: [], isOfPerson: true)
        var others = [whole] + whole.withoutForms(beside)
        others += withoutFormsBehindComma(before, beside) + withoutPointed(before, beside)
        return readings + others.map { $0.leaving(left).ofPerson }
    }

    private static func withoutFormsBehindComma(
        _ name: String, _ beside: WordsBesideNames
    ) -> [NameReading] {
        guard name.utf8.contains(UInt8(ascii: ",")) else { return [] }
        let parts = name.split(separator: ",", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return [] }
        let surname = NameWords(parts[0]).words
        let given = NameReading(words: NameWords(parts[1]), left: [], isOfPerson: false)
        let readings = given.withoutForms(beside) + withoutPointed(parts[1], beside)
        return readings.map { reading in
            NameReading(
                words: NameWords(words: surname + reading.words.words), left: reading.left,
                isOfPerson: true)
        } + withoutFormsBehindSurname(surname, given.words.words, beside)
    }

    /// The readings without forms that stand behind a surname and not behind the name: `SONG Jr., Chol Su`,
    /// `SONG, Jr., Chol Su`.
    private static func withoutFormsBehindSurname(
        _ surname: [String], _ given: [String], _ beside: WordsBesideNames
    ) -> [NameReading] {
        let last = surname.reversed().prefix(while: beside.isFormBehind).count
        let first = given.prefix(while: beside.isFormBehind).count
        guard last + first > 0, last < surname.count, first < given.count else { return [] }
        let left = Array(surname.suffix(last)) + Array(given.prefix(first))
        let rest = NameReading(
            words: NameWords(words: Array(given.dropFirst(first))), left: [], isOfPerson: true)
        return ([rest] + rest.withoutForms(beside)).map { reading in
            NameReading(
                words: NameWords(words: Array(surname.dropLast(last)) + reading.words.words),
                left: left + reading.left, isOfPerson: true)
        }
    }

    /// The readings without letters such as `H.E.` at the beginning, which as a word are a name too.
    private static func withoutPointed(
        _ name: String, _ beside: WordsBesideNames
    ) -> [NameReading] {
        for letters in beside.pointed {
            guard let rest = rest(of: name, behind: letters) else { continue }
            let words = NameWords(String(rest))
            guard !words.words.isEmpty else { return [] }
            let whole = NameReading(words: words, left: [], isOfPerson: true)
            let word = letters.filter { $0 != "." }
            return ([whole] + whole.withoutForms(beside)).map { $0.leaving(before: [word]) }
        }
        return []
    }

    /// What stands behind letters and points at the beginning, with blanks between them or without; nil
    /// where others stand there.
    private static func rest(of name: String, behind letters: String) -> Substring? {
        var rest = name[...]
        for letter in letters {
            rest = rest.drop(while: \.isWhitespace)
            guard rest.popFirst()?.lowercased() == String(letter) else { return nil }
        }
        return rest
    }

    /// A name without the forms of address behind its last commas or in brackets at its end, and these;
    /// nil where it has none.
    private static func withoutFormsAtEnd(
        _ name: String, _ beside: WordsBesideNames
    ) -> (name: String, left: [String])? {
        guard name.utf8.contains(where: { $0 == 0x2C || $0 == 0x28 || $0 == 0x5B }) else {
            return nil
        }
        var rest = name[...]
        var left: [String] = []
        while left.count < 8, let mark = rest.lastIndex(where: { ",([".contains($0) }) {
            let words = NameWords(String(rest[mark...])).words
            guard words.allSatisfy(beside.mayStandAmongForms) else { break }
            left = words + left
            rest = rest[..<mark]
        }
        guard left.contains(where: beside.isForm) else { return nil }
        return (String(rest), left)
    }
}

extension WordsBesideNames {
    /// Whether a word is a form of address, or may stand among them: `vice` before `marshal`, an article.
    func mayStandAmongForms(_ word: String) -> Bool {
        isForm(word) || isAmongForms(word) || NameWords.isDispensable(word)
    }
}
