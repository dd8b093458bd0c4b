/// Spellings that are made one before the sounds of a word are told.
extension SoundKey {
    /// A word with `av` for the `au` before a consonant that others write `aw`: Jauhar for Jawhar. One of fewer
    /// than three consonants would sound like many others.
    static func withoutDiphthongs(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let pairs = zip(word, word.dropFirst())
        guard pairs.contains(where: { $0 == "a" && ($1 == "o" || $1 == "u") }),
            word.count(where: { !isVowel($0) }) > 2
        else { return word }
        var letters: [Unicode.Scalar] = []
        var rest = word[...]
        while let letter = rest.popFirst() {
            letters.append(letter)
            guard letter == "a" else { continue }
            let round = rest.prefix { $0 == "o" || $0 == "u" }
            guard round.count == 2 || round.elementsEqual("u".unicodeScalars),
                let next = rest.dropFirst(round.count).first, !isVowel(next)
            else { continue }
            letters.append("v")
            rest = rest.dropFirst(round.count)
        }
        return letters
    }

    private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
        "aeiouy".unicodeScalars.contains(letter)
    }

    /// Whether a word begins with the `ye` of Russian names, which others write `e`: Yevgeny, Yegor. Before
    /// other letters it is mostly none, as in Yeon and Yehia.
    static func beginsWithIotated(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count > 3 && word.starts(with: "ye".unicodeScalars)
            && "fgklrv".unicodeScalars.contains(word[word.startIndex + 2])
    }

    /// Whether a word ends as names of Russians were long written in other countries: Romanoff for Romanov.
    static func endsInDoubledF(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count > 4 && word.suffix(2).elementsEqual("ff".unicodeScalars)
            && "eo".unicodeScalars.contains(word[word.endIndex - 3])
    }

    /// Whether a word ends as names of Russians do in German and other languages: Sergej for Sergey. Behind
    /// other vowels it is mostly none, as in Siraj, and so in a word of few consonants, as Basij, which
    /// would sound like many others without it.
    static func endsInShortI(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard word.last == "j" else { return false }
        // Most h are part of another consonant; x is two.
        let consonants =
            word.count(where: { !isVowel($0) && $0 != "h" }) + word.count(where: { $0 == "x" })
        return consonants > 3 && "eiy".unicodeScalars.contains(word[word.endIndex - 2])
    }

    /// Whether a word ends as the plural of one with `y`: Technologies for Technology.
    static func endsInPlural(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        word.count > 6 && word.suffix(3).elementsEqual("ies".unicodeScalars)
    }
}
