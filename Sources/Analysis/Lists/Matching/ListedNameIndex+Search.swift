import TradeModel

extension ListedNameIndex {
    /// How far a search goes.
    public enum Reach: Sendable {
        /// To names that are the same in another order, spelling or script.
        case spelling
        /// To names with a slip too, without long numbers beside them, and people's without the forms
        /// of address before them.
        case slips
    }

    /// In how many entries a word may occur and still tell someone when it stands alone.
    static let commonWord = 20

    /// The entries that may be the one that a name means, the nearest first, each once. A single word
    /// that occurs in many entries, as a given name does, finds those only that are called so and
    /// nothing else; of people not by a name that the list itself calls weak. A ship's number finds
    /// the ship, alone or beside a name, and the name is looked up without it too; so it is without any
    /// long number, without an ezafe, and of people without the forms of address before it.
    public func matches(_ name: String, reach: Reach = .slips) -> [NameMatch] {
        let words = NameWords(name)
        let (numbers, rest) = shipNumbers(in: words)
        var found = matches(rest, reach)
        // What is a ship's number may belong to the name.
        if !numbers.isEmpty {
            found = found.joined(with: matches(words, reach))
        }
        if let parted = NameWords(partedBeforeCapitals: name) {
            let others = matches(shipNumbers(in: parted).rest, reach).map { match in
                NameMatch(
                    entry: match.entry, name: match.name, reasons: match.reasons.writtenAsOne)
            }
            found = found.joined(with: others)
        }
        for reading in NameReading.others(of: name) {
            found = found.joined(with: matches(reading, reach))
        }
        return joined(found, withShipsOf: numbers)
    }

    /// The matches of another reading of a name, with what it leaves out.
    private func matches(_ reading: NameReading, _ reach: Reach) -> [NameMatch] {
        if reading.isOfPerson || reading.isWithoutNumbers, case .spelling = reach { return [] }
        return matches(shipNumbers(in: reading.words).rest, reach).filter { match in
            !reading.isOfPerson || Self.mayBePerson(match.entry.kind)
        }.map { match in
            NameMatch(
                entry: match.entry, name: match.name,
                reasons: match.reasons.leavingOut(reading.left))
        }
    }

    /// Whether entries of a kind may be people: those of a kind that is not known may.
    private static func mayBePerson(_ kind: DesignationKind) -> Bool {
        switch kind {
        case .individual, .other: true
        case .entity, .vessel, .aircraft: false
        }
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

    /// The one word of a name, numbers and forms of address apart, that is in too many entries to tell
    /// any; nil for other names.
    public func commonWord(of name: String) -> (word: String, entries: Int)? {
        let readings = [NameWords(name)] + NameReading.others(of: name).map(\.words)
        for reading in readings {
            let words = shipNumbers(in: reading).rest
            guard isCommon(words), let word = words.kept.words.first else { continue }
            return (word, spread(of: word))
        }
        return nil
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

    /// Of each entry the nearest name; entries from the nearest on.
    private func best(_ found: [Int: [MatchReason]]) -> [NameMatch] {
        var nearest: [Int: NameMatch] = [:]
        for (index, reasons) in found.sorted(by: { $0.key < $1.key }) {
            let item = items[index]
            let match = NameMatch(
                entry: entries[item.entry], name: item.name, reasons: reasons.leavingOut(item.left))
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
