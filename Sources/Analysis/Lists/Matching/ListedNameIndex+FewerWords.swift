import TradeModel

extension ListedNameIndex {
    /// The people one of whose names has words that a name lacks, such as a second given name, or lacks some
    /// of its words. They have two words at least in common, one of which tells someone. What is left out
    /// already is no patronymic or initial, by which it would be another person.
    func matchesOfFewerWords(_ asked: AskedName) -> [NameMatch] {
        let isSurnameFirst = Self.isSurnameFirst(asked.text)
        var found = matchesOfFewerWords(asked.rest, isSurnameFirst: isSurnameFirst)
        for reading in asked.readings
        where !reading.isWhole && !reading.isOfThing && !reading.isOfShip
            && !reading.left.contains(where: { $0.utf8.count == 1 || NameReading.isPatronymic($0) })
        {
            let others = matchesOfFewerWords(reading.rest, isSurnameFirst: isSurnameFirst)
            found = found.joined(
                with: others.map { match in
                    NameMatch(
                        entry: match.entry, name: match.name,
                        reasons: match.reasons.leavingOut(reading.left))
                })
        }
        return found
    }

    /// Whether one word or two stand before a comma, as surnames do. More are mostly a whole name, such as a
    /// firm's before `Co., Ltd`.
    private static func isSurnameFirst(_ text: String) -> Bool {
        guard let comma = text.firstIndex(of: ",") else { return false }
        return NameWords(String(text[..<comma])).essential.words.count <= 2
    }

    private func matchesOfFewerWords(
        _ sought: SoughtName, isSurnameFirst: Bool
    ) -> [NameMatch] {
        let (words, sounds) = (sought.essential.words, sought.essentialSounds)
        guard PersonWords.counts ~= words.count else { return [] }
        let isTelling = sounds.map {
            spread.entries(withSound: $0, isOfPerson: true) <= Self.commonWord
        }
        let keys = PersonWords.keys(of: sounds) { isTelling[$0] }
        var found: [Int: [MatchReason]] = [:]
        for place in Set(keys.flatMap { byTwoWords.items($0) }) {
            let item = items[place]
            guard let listed = PersonWords(listed: item.name.text),
                let fit = listed.fit(
                    words, sounds, isRare: isTelling.allSatisfy { $0 },
                    isSurnameFirst: isSurnameFirst)
            else { continue }
            let left = fit.left + Self.difference(sought.name, item.words)
            guard LegalForms.ofPeopleToo.isDisjoint(with: left) else { continue }
            let role: [MatchReason] = item.name.role == .primary ? [] : [.alias]
            found[place] =
                role + [.leftOut(left)] + (fit.isSpelledAlike ? [] : [.transliteration])
                + (fit.isInOrder ? [] : [.order])
        }
        return best(found)
    }
}
