import Tabular
import TradeModel

extension BACI: BulkLayout {
    static let codeSystem = Area.CodeSystem.baci
    static let repeatsTrades = false
    static let isReportedTwice = false
    static let unit = 1000

    var collection: TradeRecord.Collection { .baci(vintage: edition.vintage) }
    var revision: HSRevision? { edition.revision }

    func edition(of record: borrowing Record) -> HSRevision? { edition.revision }

    var sides: BulkSides {
        BulkSides(reporter: exporter, partner: importer, reporterISO: nil, partnerISO: nil)
    }

    var bulkReader: BulkReader {
        BulkReader(
            columns: Columns(
                year: year, exporter: exporter, importer: importer, product: product,
                value: value),
            revision: edition.revision.code)
    }

    /// The columns that are read.
    struct Columns: Equatable {
        let year, exporter, importer, product, value: Int
    }

    /// Reads `t`, `i`, `j`, `k` and `v` of a plain record.
    struct BulkReader: Importers.BulkReader {
        let columns: Columns
        let revision: Int
        /// The pair of the record read last, by the bytes of its first three fields.
        var last = Pair.none

        init(columns: Columns, revision: Int) {
            self.columns = columns
            self.revision = revision
        }

        @inline(__always)
        mutating func read(_ fields: RawFields, _ filter: RecordFilter) -> PlainVerdict {
            guard let pair = pair(fields, filter) else { return .unclear }
            last = pair
            if pair.isPassed { return .excluded(.otherCountry) }
            let productField = fields[columns.product]
            guard 5...6 ~= productField.count, let product = productField.digits,
                let value = fields[columns.value].thousandths
            else { return .unclear }
            if pair.isOther { return .excluded(.otherCountry) }
            guard pair.isSelected, filter.selects(goods: product, level: 6) else {
                return .excluded(.notSelected)
            }
            let goods = filter.kept(goods: product, level: 6)
            return .value(
                pair.key.of(goods: goods, level: 6, revision: revision), value, chapter: 0)
        }

        /// Nil where the three fields are not plain.
        private func pair(_ fields: RawFields, _ filter: RecordFilter) -> Pair? {
            guard let (exporter, exporterMarks) = filter.places.marks(fields[columns.exporter]),
                let (importer, importerMarks) = filter.places.marks(fields[columns.importer])
            else { return nil }
            let isOther = filter.isOther(exporterMarks, importerMarks)
            let isPassed = isOther && filter.passesOthers
            let yearField = fields[columns.year]
            // Of a record that is passed over nothing else is looked at.
            let year = yearField.count == 4 ? yearField.digits ?? 0 : 0
            guard year > 0 || isPassed else { return nil }
            return Pair(
                bytes: Pair.Bytes(fields),
                key: filter.key(
                    reporter: exporter, exporterMarks, partner: importer, flow: .export,
                    year: year, month: 0),
                isPassed: isPassed, isOther: isOther,
                isSelected: filter.selects(
                    exporterMarks, importerMarks, flow: .export, year: year))
        }
    }
}

extension Optional where Wrapped == HSRevision {
    /// The number by which a cell's key names the edition: 0 for none.
    var code: Int { flatMap { HSRevision.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0 }
}
