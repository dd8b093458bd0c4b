import TradeModel

extension ListedNameIndex {
    /// Adds the items that are found by a slip alone.
    func addSlips(_ words: NameWords, _ found: inout [Int: [MatchReason]]) {
        let name = Spelling(-1, words)
        let shape = name.shape
        // Of a short name another one is a letter away too often.
        guard shape.letters >= 6, shape.words <= 16, shape.letters <= 256 else { return }
        for letters in shape.letters - 2...shape.letters + 2 {
            for other in spellings[Shape(words: shape.words, letters: letters), default: []]
            where (name.mask ^ other.mask).nonzeroBitCount <= 4 && found[other.item] == nil {
                guard let edits = WordEdits.between(name.words, other.words), edits > 0 else {
                    continue
                }
                let item = items[other.item]
                let ordered = WordEdits.areInOrder(name.words, other.words)
                found[other.item] =
                    (item.name.role == .primary ? [] : [.alias]) + [.edits(edits)]
                    + (ordered ? [] : [.order])
            }
        }
    }

    /// How many words and letters a name has.
    struct Shape: Hashable, Sendable {
        let words: Int
        let letters: Int
    }

    /// A name's letters, for comparing.
    struct Spelling: Sendable {
        let item: Int
        let words: [[UInt8]]
        /// One bit for each letter that occurs.
        let mask: UInt64

        init(_ item: Int, _ words: NameWords) {
            self.item = item
            self.words = words.words.map { Array($0.utf8) }
            mask = self.words.reduce(0) { $0 | WordEdits.letters(of: $1) }
        }

        var shape: Shape {
            Shape(words: words.count, letters: words.map(\.count).reduce(0, +))
        }
    }
}
