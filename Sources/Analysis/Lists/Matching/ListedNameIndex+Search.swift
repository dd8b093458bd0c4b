import TradeModel

extension ListedNameIndex {
    /// How far a search goes.
    public enum Reach: Sendable {
        /// To names that are the same in another order, spelling or script.
        case spelling
        /// To names with a slip too.
        case slips
    }

    /// In how many entries a word may occur and still tell someone when it stands alone.
    static let commonWord = 20

    /// The entries that may be the one that a name means, the nearest first, each once. A single word
    /// that occurs in many entries, as a given name does, finds those only that are called so and
    /// nothing else; of people not by a name that the list itself calls weak. A ship's number finds
    /// the ship, alone or beside a name, and the name is looked up without it too.
    public func matches(_ name: String, reach: Reach = .slips) -> [NameMatch] {
        let words = NameWords(name)
        let (numbers, rest) = shipNumbers(in: words)
        var found = matches(rest, reach)
        // What is a ship's number may belong to the name.
        if !numbers.isEmpty, !rest.words.isEmpty {
            found = found.joined(with: matches(words, reach))
        }
        if let parted = NameWords(partedBeforeCapitals: name) {
            let others = matches(shipNumbers(in: parted).rest, reach).map { match in
                NameMatch(
                    entry: match.entry, name: match.name, reasons: match.reasons.writtenAsOne)
            }
            found = found.joined(with: others)
        }
        return joined(found, withShipsOf: numbers)
    }

    private func matches(_ words: NameWords, _ reach: Reach) -> [NameMatch] {
        guard !words.words.isEmpty else { return [] }
        var found: [Int: [MatchReason]] = [:]
        guard !isCommon(words) else {
            for item in byWords[Self.key(words.words), default: []]
            where !items[item].name.isWeak || entries[items[item].entry].kind != .individual {
                found[item] = reasons(words, items[item])
            }
            return best(found)
        }
        for item in candidates(words) where found[item] == nil {
            guard let reasons = reasons(words, items[item]) else { continue }
            found[item] = reasons
        }
        if case .slips = reach { addSlips(words, &found) }
        return best(found)
    }

    /// The one word of a name, a ship's number apart, that is in too many entries to tell any; nil
    /// for other names.
    public func commonWord(of name: String) -> (word: String, entries: Int)? {
        let words = shipNumbers(in: NameWords(name)).rest
        guard isCommon(words), let word = words.kept.words.first else { return nil }
        return (word, spread(of: word))
    }

    private func isCommon(_ words: NameWords) -> Bool {
        let kept = words.kept.words
        return kept.count == 1 && spread(of: kept[0]) > Self.commonWord
    }

    /// Items with a key of the name.
    private func candidates(_ name: NameWords) -> [Int] {
        let plain = Self.key(name.words)
        let sounds = Self.key(name.words.map(SoundKey.of))
        var items = byWords[plain, default: []] + byJoinedWords[plain, default: []]
        items += bySounds[sounds, default: []] + byJoinedSounds[sounds, default: []]
        items += byEssentialSounds[Self.key(name.essential.words.map(SoundKey.of)), default: []]
        items += byCompact[name.compact, default: []]
        items += byCompactSounds[SoundKey.withVowels(name.compact), default: []]
        for joined in name.joined {
            items += byWords[Self.key(joined.words), default: []]
            items += bySounds[Self.key(joined.words.map(SoundKey.of)), default: []]
        }
        return items
    }

    /// Why an item with a key of the name is like it.
    private func reasons(_ name: NameWords, _ item: Item) -> [MatchReason]? {
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

    private func addSlips(_ words: NameWords, _ found: inout [Int: [MatchReason]]) {
        let name = Spelling(-1, words)
        let shape = name.shape
        // Of a short name another one is a letter away too often.
        guard shape.letters >= 6, shape.words <= 16, shape.letters <= 256 else { return }
        for letters in shape.letters - 2...shape.letters + 2 {
            for other in spellings[Shape(words: shape.words, letters: letters), default: []]
            where (name.mask ^ other.mask).nonzeroBitCount <= 4 && found[other.item] == nil {
                guard let edits = WordEdits.between(name.words, other.words), edits > 0 else {
                    continue
                }
                let item = items[other.item]
                let ordered = WordEdits.areInOrder(name.words, other.words)
                found[other.item] =
                    (item.name.role == .primary ? [] : [.alias]) + [.edits(edits)]
                    + (ordered ? [] : [.order])
            }
        }
    }

    /// Of each entry the nearest name; entries from the nearest on.
    private func best(_ found: [Int: [MatchReason]]) -> [NameMatch] {
        var nearest: [Int: NameMatch] = [:]
        for (index, reasons) in found.sorted(by: { $0.key < $1.key }) {
            let item = items[index]
            let match = NameMatch(entry: entries[item.entry], name: item.name, reasons: reasons)
            guard let other = nearest[item.entry], other.distance <= match.distance else {
                nearest[item.entry] = match
                continue
            }
        }
        return nearest.sorted { a, b in
            a.value.distance == b.value.distance
                ? a.key < b.key : a.value.distance < b.value.distance
        }.map(\.value)
    }
}
