import TradeModel

/// Settles which cells hold each trade once, and turns them into the rows that were asked for.
///
/// A trade may stand in a table in coarser and finer goods, in several editions of their code, for
/// months and for the year, and from both its sides. One of each is kept, and the records of the
/// others are accounted for by name.
struct CubeSettlement {
    private let selection: TradeSelection
    private var tables: [BulkTable]
    private let day: Day
    /// The cells of all tables.
    var entries: [Entry] = []
    var notes: [String] = []
    var findings: [Diagnostic] = []

    /// A cell and the table that it is from.
    struct Entry {
        let cell: TradeCell
        let table: Int
    }

    init(_ selection: TradeSelection, _ tables: [BulkTable], asOf day: Day) {
        self.selection = selection
        self.tables = tables
        self.day = day
    }

    /// The rows, and the tables with what became of their records.
    mutating func result(validatesAll: Bool) -> BulkResult {
        // Hundreds of thousands of cells are not held twice.
        entries.reserveCapacity(tables.reduce(0) { $0 + $1.cells.count })
        for index in tables.indices {
            let table = tables[index]
            for cell in table.cells {
                entries.append(
                    Entry(
                        cell: table.traits.repeatsTrades ? cell.named(table.places) : cell,
                        table: index))
            }
            tables[index].cells = []
        }
        keep(.notYetKnown) { [day] in $0.cell.key.lastDay <= day }
        if tables.contains(where: \.traits.repeatsTrades) { settleRepeats() }
        if tables.contains(where: \.traits.isReportedTwice) { settleSides() }
        // Of the records that count, and not of those that were left out.
        if tables.contains(where: \.traits.repeatsTrades) { noteIncompleteYears() }
        let rows = RowProjection(selection, tables[0].places).rows(entries)
        entries = []
        if let subject = selection.subject, rows.isEmpty {
            findings.append(.noRows(of: subject))
        }
        return BulkResult(
            cube: TradeCube(selection, rows: rows), files: tables.map(\.file),
            findings: findings, notes: notes, validatesAll: validatesAll)
    }

    /// Keeps the cells that a condition holds for; the records of the others are excluded.
    mutating func keep(_ reason: ExclusionReason, where holds: (Entry) -> Bool) {
        for entry in entries where !holds(entry) { exclude(entry, reason) }
        entries.removeAll { !holds($0) }
    }

    private mutating func exclude(_ entry: Entry, _ reason: ExclusionReason) {
        guard entry.cell.records > 0 else { return }
        tables[entry.table].file.records.exclude(reason, count: entry.cell.records)
    }

    /// Of a trade's repetitions one is kept.
    private mutating func settleRepeats() {
        entries.sort { $0.cell.key.precedes($1.cell.key) }
        let choice = RepeatChoice(of: selection.keys.contains(.month) ? .months : .years)
        // Kept entries move up in place: a second list would take as much memory again.
        var kept = 0
        var start = 0
        while start < entries.count {
            let key = entries[start].cell.key
            let end =
                entries[start...].firstIndex { !$0.cell.key.isSameYearly(key) } ?? entries.count
            // Most trades stand there once, and there is nothing to choose.
            if end == start + 1, choice.countsAlone(entries[start].cell) {
                entries[kept] = entries[start]
                kept += 1
                start = end
                continue
            }
            let reasons = choice.reasons(entries[start..<end].map { $0.cell })
            for (offset, reason) in reasons.enumerated() {
                let entry = entries[start + offset]
                if let reason {
                    exclude(entry, reason)
                } else {
                    entries[kept] = entry
                    kept += 1
                }
            }
            start = end
        }
        entries.removeLast(entries.count - kept)
        if selection.goodsLevel > 0 { noteTradesWithoutDetail() }
    }

    private mutating func noteTradesWithoutDetail() {
        let coarse = tables.reduce(0) { $0 + ($1.file.records.excluded[.coarserGoods] ?? 0) }
        guard coarse > 0 else { return }
        notes.append(
            "\(coarse) records give goods in coarser terms than \(selection.goodsLevel) digits and"
                + " are left out (coarser-goods); a trade that has no others is not in the table")
    }

    /// A reporter's year made of months is whole only with twelve of them.
    private mutating func noteIncompleteYears() {
        guard !selection.keys.contains(.month) else { return }
        var months: [Int: [Int: Set<Int>]] = [:]
        for entry in entries where entry.cell.key.month > 0 {
            let key = entry.cell.key
            months[key.year, default: [:]][key.reporter, default: []].insert(key.month)
        }
        for (year, reporters) in months.sorted(by: { $0.key < $1.key }) {
            let parts = reporters.filter { $0.value.count < 12 }
                .map { "\(tables[0].places.place(of: $0.key)) (\($0.value.count))" }.sorted()
            guard !parts.isEmpty else { continue }
            let more = parts.count > 5 ? " and \(parts.count - 5) more" : ""
            findings.append(
                Diagnostic(
                    .warning, .incompleteTotal,
                    message: "\(year) is the sum of fewer than its 12 months in the reports of"
                        + " \(parts.prefix(5).joined(separator: ", "))\(more)"))
        }
    }

    /// Whose reports count: the subject's own where it reports, else its partners'; one side's where
    /// that is asked for, and both where the reporter is a key.
    private mutating func settleSides() {
        guard selection.subject != nil, selection.reportedBy == nil else { return }
        let places = tables[0].places
        func isDirect(_ entry: Entry) -> Bool { places.isSubject(entry.cell.key.reporter) }
        guard !selection.keys.contains(.reporter) else {
            notes.append("reports of both sides, told apart by reporter")
            return
        }
        if entries.contains(where: isDirect) {
            keep(.mirrorReport, where: isDirect)
            notes.append("basis: direct, what the subject reports")
        } else if !entries.isEmpty {
            notes.append("basis: mirror, what its partners report of the subject")
        }
    }
}

extension Diagnostic {
    /// Says that a country's trade does not occur.
    static func noRows(of subject: Country) -> Diagnostic {
        Diagnostic(
            .warning, .noSubjectRows,
            message: "no record of these files is of the trade of \(subject) that was asked for")
    }
}

extension CellKey {
    /// The last day of the month or the year.
    var lastDay: Day { (Month(year, month)?.lastDay) ?? Year(year).lastDay }

    /// Whether two cells are of one trade in one year.
    func isSameYearly(_ other: CellKey) -> Bool {
        places == other.places && year == other.year && flow == other.flow
    }
}
