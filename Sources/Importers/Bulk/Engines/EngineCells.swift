import TradeModel

/// The cells of the rows that an engine gave back, one of each key: a place that has two codes is in several
/// rows, and so is what an engine groups by texts that mean the same.
struct EngineCells: Sendable {
    /// In the order in which the keys came.
    private(set) var all: [TradeCell] = []
    private var places: [CellKey: Int] = [:]

    /// Adds what a row holds to the cell of its key; false where the sum is too large to hold.
    mutating func add(_ cell: TradeCell) -> Bool {
        guard let place = places[cell.key] else {
            places[cell.key] = all.count
            all.append(cell)
            return true
        }
        let earlier = all[place]
        guard let sum = earlier.figures.adding(cell.figures) else { return false }
        all[place] = TradeCell(
            key: cell.key, figures: sum, chapters: earlier.chapters | cell.chapters)
        return true
    }
}
