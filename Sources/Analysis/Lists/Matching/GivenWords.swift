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
    /// other words begin with the same letters. Others may have the same.
    var keys: [Int] {
        let letters = (whole + initials).map(Self.letter).reduce(0, &+)
        return whole.filter(Self.isTelling).map { $0.hashValue &+ letters &- Self.letter($0) }
    }

    /// Whether two names have a word in common, and of their others each stands in both, or as an initial
    /// in one of them; at least one of them does.
    func areInitials(beside other: GivenWords) -> Bool {
        guard whole.contains(where: { Self.isTelling($0) && other.whole.contains($0) }) else {
            return false
        }
        let own = Self.surplus(of: whole, over: other.whole)
        let others = Self.surplus(of: other.whole, over: whole)
        guard !own.isEmpty || !others.isEmpty,
            let ownLeft = Self.left(of: initials, by: others),
            let othersLeft = Self.left(of: other.initials, by: own)
        else { return false }
        return ownLeft.sorted() == othersLeft.sorted()
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

    /// The initials that are left where each word takes one that it begins with; nil where a word finds
    /// none.
    private static func left(of initials: [String], by words: [String]) -> [String]? {
        var left = initials
        for word in words {
            guard let index = left.firstIndex(where: { word.hasPrefix($0) }) else { return nil }
            left.remove(at: index)
        }
        return left
    }

    private static func isTelling(_ word: String) -> Bool {
        word.utf8.count > 1 && !NameWords.isDispensable(word)
    }

    private static func letter(_ word: String) -> Int {
        word.unicodeScalars.first.map { Int($0.value) } ?? 0
    }
}
