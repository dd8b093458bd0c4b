public import TradeModel

/// What changed between two editions of sanctions lists: entries listed, delisted, changed, and moved
/// to another number. The order of the rows means nothing.
public struct ListComparison: Sendable {
    /// Entries that only the later edition has.
    public private(set) var listed: [Designation] = []
    /// Entries that only the earlier edition has.
    public private(set) var delisted: [Designation] = []
    /// Entries that both have, and that differ.
    public private(set) var changed: [Pair] = []
    /// Entries of one kind and name that have another number in the later edition.
    public private(set) var moved: [Pair] = []
    /// How many entries are the same in both.
    public private(set) var unchanged = 0

    /// An entry in both editions.
    public struct Pair: Sendable {
        /// As it was.
        public let before: Designation
        /// As it is.
        public let after: Designation
        /// What differs, field by field.
        public let changes: [FieldChange]
    }

    /// Compares two editions. Takes time in proportion to their size. Refuses, as wrong usage, editions
    /// of different lists.
    public init(
        from earlier: [Designation], to later: [Designation]
    ) throws(Refusal) {
        let lists = [earlier, later].map { Set($0.map(\.list)).sorted() }
        guard lists[0] == lists[1], !lists[0].isEmpty else {
            let held = lists.map { $0.isEmpty ? "none" : $0.joined(separator: ", ") }
            throw .usage(
                "two editions of the same lists are compared; the earlier files hold \(held[0]), the"
                    + " later ones \(held[1])")
        }
        let before = Self.byNumber(earlier)
        let after = Self.byNumber(later)
        for entry in later {
            guard let old = before[Number(entry)] else {
                listed.append(entry)
                continue
            }
            let pair = Pair(old, entry)
            if pair.changes.isEmpty { unchanged += 1 } else { changed.append(pair) }
        }
        delisted = earlier.filter { after[Number($0)] == nil }
        findMoved()
        let order = { (a: Designation, b: Designation) in Self.key(a) < Self.key(b) }
        listed.sort(by: order)
        delisted.sort(by: order)
        changed.sort { order($0.after, $1.after) }
        moved.sort { order($0.after, $1.after) }
    }

    /// An entry that left under one number and came under another has moved. Of several of one name
    /// those are paired first that differ in the fewest fields, and then in the fewest values.
    private mutating func findMoved() {
        let left = Dictionary(grouping: delisted, by: Identity.init)
        var pairs = listed.flatMap { entry in
            left[Identity(entry), default: []].map { Pair($0, entry) }
        }
        pairs.sort { a, b in
            a.distance == b.distance
                ? Self.key(a.before) == Self.key(b.before)
                    ? Self.key(a.after) < Self.key(b.after)
                    : Self.key(a.before) < Self.key(b.before)
                : a.distance < b.distance
        }
        var gone = Set<Number>()
        var come = Set<Number>()
        for pair in pairs
        where !gone.contains(Number(pair.before)) && !come.contains(Number(pair.after)) {
            moved.append(pair)
            gone.insert(Number(pair.before))
            come.insert(Number(pair.after))
        }
        delisted.removeAll { gone.contains(Number($0)) }
        listed.removeAll { come.contains(Number($0)) }
    }

    private static func byNumber(_ entries: [Designation]) -> [Number: Designation] {
        Dictionary(entries.map { (Number($0), $0) }) { first, _ in first }
    }

    /// Numbers in the order of numbers.
    private static func key(_ entry: Designation) -> (String, Int, String) {
        (entry.list, Int(entry.id) ?? .max, entry.id)
    }

    private struct Number: Hashable {
        let list: String
        let id: String

        init(_ entry: Designation) { (list, id) = (entry.list, entry.id) }
    }

    private struct Identity: Hashable {
        let list: String
        let kind: DesignationKind
        let name: NameWords

        init(_ entry: Designation) {
            (list, kind, name) = (entry.list, entry.kind, NameWords(entry.name))
        }
    }
}

extension ListComparison.Pair {
    fileprivate init(_ before: Designation, _ after: Designation) {
        self.init(
            before: before, after: after, changes: FieldChange.between(before, after))
    }

    /// How many fields differ, and how many values.
    fileprivate var distance: (Int, Int) {
        (changes.count, changes.reduce(0) { $0 + $1.added.count + $1.removed.count })
    }
}
