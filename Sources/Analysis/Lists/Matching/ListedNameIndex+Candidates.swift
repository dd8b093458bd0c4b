import TradeModel

extension ListedNameIndex {
    /// The matches of some words. Where a patronymic is left out of them, names of which another one is
    /// are none: two names that differ in it are those of two people.
    func matches(
        _ sought: SoughtName, _ reach: Reach, isWithoutPatronymic: Bool = false
    ) -> [NameMatch] {
        guard !sought.name.words.isEmpty else { return [] }
        guard sought.common == nil else { return matchesOfWhole(sought) }
        var found: [Int: [MatchReason]] = [:]
        for item in candidates(sought.keys) where Self.isWithin(reach, items[item]) {
            found[item] = reasons(sought, items[item])
        }
        if case .slips = reach { addSlips(sought.name, &found) }
        if isWithoutPatronymic {
            found = found.filter { !items[$0.key].isWithoutPatronymic }
        }
        return best(found)
    }

    /// The entries that are called by some words and nothing else, articles, legal forms and the like apart:
    /// the ship `Salina` is `M/V Salina` too.
    func matchesOfWhole(_ sought: SoughtName) -> [NameMatch] {
        let kept = sought.name.kept
        let others = byEssentialSounds.items(sought.keys.essentialSounds).filter { item in
            items[item].words.kept == kept
        }
        var found: [Int: [MatchReason]] = [:]
        for item in Set(byWords.items(sought.keys.words)).union(others)
        where isCalled(items[item]) {
            found[item] = reasons(sought, items[item])
        }
        return best(found)
    }

    /// Whether an entry is called by a name and nothing else, and a person not by a weak one.
    func isCalled(_ item: Item) -> Bool {
        !item.isShortened && (!item.name.isWeak || entries[item.entry].kind != .individual)
    }

    /// Whether a search goes as far as a name: to a shortened one only that for slips.
    private static func isWithin(_ reach: Reach, _ item: Item) -> Bool {
        switch reach {
        case .spelling: !item.isShortened
        case .slips: true
        }
    }

    /// Items with a key of the name, each once.
    private func candidates(_ keys: NameKeys) -> Set<Int> {
        var items = Set(byWords.items(keys.words))
        items.formUnion(byJoinedWords.items(keys.words))
        items.formUnion(bySounds.items(keys.sounds))
        items.formUnion(byJoinedSounds.items(keys.sounds))
        items.formUnion(byEssentialSounds.items(keys.essentialSounds))
        items.formUnion(byCompact.items(keys.compact))
        items.formUnion(byCompact.items(keys.essentialCompact))
        items.formUnion(byCompactSounds.items(keys.compactSounds))
        for joined in keys.joined {
            items.formUnion(byWords.items(joined.words))
            items.formUnion(bySounds.items(joined.sounds))
        }
        return items
    }

    /// Of each entry the nearest name; entries from the nearest on.
    func best(_ found: [Int: [MatchReason]]) -> [NameMatch] {
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
