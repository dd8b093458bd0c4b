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

    /// Whether the first and the last of some positions are cells of two tables.
    func areOfSeveralTables(_ positions: ClosedRange<Int>) -> Bool {
        ends.contains { positions.lowerBound < $0 && $0 <= positions.upperBound }
    }

    /// What the cells add up to, in their order. There are none then.
    mutating func takeFigures() -> [TradeCube.Figures] {
        defer { self = TradeCells() }
        return figures
    }
}

extension TradeCells {
    /// Where the cells of a table are written to, each position once.
    struct Output {
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

    /// As many cells of one table as a closure writes, one to each position; nil where it says that it
    /// did not: what it had written is forgotten, which holds nothing.
    init?(count: Int, keepsChapters: Bool, _ write: (Output) -> Bool) {
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
                        Output(
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

    /// Makes room for so many cells of several tables.
    mutating func reserveCapacity(_ count: Int) {
        keys.reserveCapacity(count)
        figures.reserveCapacity(count)
    }

    /// Adds the cells of another table behind these.
    mutating func append(table: TradeCells) {
        if chapters.isEmpty != table.chapters.isEmpty {
            chapters += [Chapters](repeating: Chapters(), count: count - chapters.count)
            chapters += [Chapters](
                repeating: Chapters(), count: table.count - table.chapters.count)
        }
        chapters += table.chapters
        keys += table.keys
        figures += table.figures
        ends.append(count)
    }

    /// Takes out the cells for which there is a reason, and moves the others up. Calls a closure with the
    /// records of each that goes, and with the position of its table.
    mutating func remove(
        _ reasons: [ExclusionReason?],
        _ count: (_ table: Int, _ reason: ExclusionReason, _ records: Int) -> Void
    ) {
        var kept = 0
        var position = 0
        for table in ends.indices {
            while position < ends[table] {
                if let reason = reasons[position] {
                    count(table, reason, figures[position].records)
                } else {
                    keys[kept] = keys[position]
                    figures[kept] = figures[position]
                    if !chapters.isEmpty { chapters[kept] = chapters[position] }
                    kept += 1
                }
                position += 1
            }
            ends[table] = kept
        }
        if !chapters.isEmpty { chapters.removeLast(position - kept) }
        figures.removeLast(position - kept)
        keys.removeLast(position - kept)
    }
}
