import TradeModel

/// Records of goods, chosen so that none repeats what another holds.
enum Goods {
    /// The coarsest records of each chapter: a chapter where its record is there, else its headings,
    /// else their subheadings. Takes O(n) time.
    static func coarsest(of records: [TradeRecord]) -> [TradeRecord] {
        let records = records.unsplit
        var told: [Trade: [HSCode: ToldParts]] = [:]
        for record in records where record.cell.commodity != .total {
            let cell = record.cell
            told[Trade(cell), default: [:]][cell.commodity, default: ToldParts()].insert(cell)
        }
        return records.filter { record in
            let code = record.cell.commodity
            guard code != .total, let known = told[Trade(record.cell)] else { return false }
            return !code.ancestors.contains { known[$0]?.overlap(record.cell) ?? false }
        }.map(counted)
    }

    /// The finest records: those of which the files hold no part. Takes O(n) time.
    static func finest(of records: [TradeRecord]) -> [TradeRecord] {
        let records = records.unsplit
        var finer: [Trade: [HSCode: ToldParts]] = [:]
        for record in records {
            let trade = Trade(record.cell)
            for code in record.cell.commodity.ancestors {
                finer[trade, default: [:]][code, default: ToldParts()].insert(record.cell)
            }
        }
        return records.filter { record in
            let cell = record.cell
            guard cell.commodity != .total else { return false }
            return !(finer[Trade(cell)]?[cell.commodity]?.overlap(cell) ?? false)
        }.map(counted)
    }

    /// The record as one that is added: beside no whole it is no detail.
    private static func counted(_ record: TradeRecord) -> TradeRecord {
        var record = record
        record.role = record.cell.partner == .world ? .control : .counted
        return record
    }

    /// A trade whatever its goods.
    private struct Trade: Hashable {
        let collection: TradeRecord.Collection
        let reporter, partner: Partner
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

extension HSCode {
    /// The chapter, heading and subheading above these goods.
    fileprivate var ancestors: [HSCode] {
        stride(from: level - 2, to: 0, by: -2).compactMap { prefix($0) }
    }
}
