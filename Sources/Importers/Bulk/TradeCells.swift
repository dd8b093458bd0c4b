import TradeModel

/// The cells of one table or several, those of a table in a row.
///
/// Hundreds of thousands of them are held while a cube is made, so that each part of them can be let go
/// when it is not needed any more, and chapters take no room where none are kept.
struct TradeCells: RandomAccessCollection, Sendable {
    /// What each cell is about.
    private(set) var keys: [CellKey] = []
    private var figures: [TradeCube.Figures] = []
    /// The chapters of each cell; none where none are kept.
    private var chapters: [Chapters] = []
    /// Where the cells of each table end.
    private var ends: [Int] = []

    /// No cells of no table.
    init() {}

    var startIndex: Int { 0 }
    var endIndex: Int { keys.count }

    subscript(position: Int) -> TradeCell {
        TradeCell(
            key: keys[position], figures: figures[position],
            chapters: chapters.isEmpty ? Chapters() : chapters[position])
    }

    /// What the cells add up to, in their order. There are none then.
    mutating func takeFigures() -> [TradeCube.Figures] {
        defer { self = TradeCells() }
        return figures
    }
}

extension TradeCells {
    /// Where the cells of a table are written to, each place by one thread.
    struct Places: @unchecked Sendable {
        fileprivate let keys: UnsafeMutablePointer<CellKey>
        fileprivate let figures: UnsafeMutablePointer<TradeCube.Figures>
        fileprivate let chapters: UnsafeMutablePointer<Chapters>?

        /// Writes a cell.
        func write(_ cell: TradeCell, at position: Int) {
            (keys + position).initialize(to: cell.key)
            (figures + position).initialize(to: cell.figures)
            if let chapters { (chapters + position).initialize(to: cell.chapters) }
        }
    }

    /// As many cells of one table as a closure writes, one to each place; nil where it says that it did
    /// not.
    init?(count: Int, keepsChapters: Bool, _ write: (Places) -> Bool) {
        var isWritten = count == 0
        ends = [count]
        keys = [CellKey](unsafeUninitializedCapacity: count) { keys, keysWritten in
            figures = [TradeCube.Figures](unsafeUninitializedCapacity: count) {
                figures, figuresWritten in
                let setCount = keepsChapters ? count : 0
                chapters = [Chapters](unsafeUninitializedCapacity: setCount) { sets, setsWritten in
                    guard let keys = keys.baseAddress, let figures = figures.baseAddress, count > 0
                    else { return }
                    isWritten = write(
                        Places(
                            keys: keys, figures: figures,
                            chapters: keepsChapters ? sets.baseAddress : nil))
                    setsWritten = isWritten ? setCount : 0
                }
                figuresWritten = isWritten ? count : 0
            }
            keysWritten = isWritten ? count : 0
        }
        guard isWritten else { return nil }
    }

    /// Some cells of one table.
    init(_ cells: [TradeCell], keepsChapters: Bool) {
        keys = cells.map(\.key)
        figures = cells.map(\.figures)
        if keepsChapters { chapters = cells.map(\.chapters) }
        ends = [cells.count]
    }

    /// Moves the cells of other tables here, behind the others: hundreds of thousands of them are not
    /// held twice.
    mutating func take(_ others: inout TradeCells) {
        defer { others = TradeCells() }
        guard !ends.isEmpty else { return swap(&self, &others) }
        if chapters.isEmpty != others.chapters.isEmpty {
            chapters += [Chapters](repeating: Chapters(), count: count - chapters.count)
            chapters += [Chapters](
                repeating: Chapters(), count: others.count - others.chapters.count)
        }
        chapters += others.chapters
        let before = count
        ends += others.ends.map { before + $0 }
        keys += others.keys
        figures += others.figures
    }

    /// Of which of the tables the cell at a position is.
    func table(of position: Int) -> Int { ends.firstIndex { position < $0 } ?? ends.count }

    /// Takes out cells; the others move up.
    mutating func remove(_ isOut: [Bool]) {
        var kept = 0
        var table = 0
        for position in indices {
            while position == ends[table] {
                ends[table] = kept
                table += 1
            }
            guard !isOut[position] else { continue }
            keys[kept] = keys[position]
            figures[kept] = figures[position]
            if !chapters.isEmpty { chapters[kept] = chapters[position] }
            kept += 1
        }
        for later in table..<ends.count { ends[later] = kept }
        if !chapters.isEmpty { chapters.removeLast(count - kept) }
        figures.removeLast(count - kept)
        keys.removeLast(count - kept)
    }
}
