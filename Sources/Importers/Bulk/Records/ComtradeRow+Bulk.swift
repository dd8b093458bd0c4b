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

    var value: Int { row.columns.value }

    var areas: AreaResolver {
        get { row.areas }
        set { row.areas = newValue }
    }

    var shortened: ShortenedNumbers {
        get { row.shortened }
        set { row.shortened = newValue }
    }
}

/// What the two Comtrade layouts share when they are read in bulk.
protocol ComtradeLayout {
    var row: ComtradeRow { get set }
}

extension Comtrade: BulkLayout, ComtradeLayout {
    func edition(of record: borrowing Record) -> HSRevision? {
        HSRevision(rawValue: record.code(classification))
    }

    var bulkReader: ComtradeBulkReader {
        ComtradeBulkReader(
            columns: row.columns, period: period, flow: flow, classification: classification,
            type: type, importCode: UInt8(ascii: "M"), exportCode: UInt8(ascii: "X"))
    }
}

extension ComtradeLegacy: BulkLayout, ComtradeLayout {
    func edition(of record: borrowing Record) -> HSRevision? {
        HSRevision(rawValue: record.code(classification))
    }

    var bulkReader: ComtradeBulkReader {
        ComtradeBulkReader(
            columns: row.columns, period: period, flow: flow, classification: classification,
            type: nil, importCode: UInt8(ascii: "1"), exportCode: UInt8(ascii: "2"))
    }
}
