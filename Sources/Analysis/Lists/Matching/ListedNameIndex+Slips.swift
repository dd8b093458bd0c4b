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
}
