extension NameWords {
    /// The words without those that names are often written without; all of them where no other
    /// would be left.
    var kept: NameWords {
        let others = LegalForms.leftOut(of: words)
        var kept = others.indices.filter { index in
            let next = others[(index + 1)...].first
            return !Self.dispensable.contains(others[index])
                && !Self.isAssimilatedArticle(others[index], next)
                && !Self.isNumberWord(others[index], next)
        }.map { others[$0] }
        if Self.isFormAtEnd(others), kept.count > 2 { kept.removeLast() }
        return kept.isEmpty ? self : NameWords(words: kept)
    }

    /// Whether the last word is the legal form `a.s.`, `A/S` or `A.Ş.`, and none behind an article, as in
    /// `ibn al-As`.
    private static func isFormAtEnd(_ words: [String]) -> Bool {
        words.last == "as" && !["al", "el", "ul"].contains(words.dropLast().last)
    }

    /// Whether a word is an Arabic article that sounds like the word behind it, as in `ash-Shami`. Before
    /// others it is part of a name: `AS Trading`, `Ash Carter`.
    private static func isAssimilatedArticle(_ word: String, _ next: String?) -> Bool {
        guard assimilated.contains(word), let next else { return false }
        return next.hasPrefix(word.dropFirst())
    }

    /// Whether a word is `No.` or the like, and a short number stands behind it, as in `Red Star No. 9`.
    private static func isNumberWord(_ word: String, _ next: String?) -> Bool {
        guard let next, 1...4 ~= next.utf8.count, next.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
        else { return false }
        return ListedNameIndex.numberWords.contains(word)
    }

    /// The words that are not kept, in order.
    var dispensed: [String] {
        var kept = self.kept.words[...]
        return words.filter { word in
            guard kept.first == word else { return true }
            kept.removeFirst()
            return false
        }
    }

    /// Whether names are often written without a word, as far as it tells by itself.
    static func isDispensable(_ word: String) -> Bool {
        dispensable.contains(word) || assimilated.contains(word)
    }

    /// Articles and the like, the legal forms of companies, and what stands before a ship's name.
    private static let dispensable = Set([
        "al", "el", "ul", "bin", "bint", "ibn", "the", "of", "and", "de", "del", "la", "mv", "mt",
    ]).union(LegalForms.words)

    private static let assimilated: Set = ["ad", "ar", "as", "ash", "at", "az"]
}
