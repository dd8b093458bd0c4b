import TradeModel

extension BACI: BulkLayout {
    static let codeSystem = Area.CodeSystem.baci
    static let repeatsTrades = false
    static let isReportedTwice = false
    static let unit = 1000

    var collection: TradeRecord.Collection { .baci(vintage: edition.vintage) }
    var revision: HSRevision? { edition.revision }

    var sides: BulkSides {
        BulkSides(reporter: exporter, partner: importer, reporterISO: nil, partnerISO: nil)
    }

    var bulkReader: BulkReader {
        BulkReader(
            year: year, exporter: exporter, importer: importer, product: product, value: value,
            revision: edition.revision.code)
    }

    /// Reads `t`, `i`, `j`, `k` and `v` of a plain record.
    struct BulkReader: Importers.BulkReader {
        fileprivate let year, exporter, importer, product, value, revision: Int
        /// The year and the pair of the record read last: the table is sorted by them.
        private var last: Pair?
        private var lastBytes: (length: Int, low: UInt64, high: UInt64) = (0, 0, 0)

        fileprivate init(
            year: Int, exporter: Int, importer: Int, product: Int, value: Int, revision: Int
        ) {
            self.year = year
            self.exporter = exporter
            self.importer = importer
            self.product = product
            self.value = value
            self.revision = revision
        }

        /// What the first three columns of a record say.
        private struct Pair {
            let key: CellKey
            let isOther: Bool
            let isSelected: Bool
        }

        @inline(__always)
        mutating func read(_ fields: RawFields, _ filter: RecordFilter) -> PlainVerdict {
            // Where year, exporter and importer come first, as CEPII has them, their bytes tell.
            let bytes = year + exporter + importer == 3 ? fields.head(through: 2) : (length: 0, low: 0, high: 0)
            let pair: Pair
            if let last, bytes.length > 0, bytes == lastBytes {
                pair = last
            } else {
                guard let found = self.pair(fields, filter) else { return .unclear }
                (pair, last, lastBytes) = (found, found, bytes)
            }
            if pair.isOther, filter.passesOthers { return .excluded(.otherCountry) }
            let productField = fields[product]
            guard 5...6 ~= productField.count, let product = productField.digits,
                let value = fields[value].thousandths
            else { return .unclear }
            if pair.isOther { return .excluded(.otherCountry) }
            guard pair.isSelected, filter.selects(goods: product, level: 6) else {
                return .excluded(.notSelected)
            }
            let goods = filter.kept(goods: product, level: 6)
            return .value(
                pair.key.of(goods: goods, level: 6, revision: revision), value, chapter: 0)
        }

        private func pair(_ fields: RawFields, _ filter: RecordFilter) -> Pair? {
            guard let (exporter, exporterMarks) = filter.places.marks(fields[exporter]),
                let (importer, importerMarks) = filter.places.marks(fields[importer])
            else { return nil }
            let isOther = filter.isOther(exporterMarks, importerMarks)
            let yearField = fields[year]
            // Of a record that is passed over nothing else is looked at.
            let year = yearField.count == 4 ? yearField.digits ?? 0 : 0
            guard year > 0 || (isOther && filter.passesOthers) else { return nil }
            return Pair(
                key: filter.key(
                    reporter: exporter, exporterMarks, partner: importer, flow: .export,
                    year: year, month: 0),
                isOther: isOther,
                isSelected: filter.selects(
                    exporterMarks, importerMarks, flow: .export, year: year))
        }
    }
}

extension Optional where Wrapped == HSRevision {
    /// The number by which a cell's key names the edition: 0 for none.
    var code: Int { flatMap { HSRevision.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0 }
}
