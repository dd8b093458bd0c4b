import Tabular
import TradeModel

extension TableFile {
    /// Reads every record into a dataset, as its file number `index`.
    ///
    /// Refuses a file whose quotes do not match, one that is cut short, one whose numbers are grouped
    /// by points or whose dates have the day first, and one without records.
    func read(
        as index: Int, into facts: inout Dataset, countries: CountryTable,
        flow stated: StatedFlow?
    ) throws(Refusal) -> ImportedFile {
        let flow = try flow(stated, countries)
        var reader = RecordReader(
            text, delimiter: delimiter, path: file.path, allowsLineEnds: layout.allowsLineEnds)
        if hasHeader, !(try reader.nextFilled()) { throw noRecords() }
        let header = hasHeader ? Header(reader.record) : Header(columns)
        var report = try report(reader.preamble, sha256: file.sha256)
        report.directed = flow.map { DirectedTable(flow: $0, digest: sha256(file.bytes)) }
        let context = ImportContext(
            countries: countries, path: file.path, fileName: file.name, flow: flow)
        var reading = TableReading(
            self, header, layout.init(header, context), as: index, firstTrade: facts.trade.count,
            report)
        while try reader.next() { try reading.take(reader, into: &facts) }
        return try reading.end(&facts)
    }

    /// What is to be said of the names of the columns.
    func headerFindings() throws(Refusal) -> [Diagnostic] {
        guard hasHeader else { return [] }
        var reader = RecordReader(text, delimiter: delimiter, path: file.path)
        guard try reader.nextFilled() else { return [] }
        return Header(reader.record).findings(in: layout, path: file.path, reader)
    }

    func noRecords() -> Refusal {
        Refusal(
            Diagnostic(
                .error, .noRecords, path: file.path,
                message: "this \(layout.name.rawValue) table has a header and no records"))
    }
}
