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
        let twins = TwinColumns(header, in: layout)
        var report = try report(reader.preamble, sha256: file.sha256)
        report.directed = flow.map { DirectedTable(flow: $0, digest: sha256(file.bytes)) }
        var layout = layout.init(
            header,
            ImportContext(
                countries: countries, path: file.path, fileName: file.name, flow: flow))
        report.table = layout.table
        if layout.givesSeveralFacts { report.outcomes = [:] }
        let firstTrade = facts.trade.count
        var hasGroupedQuantities = false
        var quantitiesWithCommas: Set<Int> = []
        var valuesWithCommas: Set<Int> = []
        var columnFaults = ColumnFaults()
        var blankRows = BlankRows()

        while try reader.next() {
            if reader.isAtCut, reader.record.count < header.names.count {
                throw Refusal(finding(.error, header.cut(reader.record), header, reader))
            }
            if reader.record.holdsNothing {
                report.records.count(.excluded(.blankRow))
                blankRows.note(reader.record.line)
                continue
            }
            if header.isRepeated(by: reader.record) {
                report.records.countRejected()
                report.diagnostics.append(finding(.error, Header.repeated, header, reader))
                continue
            }
            let origin = Origin(file: index, line: reader.record.line)
            let before = facts.sizes.total
            do throws(FieldFault) {
                try header.checkWidth(reader.record)
                try twins.check(reader.record)
                let verdict = try layout.read(reader.record, at: origin, into: &facts)
                report.records.count(verdict)
                report.outcomes?[origin.line] = RecordOutcome(
                    verdict, facts: facts.sizes.total - before)
            } catch {
                let second = header.secondHeader(reader.record, in: self.layout)
                let fault = second ?? error
                if fault.concernsFile { throw Refusal(finding(.error, fault, header, reader)) }
                report.records.countRejected()
                if second == nil {
                    report.rejectedLines.insert(origin.line)
                    layout.noteRejected(reader.record, at: origin, into: &facts)
                    if facts.sizes.total == before { report.unplaced += 1 }
                }
                if fault.isOfColumn, let column = fault.column { valuesWithCommas.insert(column) }
                if columnFaults.isNew(fault, .error, at: report.diagnostics.count) {
                    report.diagnostics.append(finding(.error, fault, header, reader))
                }
            }
            for remark in layout.takeRemarks() {
                // What is said of all quantities of the file is said once.
                if remark.concernsFile {
                    guard !hasGroupedQuantities else { continue }
                    hasGroupedQuantities = true
                }
                if remark.isOfColumn, let column = remark.column {
                    // Of several values that cannot be read one rejects the record, and the others
                    // are remarked.
                    if remark.code == .unusableQuantity {
                        quantitiesWithCommas.insert(column)
                    } else {
                        valuesWithCommas.insert(column)
                    }
                }
                if columnFaults.isNew(remark, .warning, at: report.diagnostics.count) {
                    report.diagnostics.append(finding(.warning, remark, header, reader))
                }
            }
        }
        if let fault = layout.wholeFault,
            let shown = report.diagnostics.first(where: {
                $0.severity == .error && $0.line == fault.line
            })
        {
            throw Refusal(shown.adding(fault.message))
        }
        columnFaults.complete(&report.diagnostics)
        try refuseGroupsBesideCommas(valuesWithCommas, header)
        report.diagnostics += try findings(ofValuesBesideCommas: valuesWithCommas, header)
        if !hasGroupedQuantities,
            let doubt = try finding(ofQuantitiesBesideCommas: quantitiesWithCommas, header)
        {
            hasGroupedQuantities = true
            report.diagnostics.append(doubt)
        }
        if hasGroupedQuantities { facts.trade.forgetQuantities(from: firstTrade) }
        guard report.records.read > 0 else { throw noRecords() }
        layout.finish(&facts, file: index)
        report.diagnostics += blankRows.summary(path: file.path) + layout.summary
        return report
    }

    /// What is to be said of the names of the columns.
    func headerFindings() throws(Refusal) -> [Diagnostic] {
        guard hasHeader else { return [] }
        var reader = RecordReader(text, delimiter: delimiter, path: file.path)
        guard try reader.nextFilled() else { return [] }
        return Header(reader.record).findings(in: layout, path: file.path, reader)
    }

    private func finding(
        _ severity: Diagnostic.Severity, _ fault: FieldFault, _ header: Header,
        _ reader: borrowing RecordReader
    ) -> Diagnostic {
        header.finding(
            severity, fault, path: file.path, at: reader.position(ofField: fault.column ?? 0))
    }

    func noRecords() -> Refusal {
        Refusal(
            Diagnostic(
                .error, .noRecords, path: file.path,
                message: "this \(layout.name.rawValue) table has a header and no records"))
    }
}
