import TradeModel

/// The readings of a name with more behind commas, such as an address: `Nampo Trading, Pyongyang`.
extension NameReading {
    /// What stands before the first comma, and before the second one, where a person's surname stands
    /// before the first. A single word may be a surname, so that it is looked for where it is all of a name
    /// and no person's. Two words may be two surnames: the few people who are called by just these are found
    /// beside the one who is meant. None where nothing stands behind but forms of address and legal forms.
    /// Takes time in proportion to the length.
    static func beforeCommas(_ name: String, _ beside: WordsBesideNames) -> [NameReading] {
        guard let first = name.firstIndex(of: ",") else { return [] }
        let words = NameWords(String(name[..<first])).words
        let telling = words.count { !NameWords.isDispensable($0) }
        let readings =
            telling == 1
            ? singleWord(before: first, of: name, beside) : before(first, of: name, beside)
        let behind = name[name.index(after: first)...]
        guard 1...2 ~= telling, let second = behind.firstIndex(of: ",") else { return readings }
        return readings + before(second, of: name, beside).map(\.ofPerson)
    }

    private static func before(
        _ comma: String.Index, of name: String, _ beside: WordsBesideNames
    ) -> [NameReading] {
        guard let left = wordsLeft(behind: comma, of: name, beside) else { return [] }
        let text = String(name[..<comma])
        let words = NameWords(text)
        let whole = NameReading(words: words, left: [], isOfPerson: false)
        return ([whole] + asWritten(text, words, beside)).filter { isOfSeveral($0.words) }
            .map { $0.leaving(left) }
    }

    private static func singleWord(
        before comma: String.Index, of name: String, _ beside: WordsBesideNames
    ) -> [NameReading] {
        let kept = NameWords(String(name[..<comma]))
        guard kept.compact.utf8.count > 2, let left = wordsLeft(behind: comma, of: name, beside)
        else { return [] }
        return [
            NameReading(
                words: kept, left: left, isOfPerson: false, isWhole: true, isOfThing: true)
        ]
    }

    /// The words behind a comma; nil where they are forms of address and legal forms alone.
    private static func wordsLeft(
        behind comma: String.Index, of name: String, _ beside: WordsBesideNames
    ) -> [String]? {
        let words = NameWords(String(name[comma...])).words
        return words.allSatisfy(beside.mayStandAmongForms) ? nil : words
    }
}
