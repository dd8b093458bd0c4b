import TradeModel

extension ListedNameIndex {
    /// The numbers of ships and their companies among the words of a name, and the other words.
    ///
    /// A number of the International Maritime Organization is what stands behind `IMO`, with a digit
    /// too many or too few or in groups (`IMO 907 4729`) as well, and also without it what has a right
    /// check digit and is the number of an entry. Takes time in proportion to the number of words.
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

    /// What was found by name together with the ships, and owners and managers of ships, of numbers.
    func joined(_ named: [NameMatch], withHoldersOf numbers: [String]) -> [NameMatch] {
        joined(named, with: numbers.flatMap { holders(of: $0) })
    }

    /// What was found by name together with what was found by numbers. An entry that is found by both has
    /// the reasons of both.
    func joined(_ named: [NameMatch], with others: [NameMatch]) -> [NameMatch] {
        guard !others.isEmpty else { return named }
        let numbered = others.map { match -> NameMatch in
            guard let other = named.first(where: { $0.isOfSameEntry(as: match) }) else {
                return match
            }
            return NameMatch(
                entry: match.entry, name: other.name, reasons: match.reasons + other.reasons)
        }
        return numbered.joined(with: named)
    }

    /// The entries that a list gives a number, as that of a ship or of a ship's company.
    private func holders(of number: String) -> [NameMatch] {
        func matches(_ entries: [Designation], _ reason: MatchReason) -> [NameMatch] {
            entries.map { NameMatch(entry: $0, name: $0.names[0], reasons: [reason]) }
        }
        return matches(ships(number), .shipNumber)
            + matches(shipCompanies(number), .shipCompanyNumber)
    }

    private func isHeld(_ number: String) -> Bool {
        !ships(number).isEmpty || !shipCompanies(number).isEmpty
    }

    /// How many of the words before a ship's number are none of `No.` and the like; nil where it is
    /// no ship's or company's number.
    private func kept(of words: [String], before number: String) -> Int? {
        guard Self.isMeantAsShipNumber(number) else { return nil }
        let kept = words.lastIndex { !Self.numberWords.contains($0) }.map { $0 + 1 } ?? 0
        let isCalledSo = kept > 0 && words[kept - 1] == Self.numberPrefix
        return isCalledSo || Self.canBeNumber(number) && isHeld(number) ? kept : nil
    }

    /// The numbers of a name that are meant for a ship's: behind `IMO` those of five or more digits, and
    /// any that is all of the name; without it those of seven digits that are not told to be another
    /// number. What a matching name of the lists has is a word of the name.
    func meantNumbers(in asked: AskedName, besides matches: [NameMatch]) -> [String] {
        let others = asked.rest.name.words.filter { word in
            Self.isShipNumber(word) && !asked.labelled.contains { $0.hasSuffix(word) }
        }
        var meant = asked.numbers + others
        if asked.numbers.isEmpty, let lone = Self.loneNumber(in: asked.words) {
            meant.append(lone)
        }
        guard !meant.isEmpty else { return [] }
        let named = Set(matches.flatMap { NameWords($0.name.text).words.flatMap(Self.parted) })
        return meant.filter { !named.contains($0) }
    }

    /// Whether a number can be no ship's and no ship company's, for its check digit or for the number of
    /// its digits, and is no listed one's either.
    func isImpossible(_ number: String) -> Bool {
        !Self.canBeNumber(number) && !isHeld(number) && !isIdentifier(number)
    }

    /// Whether a number that can be a ship's, or a ship company's, is held against none, since no entry has
    /// one of the kind.
    func isWithoutOthers(_ number: String) -> Bool {
        guard !isHeld(number), !isIdentifier(number) else { return false }
        return Self.isChecked(number) ? !hasShips : !hasShipCompanies
    }

    /// Whether a word is seven digits of which the last is a check digit of a ship or of a company.
    private static func canBeNumber(_ word: String) -> Bool {
        isShipNumber(word) && (isChecked(word) || isCheckedOfCompany(word))
    }

    private static func isShipNumber(_ text: String) -> Bool {
        text.utf8.count == 7 && isMeantAsShipNumber(text)
    }

    /// The last digit is that of the sum of the others times 7 to 2 (IMO resolution A.1117(30)).
    private static func isChecked(_ number: String) -> Bool {
        let (sum, last) = weighted(number, by: [7, 6, 5, 4, 3, 2])
        return sum % 10 == last
    }

    /// Of an owner or manager it is what is missing from the sum of the others times 8, 6, 4, 2, 9 and 7
    /// to a multiple of 11, without tens.
    private static func isCheckedOfCompany(_ number: String) -> Bool {
        let (sum, last) = weighted(number, by: [8, 6, 4, 2, 9, 7])
        return (11 - sum % 11) % 10 == last
    }

    private static func weighted(_ number: String, by weights: [Int]) -> (sum: Int, last: Int) {
        let digits = number.utf8.map { Int($0) - 0x30 }
        return (zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }, digits[6])
    }
}
