/// The places of names in an index, by a key of each.
struct ItemsByKey: Sendable {
    private var pairs: [(key: Int, item: Int)] = []

    /// Adds an item before the keys are sorted.
    mutating func add(_ item: Int, _ key: Int) { pairs.append((key, item)) }

    /// The same, ready for looking keys up.
    func sorted() -> ItemsByKey {
        var copy = self
        copy.pairs.sort { $0.key < $1.key }
        return copy
    }

    /// The items with a key. Takes time in proportion to the logarithm of the number of all, and to
    /// the number of those.
    func items(_ key: Int) -> [Int] {
        var (first, end) = (0, pairs.count)
        while first < end {
            let middle = (first + end) / 2
            if pairs[middle].key < key { first = middle + 1 } else { end = middle }
        }
        return pairs[first...].prefix { $0.key == key }.map { $0.item }
    }
}
