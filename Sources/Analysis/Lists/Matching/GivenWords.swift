/// The words of a person's name, the single letters apart: each of these may stand for a word that begins
/// with it.
struct GivenWords {
    private let whole: [String]
    private let initials: [String]

    /// Takes words apart; nil where they are too few or too many for a name, or all are letters.
    init?(_ name: NameWords) {
        guard 2...8 ~= name.words.count else { return nil }
        whole = name.words.filter { $0.utf8.count > 1 }
        initials = name.words.filter { $0.utf8.count == 1 }
        guard whole.contains(where: Self.isTelling) else { return nil }
    }

    /// Whether any word is a single letter.
    var hasInitials: Bool { !initials.isEmpty }

    /// Hash values, one for each word that may be a surname, the same for all names with this word whose
    /// other words begin with the same letters, also without articles and the like. Others may have the
    /// same.
    var keys: [Int] {
        let words = whole + initials
        let sums = [words, words.filter { !NameWords.isDispensable($0) }].map { words in
            words.map(Self.letter).reduce(0, &+)
        }
        return Set(sums).flatMap { letters in
            whole.filter(Self.isTelling).map { $0.hashValue &+ letters &- Self.letter($0) }
        }
    }

    /// What two names have not in common, articles and the like, where they have a word in common, and of
    /// their others each stands in both, or as an initial in one of them; at least one of them does. Nil
    /// where that is not so.
    func leftOut(beside other: GivenWords) -> [String]? {
        let words = Self.surplus(of: whole, over: other.whole)
        let otherWords = Self.surplus(of: other.whole, over: whole)
        guard whole.contains(where: { Self.isTelling($0) && other.whole.contains($0) }),
            let own = Self.left(of: initials, by: otherWords),
            let others = Self.left(of: other.initials, by: words),
            own.initials.count < initials.count || others.initials.count < other.initials.count,
            own.initials.sorted() == others.initials.sorted()
        else { return nil }
        return others.words + own.words
    }

    /// The words that others lack, one that stands more often for as many times more.
    private static func surplus(of words: [String], over others: [String]) -> [String] {
        var rest = others
        var surplus: [String] = []
        for word in words {
            if let index = rest.firstIndex(of: word) {
                rest.remove(at: index)
            } else {
                surplus.append(word)
            }
        }
        return surplus
    }

    /// The initials that are left where each word takes one that it begins with, and the articles and the
    /// like that find none; nil where another word finds none.
    private static func left(
        of initials: [String], by words: [String]
    ) -> (initials: [String], words: [String])? {
        var left = initials
        var others: [String] = []
        // An article takes no initial that another word needs.
        for word in words.filter(isTelling) + words.filter({ !isTelling($0) }) {
            if let index = left.firstIndex(where: { word.hasPrefix($0) }) {
                left.remove(at: index)
            } else if isTelling(word) {
                return nil
            } else {
                others.append(word)
            }
        }
        return (left, others)
    }

    private static func isTelling(_ word: String) -> Bool {
        word.utf8.count > 1 && !NameWords.isDispensable(word)
    }

    private static func letter(_ word: String) -> Int {
        word.unicodeScalars.first.map { Int($0.value) } ?? 0
    }
}
