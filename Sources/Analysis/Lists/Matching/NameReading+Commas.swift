import TradeModel

/// The readings of a name with more behind commas, such as an address: `Nampo Trading, Pyongyang`.
extension NameReading {
    /// What stands before the first comma, where it has several words, and before the second one, where a
    /// person's surname stands before the first. Two words before a comma may be two surnames, so that no
    /// person is meant by them alone. None where nothing stands behind but forms of address and legal
    /// forms. Takes time in proportion to the length.
    static func beforeCommas(_ name: String, _ beside: WordsBesideNames) -> [NameReading] {
        guard let first = name.firstIndex(of: ",") else { return [] }
        let words = NameWords(String(name[..<first])).words
        let telling = words.count { !NameWords.isDispensable($0) }
        var readings: [NameReading] = []
        if telling > 1 {
            readings = before(first, of: name, beside).compactMap {
                reading -> NameReading? in
                guard telling == 2 else { return reading }
                guard !reading.isOfPerson else { return nil }
                var other = reading
                other.isOfThing = true
                return other
            }
        }
        let behind = name[name.index(after: first)...]
        guard 1...2 ~= telling, let second = behind.firstIndex(of: ",") else { return readings }
        return readings + before(second, of: name, beside).map(\.ofPerson)
    }

    private static func before(
        _ comma: String.Index, of name: String, _ beside: WordsBesideNames
    ) -> [NameReading] {
        let left = NameWords(String(name[comma...])).words
        guard !left.allSatisfy(beside.mayStandAmongForms) else { return [] }
        let text = String(name[..<comma])
        let words = NameWords(text)
        let whole = NameReading(words: words, left: [], isOfPerson: false)
        return ([whole] + asWritten(text, words, beside)).filter { isOfSeveral($0.words) }
            .map { $0.leaving(left) }
    }
}
