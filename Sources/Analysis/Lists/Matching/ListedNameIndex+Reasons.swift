import TradeModel

extension ListedNameIndex {
    /// Why an item with a key of the name is like it.
    func reasons(_ name: NameWords, _ item: Item) -> [MatchReason]? {
        let role: [MatchReason] = item.name.role == .primary ? [] : [.alias]
        let other = item.words
        if name == other { return role.isEmpty ? [.exact] : role }
        if Self.key(name.words) == Self.key(other.words) { return role + [.order] }
        if let joined = joined(name, other, { $0 }) {
            return role + [.spacing] + (joined ? [] : [.order])
        }
        if let ordered = sameSounds(name, other) {
            return role + [.transliteration] + (ordered ? [] : [.order])
        }
        // Words as one have enough consonants for the vowels to be left out, which finds anyone.
        if let joined = joined(name, other, SoundKey.withVowels) {
            return role + [.spacing, .transliteration] + (joined ? [] : [.order])
        }
        let (short, long) = (name.essential, other.essential)
        guard let ordered = sameSounds(short, long) else { return nil }
        // One word that is left of a name tells no one where it is common.
        guard short.words.count > 1 || spread(of: short.words[0]) <= Self.commonWord else {
            return nil
        }
        let letters: [MatchReason] =
            Self.key(short.words) == Self.key(long.words) ? [] : [.transliteration]
        let left = Self.difference(name.words, other.words)
        return role + [left.isEmpty ? .spacing : .leftOut(left)] + letters
            + (ordered ? [] : [.order])
    }

    /// Whether the words of two names sound alike, and whether in the same order; nil where not. Of a
    /// single word the vowels count, for its consonants alone are those of too many others.
    private func sameSounds(_ a: NameWords, _ b: NameWords) -> Bool? {
        let sound = a.words.count == 1 ? SoundKey.withVowels : SoundKey.of
        let (left, right) = (a.words.map(sound), b.words.map(sound))
        return Self.key(left) == Self.key(right) ? left == right : nil
    }

    /// Whether one name is the other parted into words in another way, and whether in the same order;
    /// nil where not. In another order two neighbours may be written as one, else any number of them.
    private func joined(_ a: NameWords, _ b: NameWords, _ form: (String) -> String) -> Bool? {
        if a.compact == b.compact { return true }
        if a.words.count != b.words.count, form(a.compact) == form(b.compact) { return true }
        for (one, other) in [(a, b), (b, a)] where one.words.count == other.words.count + 1 {
            let wanted = other.words.map(form)
            for joined in one.joined {
                let words = joined.words.map(form)
                if Self.key(words) == Self.key(wanted) { return words == wanted }
            }
        }
        return nil
    }

    /// The words that only one of two names has.
    private static func difference(_ a: [String], _ b: [String]) -> [String] {
        (a + b).filter { NameWords.isDispensable($0) && a.contains($0) != b.contains($0) }
    }
}
