import TradeModel

extension Reconciliation {
    /// Marks records that are part of another record of the same reporter, partner, flow and time, by
    /// their goods or by a customs regime or place: adding both would count the trade twice.
    static func markDetail(
        _ records: [TradeRecord], _ files: inout [ImportedFile]
    ) -> [TradeRecord] {
        // Codes of one length, none of them split, are not parts of each other.
        guard
            Set(records.lazy.map(\.cell.commodity.level)).count > 1
                || records.contains(where: { !$0.cell.part.isEmpty })
        else { return records }
        let trades = Dictionary(grouping: records.indices) { Trade(records[$0].cell) }
        var marked = records
        for members in trades.values where members.count > 1 {
            let wholes = Wholes(members.map { records[$0].cell })
            for index in members {
                guard let reason = wholes.reason(records[index].cell) else { continue }
                marked[index].role = .detail
                // A control record stays counted as one; it is kept out of sums by that name.
                if records[index].role == .counted, isCounted(records[index], files) {
                    files[records[index].origin.file].exclude(reason, records[index].origin)
                }
            }
        }
        return marked
    }

    /// The records of one trade that others may be part of.
    private struct Wholes {
        private var told: [HSCode: ToldParts] = [:]

        init(_ cells: [TradeRecord.Cell]) {
            for cell in cells { told[cell.commodity, default: ToldParts()].insert(cell) }
        }

        /// Why a record is not added; nil where it is no part of another.
        func reason(_ cell: TradeRecord.Cell) -> ExclusionReason? {
            let coarser = stride(from: cell.commodity.level - 2, through: 0, by: -2)
                .compactMap { cell.commodity.prefix($0) }
            if coarser.contains(where: { told[$0]?.overlap(cell) ?? false }) { return .hsDetail }
            return told[cell.commodity]?.adds(cell) ?? true ? nil : .customsProcedure
        }
    }

    /// A trade whatever the goods and the edition of their code.
    struct Trade: Hashable {
        let collection: TradeRecord.Collection
        let reporter: Partner
        let partner: Partner
        let flow: Flow
        let period: TimeSpan

        init(_ cell: TradeRecord.Cell) {
            collection = cell.collection
            reporter = cell.reporter
            partner = cell.partner
            flow = cell.flow
            period = cell.period
        }
    }
}
