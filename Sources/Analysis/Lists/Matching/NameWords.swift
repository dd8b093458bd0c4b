/// A name as words that can be compared: letters without case and marks, in Latin script where the
/// script is one that can be romanised letter by letter.
struct NameWords: Hashable {
    /// The words, in order.
    let words: [String]

    /// Takes a name apart. Hyphens, commas and other marks part words; apostrophes do not, nor do
    /// points and slashes between initials: `S.A.` and `M/V` are one word each. Every Korean syllable
    /// is a word, since names are written with and without blanks between them. Takes time in
    /// proportion to the length.
    init(_ name: String) {
        var words: [String] = []
        var word = ""
        /// How many letters there are since the word began or its last point.
        var run = 0
        func close() {
            if !word.isEmpty { words.append(word) }
            word = ""
            run = 0
        }
        for scalar in name.unicodeScalars.lazy.map(Romanisation.usual) {
            if let letter = Self.plainLetter(scalar) {
                word.unicodeScalars.append(letter)
                run += 1
            } else if scalar == "." || scalar == "/" {
                if run == 1 { run = 0 } else { close() }
            } else if Self.joining.contains(scalar)
                || scalar.properties.generalCategory == .nonspacingMark
            {
                continue
            } else if let syllable = Romanisation.syllable(scalar) {
                close()
                words.append(syllable)
            } else if let letters = Romanisation.letters(of: scalar) {
                word += letters
                run += 1
            } else {
                close()
            }
        }
        close()
        self.words = words
    }

    /// The lower case of an ASCII letter or digit, of which most names are made; nil for others.
    private static func plainLetter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "a"..."z", "0"..."9": scalar
        case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) | 0x20)
        default: nil
        }
    }

    /// The words of a name that is written as one with capitals in it, `KimJongUn`; nil for others.
    init?(partedBeforeCapitals name: String) {
        var parted = ""
        var isAfterSmall = false
        for scalar in name.unicodeScalars {
            let isCapital = scalar.properties.isUppercase
            if isCapital, isAfterSmall { parted += " " }
            parted.unicodeScalars.append(scalar)
            isAfterSmall = scalar.properties.isLowercase
        }
        guard parted != name else { return nil }
        self.init(parted)
    }

    /// Words that are known already.
    init(words: [String]) { self.words = words }

    /// The words without those that names are often written without; all of them where no other
    /// would be left.
    var kept: NameWords {
        let others = LegalForms.leftOut(of: words)
        var kept = others.indices.filter { index in
            !Self.dispensable.contains(others[index])
                && !Self.isAssimilatedArticle(others[index], others[(index + 1)...].first)
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

    /// The words that are not kept, in order.
    var dispensed: [String] {
        var kept = self.kept.words[...]
        return words.filter { word in
            guard kept.first == word else { return true }
            kept.removeFirst()
            return false
        }
    }

    /// The words that are kept, with a servant's name such as Abdulrahman apart.
    var essential: NameWords { kept.withServantsParted }

    /// All of these words with a servant's name apart.
    var withServantsParted: NameWords { NameWords(words: words.flatMap(Self.partedServant)) }

    /// `abdulrahman` as `abd` and `rahman`, `abdul` as `abd`: names of the kind are written as one, two
    /// or three words, with the article in any spelling.
    private static func partedServant(_ word: String) -> [String] {
        // Abdullah is always one word.
        guard word.hasPrefix("abd"), !word.hasSuffix("lah") else { return [word] }
        let rest = word.dropFirst(3)
        for article in ["oul", "ul", "al", "el", "ol", "il"] where rest.hasPrefix(article) {
            let name = rest.dropFirst(article.count)
            if name.isEmpty { return ["abd"] }
            if name.utf8.count > 2 { return ["abd", String(name)] }
        }
        // Abdurrahman, Abdussalam: the article sounds like what follows it.
        let letters = Array(rest.utf8.prefix(3))
        guard let vowel = letters.first, "aeiou".utf8.contains(vowel) else { return [word] }
        if rest.utf8.count > 4, letters[1] == letters[2] {
            return ["abd", String(rest.dropFirst(2))]
        }
        return rest.utf8.count == 2 && "rsntdz".utf8.contains(letters[1]) ? ["abd"] : [word]
    }

    /// Whether names are often written without a word, as far as it tells by itself.
    static func isDispensable(_ word: String) -> Bool {
        dispensable.contains(word) || assimilated.contains(word)
    }

    /// The same words with two neighbours written as one, for every two neighbours.
    var joined: [NameWords] {
        joinedNeighbours.enumerated().map { index, word in
            var copy = words
            copy.replaceSubrange(index...index + 1, with: [word])
            return NameWords(words: copy)
        }
    }

    /// Every two neighbours as one word; none of a name of very many words.
    var joinedNeighbours: [String] {
        guard 2...8 ~= words.count else { return [] }
        return zip(words, words.dropFirst()).map { $0 + $1 }
    }

    /// The words without blanks between them: one text for all ways of parting the same letters.
    var compact: String { words.joined() }

    private static let joining: Set<Unicode.Scalar> = ["'", "’", "‘", "`", "´", "ʻ", "ʼ", "ʿ", "ʾ"]

    /// Articles and the like, the legal forms of companies, and what stands before a ship's name.
    private static let dispensable = Set([
        "al", "el", "ul", "bin", "bint", "ibn", "the", "of", "and", "de", "del", "la", "mv", "mt",
    ]).union(LegalForms.words)

    private static let assimilated: Set = ["ad", "ar", "as", "ash", "at", "az"]
}
