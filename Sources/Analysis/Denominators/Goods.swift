import TradeModel

/// Records of goods, chosen so that none repeats what another holds.
enum Goods {
    /// The coarsest records of each chapter: a chapter where its record is there, else its headings,
    /// else their subheadings. Takes O(n) time.
    static func coarsest(of records: [TradeRecord]) -> [TradeRecord] {
        var codes: [Trade: Set<HSCode>] = [:]
        for record in records where record.cell.commodity != .total {
            codes[Trade(record.cell), default: []].insert(record.cell.commodity)
        }
        return records.filter { record in
            let code = record.cell.commodity
            let known = codes[Trade(record.cell)] ?? []
            return code != .total && !code.ancestors.contains(where: known.contains)
        }.map(counted)
    }

    /// The finest records: those of which the files hold no part. Takes O(n) time.
    static func finest(of records: [TradeRecord]) -> [TradeRecord] {
        var parents: [Trade: Set<HSCode>] = [:]
        for record in records {
            parents[Trade(record.cell), default: []].formUnion(record.cell.commodity.ancestors)
        }
        return records.filter { record in
            record.cell.commodity != .total
                && !(parents[Trade(record.cell)]?.contains(record.cell.commodity) ?? false)
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
        let part: String

        init(_ cell: TradeRecord.Cell) {
            collection = cell.collection
            reporter = cell.reporter
            partner = cell.partner
            flow = cell.flow
            period = cell.period
            part = cell.part
        }
    }
}

extension HSCode {
    /// The chapter, heading and subheading above these goods.
    fileprivate var ancestors: [HSCode] {
        stride(from: level - 2, to: 0, by: -2).compactMap { prefix($0) }
    }
}
