extension NameReading {
    /// The reading without numbers of five to nine digits, as they are pasted beside a name: a ship's
    /// number with a slip in it, or one that the lists lack, a station's, a register's. Nil where a
    /// name has none, or nothing else but articles and legal forms. Takes time in proportion to the
    /// number of words.
    var withoutNumbers: NameReading? {
        let all = words.words.flatMap(ListedNameIndex.parted)
        guard all.contains(where: Self.isLongNumber) else { return nil }
        var kept: [String] = []
        var left: [String] = []
        for word in all {
            guard Self.isLongNumber(word) else {
                kept.append(word)
                continue
            }
            let name = kept.lastIndex { !Self.isLabel($0) }.map { $0 + 1 } ?? 0
            left += kept[name...]
            left.append(word)
            kept.removeSubrange(name...)
        }
        // The word for it may stand behind a number.
        left += kept.filter(Self.kindsOfNumber.contains)
        kept.removeAll(where: Self.kindsOfNumber.contains)
        guard !kept.allSatisfy(NameWords.isDispensable) else { return nil }
        return NameReading(
            words: NameWords(words: kept), left: left + self.left, isOfPerson: isOfPerson)
    }

    private static let kindsOfNumber: Set = ["imo", "mmsi"]

    static func isLabel(_ word: String) -> Bool {
        kindsOfNumber.contains(word) || ListedNameIndex.numberWords.contains(word)
    }

    static func isLongNumber(_ word: String) -> Bool {
        word.utf8.count <= 9 && ListedNameIndex.isMeantAsShipNumber(word)
    }
}
