/// Reads the plain records of a Comtrade download, as ``ComtradeRow`` does.
struct ComtradeBulkReader: BulkReader {
    let columns: ComtradeColumns
    let period, flow, classification: Int
    let type: Int?
    /// How the download writes imports and exports.
    let importCode, exportCode: UInt8
    /// How many fields stand before the goods and what differs with them; 0 where the columns are in
    /// another order.
    let openingCount: Int
    /// The trade of the record read last: the table is sorted, so that several records in a row differ
    /// in their goods alone.
    private var last: Trade?

    init(
        columns: ComtradeColumns, period: Int, flow: Int, classification: Int, type: Int?,
        importCode: UInt8, exportCode: UInt8
    ) {
        self.columns = columns
        self.period = period
        self.flow = flow
        self.classification = classification
        self.type = type
        (self.importCode, self.exportCode) = (importCode, exportCode)
        let ofTrade = [
            columns.reporter, columns.partner, period, flow, classification, type,
            columns.secondPartner,
        ]
        let ofGoods = [columns.commodity, columns.value, columns.transport, columns.customs]
        let first = ofGoods.compactMap { $0 }.min() ?? 0
        openingCount = ofTrade.allSatisfy { $0 ?? -1 < first } ? first : 0
    }

    mutating func forget() { last = nil }

    @inline(__always)
    mutating func read(_ fields: RawFields, _ filter: RecordFilter) -> PlainVerdict {
        if let last, last.opening.isOpening(of: fields) { return read(fields, of: last, filter) }
        switch trade(fields, filter) {
        case .settled(let verdict): return verdict
        case .trade(let trade):
            last = trade
            return read(fields, of: trade, filter)
        }
    }

    /// What a record is whose trade is known.
    @inline(__always)
    private func read(
        _ fields: RawFields, of trade: Trade, _ filter: RecordFilter
    ) -> PlainVerdict {
        if let column = columns.transport, !isTotal(fields[column]) {
            return part(fields[column], .transportMode)
        }
        if let column = columns.customs, !isTotal(fields[column]), !fields[column].equals("C00") {
            return part(fields[column], .customsProcedure)
        }
        if trade.isOfGroup { return .excluded(.groupTotal) }
        guard let goods = goods(fields[columns.commodity], trade.edition),
            let value = fields[columns.value].thousandths
        else { return .unclear }
        if trade.isWithWorld { return .excluded(.worldTotal) }
        if trade.isOther { return .excluded(.otherCountry) }
        guard trade.isSelected, filter.selects(goods: goods.code, level: goods.level) else {
            return .excluded(.notSelected)
        }
        if goods.level < filter.level { return .excluded(.coarserGoods) }
        let key = trade.key.of(
            goods: filter.kept(goods: goods.code, level: goods.level), level: goods.level,
            revision: trade.edition.revision)
        return .value(key, value, chapter: RecordFilter.chapter(goods.code, level: goods.level))
    }

    /// What a record of a part of a trade is. With a blank around it, and where it begins with 0, the field
    /// may name the total too.
    @inline(__always)
    func part(_ field: RawField, _ reason: ExclusionReason) -> PlainVerdict {
        field.isTrimmed && field.start[0] != UInt8(ascii: "0") ? .excluded(reason) : .unclear
    }

    @inline(__always)
    func isTotal(_ field: RawField) -> Bool { field.count == 0 || field.equals("0") }

    /// The goods' digits and how many there are; nil for anything but `TOTAL` and a code of the
    /// Harmonized System.
    @inline(__always)
    private func goods(
        _ field: RawField, _ edition: Trade.Edition
    ) -> (code: Int, level: Int)? {
        if field.equals("TOTAL") { return edition.isNamed ? (0, 0) : nil }
        guard edition.revision > 0, 2...10 ~= field.count, field.count.isMultiple(of: 2),
            let code = field.digits
        else { return nil }
        return (code, field.count)
    }
}
