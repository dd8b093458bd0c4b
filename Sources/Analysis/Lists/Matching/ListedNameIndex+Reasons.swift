import TradeModel

extension ListedNameIndex {
    /// Why an item with a key of the name is like it.
    func reasons(_ sought: SoughtName, _ item: Item) -> [MatchReason]? {
        let role: [MatchReason] = item.name.role == .primary ? [] : [.alias]
        let (name, other) = (sought.name, item.words)
        if name == other { return role.isEmpty ? [.exact] : role }
        if sought.key == Self.key(other.words) { return role + [.order] }
        if let joined = joined(sought, other, { $0 }) {
            return role + [.spacing] + (joined ? [] : [.order])
        }
        if let ordered = sameSounds(name, sought.sounds, other) {
            return role + [.transliteration] + (ordered ? [] : [.order])
        }
        // Words as one have enough consonants for the vowels to be left out, which finds anyone.
        if let joined = joined(sought, other, SoundKey.withVowels) {
            return role + [.spacing, .transliteration] + (joined ? [] : [.order])
        }
        let (short, long) = (sought.essential, other.essential)
        let isOrdered = sameSounds(short, sought.essentialSounds, long)
        guard isOrdered != nil || short.compact == long.compact else { return nil }
        // One word that is left of a name tells no one where it is common, but who is called so.
        guard
            short.words.count > 1
                || spread.entries(with: short.words[0], isOfPerson: false) <= Self.commonWord
                || short == long && isCalled(item)
        else { return nil }
        let left = Self.difference(name, other)
        let isOfPerson = entries[item.entry].kind == .individual
        guard !isOfPerson || LegalForms.ofPeopleToo.isDisjoint(with: left) else { return nil }
        guard let ordered = isOrdered else {
            return role + (left.isEmpty ? [] : [.leftOut(left)]) + [.spacing]
        }
        let letters: [MatchReason] =
            Self.key(short.words) == Self.key(long.words) ? [] : [.transliteration]
        return role + [left.isEmpty ? .spacing : .leftOut(left)] + letters
            + (ordered ? [] : [.order])
    }

    /// Whether the words of two names sound alike, and whether in the same order; nil where not. Of a
    /// single word the vowels count, for its consonants alone are those of too many others.
    private func sameSounds(_ a: NameWords, _ sounds: [String], _ b: NameWords) -> Bool? {
        guard a.words.count == b.words.count else { return nil }
        let isOne = a.words.count == 1
        let left = isOne ? a.words.map(SoundKey.withVowels) : sounds
        let right = isOne ? b.words.map(SoundKey.withVowels) : b.words.map(SoundKey.of)
        return Self.key(left) == Self.key(right) ? left == right : nil
    }

    /// Whether one name is the other parted into words in another way, and whether in the same order;
    /// nil where not. In another order two neighbours may be written as one, else any number of them.
    private func joined(_ a: SoughtName, _ b: NameWords, _ form: (String) -> String) -> Bool? {
        let compact = b.compact
        if a.compact == compact { return true }
        let (count, other) = (a.name.words.count, b.words.count)
        if count != other, form(a.compact) == form(compact) { return true }
        if count == other + 1 { return areInOrder(a.joined, b.words, form) }
        return other == count + 1 ? areInOrder(b.joined, a.name.words, form) : nil
    }

    /// Whether the first of several joinings that has the words has them in this order; nil where
    /// none has them.
    private func areInOrder(
        _ joinings: [NameWords], _ words: [String], _ form: (String) -> String
    ) -> Bool? {
        let wanted = words.map(form)
        let key = Self.key(wanted)
        for joining in joinings {
            let words = joining.words.map(form)
            if Self.key(words) == key { return words == wanted }
        }
        return nil
    }

    /// The words that only one of two names has, of those that names are often written without.
    static func difference(_ a: NameWords, _ b: NameWords) -> [String] {
        (a.dispensed + b.dispensed).filter { a.words.contains($0) != b.words.contains($0) }
    }
}
