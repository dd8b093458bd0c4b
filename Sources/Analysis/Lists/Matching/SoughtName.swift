/// Words that are looked up, in each form in which names are held against each other.
struct SoughtName {
    let name: NameWords
    /// The one word, articles and the like apart, that is in too many entries to tell any.
    let common: (word: String, entries: Int)?
    let essential: NameWords
    /// The words in alphabetical order.
    let key: String
    let sounds: [String]
    let essentialSounds: [String]
    let compact: String
    let joined: [NameWords]
    let keys: ListedNameIndex.NameKeys
}

extension ListedNameIndex {
    /// In how many entries a word may occur and still tell someone when it stands alone.
    static let commonWord = 20

    /// Prepares words for looking them up.
    ///
    /// - Parameter isOfPerson: whether people alone may be meant. A word that many firms have tells a
    ///   person all the same: what `Premier Trading` leaves behind a form of address is not too common.
    func sought(_ name: NameWords, isOfPerson: Bool = false) -> SoughtName {
        let kept = name.kept
        let essential = kept.withServantsParted
        let sounds = name.words.map(SoundKey.of)
        let essentialSounds =
            essential == name ? sounds : essential.words.map(SoundKey.of)
        return SoughtName(
            name: name, common: commonWord(in: name, kept, isOfPerson: isOfPerson),
            essential: essential,
            key: Self.key(name.words), sounds: sounds, essentialSounds: essentialSounds,
            compact: name.compact, joined: name.joined,
            keys: NameKeys(
                name, sounds: sounds, essential: essential, essentialSounds: essentialSounds,
                sound: SoundKey.of))
    }

    /// The one word that is kept of a name, where it is common. A form that is a part of people's names too,
    /// as in `Kim Doo`, leaves two that tell someone.
    private func commonWord(
        in name: NameWords, _ kept: NameWords, isOfPerson: Bool
    ) -> (word: String, entries: Int)? {
        guard kept.words.count == 1, LegalForms.ofPeopleToo.isDisjoint(with: name.dispensed) else {
            return nil
        }
        let word = kept.words[0]
        let entries = spread.entries(with: word, isOfPerson: isOfPerson)
        return entries > Self.commonWord ? (word, entries) : nil
    }
}
