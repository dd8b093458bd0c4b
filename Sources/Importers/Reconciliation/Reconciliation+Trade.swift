import TradeModel

extension Reconciliation {
    static func settleTrade(_ facts: inout Dataset, _ files: inout [ImportedFile]) {
        guard !facts.trade.isEmpty else { return }
        let kept = withoutRepeats(facts.trade, &files)
        facts.trade = markDetail(inOneClassification(kept, &files), &files)
    }

    /// Keeps one record of each cell. Where records of a cell differ, their value is missing.
    private static func withoutRepeats(
        _ records: [TradeRecord], _ files: inout [ImportedFile]
    ) -> [TradeRecord] {
        var firstOfCell: [TradeRecord.Cell: Int] = [:]
        firstOfCell.reserveCapacity(records.count)
        var kept: [TradeRecord] = []
        var repeats: [Int: [TradeRecord]] = [:]
        for record in records {
            if let first = firstOfCell[record.cell] {
                repeats[first, default: []].append(record)
            } else {
                firstOfCell[record.cell] = kept.count
                kept.append(record)
            }
        }
        var duplicates: [Origin] = []
        for (first, others) in repeats.sorted(by: { $0.key < $1.key }) {
            let all = [kept[first]] + others
            if others.allSatisfy({ $0.value == kept[first].value }) {
                kept[first].quantity = quantity(of: all, &files)
                // Records of an unreadable value were rejected when they were read.
                for other in others where isCounted(other, files) {
                    files[other.origin.file].exclude(
                        .duplicate, other.origin, insteadOf: other.exclusion)
                    duplicates.append(other.origin)
                }
                continue
            }
            for record in all where isCounted(record, files) {
                files[record.origin.file].reject(record.origin, insteadOf: record.exclusion)
            }
            kept[first].value = nil
            reportConflict(
                all.map(\.origin), about: describe(kept[first].cell),
                all.map { $0.value?.description ?? "missing" }, &files)
        }
        reportDuplicates(duplicates, &files)
        return kept
    }

    /// Where a reporter's trade with one partner stands in several editions of the goods' code, the
    /// newest is kept: of all goods where the trade has a TOTAL, else of each chapter, since a chapter
    /// that the newer edition does not have is no repetition.
    private static func inOneClassification(
        _ records: [TradeRecord], _ files: inout [ImportedFile]
    ) -> [TradeRecord] {
        // In one edition there is nothing to choose, as in most downloads.
        guard Set(records.lazy.compactMap(\.cell.revision)).count > 1 else { return records }
        let whole = Set(
            records.lazy.filter { $0.cell.commodity == .total }.map { Trade($0.cell) })
        func goods(_ cell: TradeRecord.Cell) -> Goods {
            let trade = Trade(cell)
            let chapter = whole.contains(trade) ? HSCode.total : cell.commodity.prefix(2)
            return Goods(trade: trade, chapter: chapter)
        }
        var newest: [Goods: HSRevision] = [:]
        for record in records {
            guard let revision = record.cell.revision else { continue }
            let key = goods(record.cell)
            newest[key] = max(newest[key] ?? revision, revision)
        }
        return records.filter { record in
            guard let revision = record.cell.revision, newest[goods(record.cell)] != revision
            else { return true }
            if isCounted(record, files) {
                files[record.origin.file].exclude(
                    .otherClassification, record.origin, insteadOf: record.exclusion)
            }
            return false
        }
    }

    /// Whether a record stands for a count of its file.
    static func isCounted(_ record: TradeRecord, _ files: [ImportedFile]) -> Bool {
        files[record.origin.file].counts(record.origin, hasValue: record.value != nil)
    }

    private static func describe(_ cell: TradeRecord.Cell) -> String {
        "\(cell.reporter)'s \(cell.flow.rawValue)s, \(cell.partner), \(cell.commodity), \(cell.period)"
            + (cell.part.isEmpty ? "" : ", \(cell.part)")
    }

    /// A chapter of a trade, or all of it, whatever the edition of the goods' code.
    private struct Goods: Hashable {
        let trade: Trade
        let chapter: HSCode?
    }
}

extension TradeRecord {
    /// The name under which the record was counted when it was read.
    fileprivate var exclusion: ExclusionReason? { role == .control ? .worldTotal : nil }
}
