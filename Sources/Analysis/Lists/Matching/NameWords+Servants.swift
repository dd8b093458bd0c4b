extension NameWords {
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
}
