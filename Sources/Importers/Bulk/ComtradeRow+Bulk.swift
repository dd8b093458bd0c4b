import Tabular
import TradeModel

extension BulkLayout where Self: ComtradeLayout {
    static var codeSystem: Area.CodeSystem { .comtrade }
    static var repeatsTrades: Bool { true }
    static var isReportedTwice: Bool { true }
    static var unit: Int { 1 }

    var collection: TradeRecord.Collection { .comtrade }
    var revision: HSRevision? { nil }

    var sides: BulkSides {
        BulkSides(
            reporter: row.columns.reporter, partner: row.columns.partner,
            reporterISO: row.columns.reporterISO, partnerISO: row.columns.partnerISO)
    }

    var areas: AreaResolver {
        get { row.areas }
        set { row.areas = newValue }
    }
}

/// What the two Comtrade layouts share when they are read in bulk.
protocol ComtradeLayout {
    var row: ComtradeRow { get set }
}

/// Reads the plain records of a Comtrade download, as ``ComtradeRow`` does.
struct ComtradeBulkReader: BulkReader {
    let columns: ComtradeColumns
    let period, flow, classification: Int
    let type: Int?
    /// How the download writes imports and exports.
    let importCode, exportCode: UInt8

    @inline(__always)
    func read(_ fields: RawFields, _ filter: RecordFilter) -> PlainVerdict {
        guard let (reporter, reporterMarks) = filter.places.marks(fields[columns.reporter]),
            let (partner, partnerMarks) = filter.places.marks(fields[columns.partner])
        else { return .unclear }
        let isOther = filter.isOther(reporterMarks, partnerMarks)
        if isOther, filter.passesOthers { return .excluded(.otherCountry) }
        if let type, !fields[type].equals("C") {
            return fields[type].equals("S") ? .excluded(.services) : .unclear
        }
        let periodField = fields[period]
        guard let time = periodField.digits, let direction = direction(fields[flow]) else {
            return .unclear
        }
        let isMonth = periodField.count == 6
        guard isMonth || periodField.count == 4 else { return .unclear }
        let (year, month) = isMonth ? (time / 100, time % 100) : (time, 0)
        guard year > 0, !isMonth || 1...12 ~= month else { return .unclear }
        if let reason = splitReason(fields) { return .excluded(reason) }
        guard reporterMarks.isDisjoint(with: .group), partnerMarks.isDisjoint(with: .group) else {
            return .excluded(.groupTotal)
        }
        guard let goods = goods(fields) else { return .unclear }
        guard let value = fields[columns.value].thousandths else { return .unclear }
        if partnerMarks.contains(.world) { return .excluded(.worldTotal) }
        if isOther { return .excluded(.otherCountry) }
        guard filter.selects(reporterMarks, partnerMarks, flow: direction, year: year),
            filter.selects(goods: goods.code, level: goods.level)
        else { return .excluded(.notSelected) }
        if goods.level < filter.level { return .excluded(.coarserGoods) }
        let key = filter.key(
            reporter: reporter, reporterMarks, partner: partner, flow: direction, year: year,
            month: month
        ).of(
            goods: filter.kept(goods: goods.code, level: goods.level), level: goods.level,
            revision: goods.revision)
        return .value(key, value, chapter: RecordFilter.chapter(goods.code, level: goods.level))
    }

    /// An import or an export; nil for other flows and for what is no flow.
    @inline(__always)
    private func direction(_ field: RawField) -> Flow? {
        guard field.count == 1 else { return nil }
        return field.start[0] == importCode ? .import : field.start[0] == exportCode ? .export : nil
    }

    @inline(__always)
    private func splitReason(_ fields: RawFields) -> ExclusionReason? {
        if let column = columns.secondPartner, !isTotal(fields[column]) { return .secondPartner }
        if let column = columns.transport, !isTotal(fields[column]) { return .transportMode }
        if let column = columns.customs, !isTotal(fields[column]), !fields[column].equals("C00") {
            return .customsProcedure
        }
        return nil
    }

    @inline(__always)
    private func isTotal(_ field: RawField) -> Bool { field.count == 0 || field.equals("0") }

    /// The goods' digits, how many there are, and the edition; nil for anything but `TOTAL` and a
    /// code of the Harmonized System.
    @inline(__always)
    private func goods(_ fields: RawFields) -> (code: Int, level: Int, revision: Int)? {
        let field = fields[columns.commodity]
        let edition = fields[classification]
        let isHarmonized =
            edition.count == 2 && edition.start[0] == UInt8(ascii: "H")
            && 0...6 ~= Int(edition.start[1]) - 0x30
        let revision = isHarmonized ? Int(edition.start[1]) - 0x30 + 1 : 0
        if field.equals("TOTAL") { return edition.count == 2 ? (0, 0, revision) : nil }
        guard isHarmonized, 2...10 ~= field.count, field.count.isMultiple(of: 2),
            let code = field.digits
        else { return nil }
        return (code, field.count, revision)
    }
}

extension Comtrade: BulkLayout, ComtradeLayout {
    func edition(of record: borrowing Record) -> HSRevision? {
        HSRevision(rawValue: record.text(Int?.some(classification)))
    }

    var bulkReader: ComtradeBulkReader {
        ComtradeBulkReader(
            columns: row.columns, period: period, flow: flow, classification: classification,
            type: type, importCode: UInt8(ascii: "M"), exportCode: UInt8(ascii: "X"))
    }
}

extension ComtradeLegacy: BulkLayout, ComtradeLayout {
    func edition(of record: borrowing Record) -> HSRevision? {
        HSRevision(rawValue: record.text(Int?.some(classification)))
    }

    var bulkReader: ComtradeBulkReader {
        ComtradeBulkReader(
            columns: row.columns, period: period, flow: flow, classification: classification,
            type: nil, importCode: UInt8(ascii: "1"), exportCode: UInt8(ascii: "2"))
    }
}
