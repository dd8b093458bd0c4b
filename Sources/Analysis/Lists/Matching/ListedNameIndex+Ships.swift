import TradeModel

extension ListedNameIndex {
    /// The numbers of ships among the words of a name, and the other words.
    ///
    /// A number of the International Maritime Organization is what stands behind `IMO`, with a digit
    /// too many or too few or in groups (`IMO 907 4729`) as well, and also without it what has a right
    /// check digit and is the number of a ship of the lists. Takes time in proportion to the number of words.
    func shipNumbers(in name: NameWords) -> (numbers: [String], rest: NameWords) {
        var numbers: [String] = []
        var rest: [String] = []
        for word in Self.partedNumbers(of: name) {
            // Behind a number a shorter or longer one may be a word of the name.
            if numbers.isEmpty || Self.isShipNumber(word), let kept = kept(of: rest, before: word) {
                rest.removeLast(rest.count - kept)
                numbers.append(word)
            } else {
                rest.append(word)
            }
        }
        guard !numbers.isEmpty else { return ([], name) }
        return (numbers, NameWords(words: rest.filter { $0 != Self.numberPrefix }))
    }

    /// What was found by name together with the ships of numbers. A ship that is found by both has
    /// the reasons of both.
    func joined(_ named: [NameMatch], withShipsOf numbers: [String]) -> [NameMatch] {
        guard !numbers.isEmpty else { return named }
        let numbered = numbers.flatMap { ships($0) }.map { ship -> NameMatch in
            let match = NameMatch(entry: ship, name: ship.names[0], reasons: [.shipNumber])
            guard let other = named.first(where: { $0.isOfSameEntry(as: match) }) else {
                return match
            }
            return NameMatch(
                entry: ship, name: other.name, reasons: match.reasons + other.reasons)
        }
        return numbered.joined(with: named)
    }

    /// How many of the words before a ship's number are none of `No.` and the like; nil where it is
    /// no ship's number.
    private func kept(of words: [String], before number: String) -> Int? {
        guard Self.isMeantAsShipNumber(number) else { return nil }
        let kept = words.lastIndex { !Self.numberWords.contains($0) }.map { $0 + 1 } ?? 0
        let isCalledSo = kept > 0 && words[kept - 1] == Self.numberPrefix
        return isCalledSo || Self.isCheckedNumber(number) && !ships(number).isEmpty ? kept : nil
    }

    /// The numbers of a name that are meant for a ship's: behind `IMO` those of five or more digits, and
    /// any that is all of the name; without it those of seven digits. What a matching name of the lists
    /// has is a word of the name.
    func meantNumbers(in asked: AskedName, besides matches: [NameMatch]) -> [String] {
        var meant = asked.numbers + asked.rest.name.words.filter(Self.isShipNumber)
        if asked.numbers.isEmpty, let lone = Self.loneNumber(in: asked.words) {
            meant.append(lone)
        }
        guard !meant.isEmpty else { return [] }
        let named = Set(matches.flatMap { NameWords($0.name.text).words.flatMap(Self.parted) })
        return meant.filter { !named.contains($0) }
    }

    /// Whether a number can be no ship's, for its check digit or for the number of its digits, and is
    /// no listed ship's either.
    func isImpossible(_ number: String) -> Bool {
        !Self.isCheckedNumber(number) && ships(number).isEmpty
    }

    /// Whether a word is seven digits of which the last is a check digit.
    static func isCheckedNumber(_ word: String) -> Bool {
        isShipNumber(word) && isChecked(word)
    }

    private static func isShipNumber(_ text: String) -> Bool {
        text.utf8.count == 7 && isMeantAsShipNumber(text)
    }

    /// The last digit is that of the sum of the others times 7 to 2 (IMO resolution A.1117(30)).
    private static func isChecked(_ number: String) -> Bool {
        let digits = number.utf8.map { Int($0) - 0x30 }
        let sum = zip(digits, [7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return sum % 10 == digits[6]
    }
}
