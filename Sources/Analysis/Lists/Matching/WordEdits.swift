/// How many letters have to be changed to turn one name's words into another's.
enum WordEdits {
    /// The fewest changes over all words, each word of one name paired with one of the other; nil
    /// where it is more than allowed: none in a word of up to three letters, one in one of up to
    /// seven, two in a longer one, and two in the whole name.
    ///
    /// Words are paired with the nearest that is left, in order. Takes time in proportion to the
    /// product of the numbers of words and letters.
    static func between(_ a: [[UInt8]], _ b: [[UInt8]]) -> Int? {
        guard a.count == b.count else { return nil }
        var left = b
        var total = 0
        for word in a {
            let limit = min(allowed(word.count), 2 - total)
            var best: (index: Int, edits: Int)?
            for (index, other) in left.enumerated() {
                let most = min(limit, allowed(other.count), (best?.edits ?? 3) - 1)
                guard most >= 0, let edits = distance(word, other, atMost: most) else { continue }
                best = (index, edits)
            }
            guard let best else { return nil }
            left.remove(at: best.index)
            total += best.edits
        }
        return total
    }

    /// Whether each word of one name is within reach of the one in the same place of the other.
    static func areInOrder(_ a: [[UInt8]], _ b: [[UInt8]]) -> Bool {
        zip(a, b).allSatisfy { one, other in
            distance(one, other, atMost: min(allowed(one.count), allowed(other.count))) != nil
        }
    }

    private static func allowed(_ length: Int) -> Int { length <= 3 ? 0 : length <= 7 ? 1 : 2 }

    /// The changes, a letter more, fewer or another or two neighbours swapped, between two words
    /// (Damerau 1964, optimal string alignment); nil where they are more than a limit.
    static func distance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        if limit == 0 { return a == b ? 0 : nil }
        // A change takes one letter away from a word's, adds one, or does both.
        guard (letters(of: a) ^ letters(of: b)).nonzeroBitCount <= 2 * limit else { return nil }
        var above = Array(0...b.count)
        var (before, current) = (above, above)
        for row in a.indices {
            current[0] = row + 1
            for column in b.indices {
                var cost = min(
                    above[column + 1] + 1, current[column] + 1,
                    above[column] + (a[row] == b[column] ? 0 : 1))
                if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
                    cost = min(cost, before[column - 1] + 1)
                }
                current[column + 1] = cost
            }
            guard current.contains(where: { $0 <= limit }) else { return nil }
            (before, above, current) = (above, current, before)
        }
        return above[b.count] <= limit ? above[b.count] : nil
    }

    /// The letters of a word without their number and order: one bit for each that occurs.
    static func letters(of word: [UInt8]) -> UInt64 {
        word.reduce(0) { $0 | (1 << UInt64($1 & 63)) }
    }
}
