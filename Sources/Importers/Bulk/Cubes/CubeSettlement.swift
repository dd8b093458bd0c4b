import Synchronization
import Tabular
import TradeModel

/// Settles which cells hold each trade once, and turns them into the rows that were asked for.
///
/// A trade may stand in a table in coarser and finer goods, in several editions of their code, for
/// months and for the year, and from both its sides. One of each is kept, and the records of the
/// others are accounted for by name.
struct CubeSettlement {
    let selection: TradeSelection
    private(set) var tables: [BulkTable]
    private let day: Day
    /// The cells of all tables.
    private(set) var cells = TradeCells()
    /// Cells that were left out, with goods that the cells which count of their trade may not have.
    private(set) var uncovered: [Uncovered] = []
    var notes: [String] = []
    var findings: [Diagnostic] = []

    init(_ selection: TradeSelection, _ tables: consuming [BulkTable], asOf day: Day) {
        self.selection = selection
        self.tables = tables
        self.day = day
    }

    /// The rows, and the tables with what became of their records. Refuses sums that are too large to
    /// be trade, and, where one edition of the goods' code is asked for, those of several.
    mutating func result(
        validatesAll: Bool, threads: Int
    ) throws(Refusal) -> BulkResult {
        takeCells()
        let year = Year(containing: day).ordinal
        keep(.notYetKnown) { [day] in $0.year < year || $0.lastDay <= day }
        settleEditions()
        if tables.contains(where: \.traits.repeatsTrades) { settleRepeats(threads: threads) }
        if tables.contains(where: \.traits.isReportedTwice) {
            settleSides()
            noteBothSides()
        }
        // Of the records that count, and not of those that were left out.
        if tables.contains(where: \.traits.repeatsTrades) {
            noteIncompleteYears()
            noteUncovered()
            noteRepeats()
        }
        let projection = RowProjection(selection, places)
        guard let cube = try projection.cube(&cells, threads: threads, noting: &findings) else {
            throw .sumTooLarge(tables.count == 1 ? tables[0].file.path : nil)
        }
        if cube.isEmpty { findings.append(.noRows(of: selection.subject)) }
        return BulkResult(
            cube: cube, files: tables.map(\.file), findings: findings, notes: notes,
            validatesAll: validatesAll)
    }

    /// The codes of the tables' places.
    var places: PlaceCodes { tables[0].places }

    /// Moves the cells out of the tables: hundreds of thousands of them are not held twice.
    private mutating func takeCells() {
        guard tables.count > 1 else { return swap(&cells, &tables[0].cells) }
        cells.reserveCapacity(tables.reduce(0) { $0 + $1.cells.count })
        for index in tables.indices {
            cells.append(table: tables[index].cells)
            tables[index].cells = TradeCells()
        }
    }

    /// Keeps the cells that a condition holds for; the records of the others are excluded.
    mutating func keep(_ reason: ExclusionReason, where holds: (CellKey) -> Bool) {
        leaveOut(cells.keys.map { holds($0) ? nil : reason })
    }

    /// Of a trade's repetitions one is kept. Those of many cells are looked for on several threads.
    private mutating func settleRepeats(threads: Int) {
        let choice = RepeatChoice(
            of: selection.keys.contains(.month) ? .months : .years,
            goodsLevel: selection.goodsLevel)
        // Of a few thousand cells the threads' start would take longer than the work; and for each
        // share all cells are looked at, to tell whose they are.
        let shares = max(1, min(threads, cells.count >> 13, 8))
        let reasons = Mutex([ExclusionReason?](repeating: nil, count: cells.count))
        let lacking = Mutex<[RepeatChoice.LeftOut]>([])
        inShares(of: shares, threads: shares) { [cells] share, _ in
            let out = choice.leftOut(YearlyTrades(cells, share: share, of: shares), of: cells)
            reasons.withLock { reasons in
                for cell in out { reasons[cell.position] = cell.reason }
            }
            lacking.withLock { $0 += out.filter { $0.lack != nil } }
        }
        let left = reasons.withLock { $0 }
        uncovered = lacking.withLock { $0 }.compactMap { cell in
            cell.lack.map { lack in
                Uncovered(key: cells.keys[cell.position], reason: cell.reason, lack: lack)
            }
        }
        leaveOut(left)
        if selection.goodsLevel > 0 { noteTradesWithoutDetail() }
        noteTradesWithoutMonths()
    }

    /// Takes out the cells for which there is a reason; their records are excluded.
    private mutating func leaveOut(_ reasons: [ExclusionReason?]) {
        guard reasons.contains(where: { $0 != nil }) else { return }
        var counts = [[ExclusionReason: Int]](repeating: [:], count: tables.count)
        cells.remove(reasons) { table, reason, records in
            counts[table][reason, default: 0] += records
        }
        for (table, counts) in counts.enumerated() {
            for (reason, count) in counts where count > 0 {
                tables[table].file.records.exclude(reason, count: count)
            }
        }
    }

    /// Whose reports count: the subject's own where it reports, else its partners'; one side's where
    /// that is asked for, and both where the reporter is a key.
    private mutating func settleSides() {
        guard selection.subject != nil, selection.reportedBy == nil else { return }
        let places = places
        func isDirect(_ key: CellKey) -> Bool { places.isSubject(key.reporter) }
        guard !selection.keys.contains(.reporter) else {
            notes.append("reports of both sides, told apart by reporter")
            return
        }
        if cells.keys.contains(where: isDirect) {
            noteUnreported(isDirect)
            keep(.mirrorReport, where: isDirect)
            notes.append("basis: direct, what the subject reports")
        } else if !cells.isEmpty {
            notes.append("basis: mirror, what its partners report of the subject")
        }
    }
}

extension CellKey {
    /// The last day of the month or the year.
    var lastDay: Day { (Month(year, month)?.lastDay) ?? Year(year).lastDay }
}
