/// The parts by which a table tells some goods of one trade: all of it, or split by customs regime or place.
package struct ToldParts {
    private var isWhole = false
    private var parts: Set<String> = []
    private var splits: Set<String> = []

    /// Nothing yet.
    package init() {}

    /// Adds the part that a record is about.
    package mutating func insert(_ cell: TradeRecord.Cell) {
        guard !cell.part.isEmpty else {
            isWhole = true
            return
        }
        parts.insert(cell.part)
        splits.insert(cell.split)
    }

    /// Whether coarser or finer goods of the same trade are the same trade once more: the same part, or
    /// one of them all of it, as the parts of another split together are too.
    package func overlap(_ cell: TradeRecord.Cell) -> Bool {
        if isWhole || parts.contains(cell.part) { return true }
        // With nothing split, which is usual, no text is taken apart.
        return !splits.isEmpty && splits.contains { $0 != cell.split }
    }

    /// Whether a part of these goods is added: where nothing tells all of them, those of the first split
    /// by alphabet are.
    package func adds(_ cell: TradeRecord.Cell) -> Bool {
        cell.part.isEmpty || (!isWhole && splits.min() == cell.split)
    }
}
