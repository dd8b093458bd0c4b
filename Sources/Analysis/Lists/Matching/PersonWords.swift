/// The words of a listed person's name, for one that has fewer or more of them: `Diego Montoya` beside
/// `MONTOYA SANCHEZ, Diego Leon`. Articles and the like are none of them.
struct PersonWords {
    /// How many words a name may have.
    static let counts = 2...6

    /// The words, the surname first where the list has it before a comma.
    let words: [String]
    /// How each word sounds.
    let sounds: [String]
    /// How many words at the beginning a shorter name must have: the surname, without a second one. Nil
    /// where no comma tells it, and the first and the last word are those.
    let required: Int?
    /// Where the given names stand.
    let given: Range<Int>

    /// Takes a listed name apart; nil where it has too few or too many words, or may be several names.
    init?(listed name: String) {
        guard Self.isOneName(name) else { return nil }
        let parts = name.split(separator: ",", maxSplits: 1).map { part in
            NameWords(String(part)).essential.words
        }
        words = parts.flatMap { $0 }
        guard Self.counts ~= words.count else { return nil }
        sounds = words.map(SoundKey.of)
        if parts.count == 2 {
            let surnames = parts[0].count
            let hasSecond = NameReading.withoutSecondSurname(name) != nil
            required = hasSecond ? max(surnames - 1, 1) : surnames
            given = surnames..<words.count
        } else {
            required = nil
            given = 0..<words.count - 1
        }
    }

    /// Hash values, one for every two words, the same for names that have both. Others may have the same.
    ///
    /// - Parameter isTelling: Whether the word in a place tells someone; of two words one must.
    static func keys(
        of sounds: [String], isTelling: (Int) -> Bool = { _ in true }
    ) -> [Int] {
        sounds.indices.flatMap { first in
            sounds.indices.dropFirst(first + 1).filter { isTelling(first) || isTelling($0) }
                .map { sounds[first].hashValue &+ sounds[$0].hashValue }
        }
    }

    /// Whether a listed name has nothing in brackets or quotes or behind a sign, which may be another name.
    static func isOneName(_ name: String) -> Bool { !name.unicodeScalars.contains(where: mayPart) }

    private static func mayPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "(", "[", "\u{FF08}", "\"", "\u{201C}", "\u{201E}", "\u{00AB}", ";", "/", "|": true
        default: false
        }
    }
}
