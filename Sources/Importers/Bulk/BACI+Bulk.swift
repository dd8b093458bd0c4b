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

        @inline(__always)
        func read(_ fields: RawFields, _ filter: RecordFilter) -> PlainVerdict {
            guard let (exporter, exporterMarks) = filter.places.marks(fields[exporter]),
                let (importer, importerMarks) = filter.places.marks(fields[importer])
            else { return .unclear }
            let isOther = filter.isOther(exporterMarks, importerMarks)
            if isOther, filter.passesOthers { return .excluded(.otherCountry) }
            let yearField = fields[year]
            let productField = fields[product]
            guard yearField.count == 4, let year = yearField.digits, year > 0,
                5...6 ~= productField.count, let product = productField.digits,
                let value = fields[value].thousandths
            else { return .unclear }
            if isOther { return .excluded(.otherCountry) }
            guard
                filter.selects(
                    exporterMarks, importerMarks, flow: .export, year: year, goods: product,
                    level: 6)
            else { return .excluded(.notSelected) }
            let key = filter.key(
                reporter: exporter, exporterMarks, partner: importer, flow: .export, year: year,
                month: 0, goods: product, level: 6, revision: revision)
            return .value(key, value, chapter: 0)
        }
    }
}

extension Optional where Wrapped == HSRevision {
    /// The number by which a cell's key names the edition: 0 for none.
    var code: Int { flatMap { HSRevision.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0 }
}
