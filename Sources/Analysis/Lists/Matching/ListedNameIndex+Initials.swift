import TradeModel

extension ListedNameIndex {
    /// The people who may be meant where words of their name or of the one asked about are initials. A name
    /// without any is held against those of the lists that have some.
    func matchesOfInitials(_ reading: NameReading) -> [NameMatch] {
        guard let name = GivenWords(reading.words) else { return [] }
        let index = name.hasInitials ? byGivenWords : byInitials
        var found: [Int: [MatchReason]] = [:]
        for place in Set(name.keys.flatMap { index.items($0) }) {
            let item = items[place]
            let words = NameReading.withInitialsParted(item.name.text, item.words)
            guard let other = GivenWords(words), let left = name.leftOut(beside: other) else {
                continue
            }
            let role: [MatchReason] = item.name.role == .primary ? [] : [.alias]
            found[place] = (role + [.initials]).leavingOut(left)
        }
        return best(found).map { match in
            NameMatch(
                entry: match.entry, name: match.name,
                reasons: match.reasons.leavingOut(reading.left))
        }
    }
}
