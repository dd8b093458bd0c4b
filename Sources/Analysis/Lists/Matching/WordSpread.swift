/// In how many entries of a list each word occurs, by its sound: a word that many have tells little.
struct WordSpread: Sendable {
    private var amongAll: [String: Int] = [:]
    private var amongPeople: [String: Int] = [:]

    /// Takes in the sounds of an entry's words, each once.
    mutating func add(_ sounds: Set<String>, isOfPerson: Bool) {
        for sound in sounds {
            amongAll[sound, default: 0] += 1
            if isOfPerson { amongPeople[sound, default: 0] += 1 }
        }
    }

    /// How many entries have a word that sounds like this one; of those that may be people, where
    /// `isOfPerson`.
    func entries(with word: String, isOfPerson: Bool) -> Int {
        entries(withSound: SoundKey.of(word), isOfPerson: isOfPerson)
    }

    /// How many entries have a word of a sound.
    func entries(withSound sound: String, isOfPerson: Bool) -> Int {
        (isOfPerson ? amongPeople : amongAll)[sound, default: 0]
    }
}
