import Tabular
import TradeModel

/// The records of a table on their way into a dataset, with what is to be told of them.
struct TableReading {
    private let table: TableFile
    private let header: Header
    private let twins: TwinColumns
    /// The number of the file in the dataset.
    private let index: Int
    /// How many trade records the dataset held before.
    private let firstTrade: Int
    private var layout: any TableLayout
    private var report: ImportedFile
    private var columnFaults = ColumnFaults()
    private var blankRows = BlankRows()
    private var marks = NumberMarks()

    /// Nothing read yet of a table, which is to be file number `index` of a dataset with `firstTrade`
    /// trade records. The report says what the file was read as.
    init(
        _ table: TableFile, _ header: Header, _ layout: any TableLayout, as index: Int,
        firstTrade: Int, _ report: ImportedFile
    ) {
        self.table = table
        self.header = header
        self.layout = layout
        self.index = index
        self.report = report
        self.firstTrade = firstTrade
        twins = TwinColumns(header, in: table.layout)
        self.report.table = layout.table
        if layout.givesSeveralFacts { self.report.outcomes = [:] }
    }

    /// Takes in the record that a reader read last. Refuses the table where the file ends within the
    /// record, and where the record shows that the fields of others do not mean what they seem to.
    mutating func take(
        _ reader: borrowing RecordReader, into facts: inout Dataset
    ) throws(Refusal) {
        if reader.isAtCut, reader.record.count < header.names.count {
            throw Refusal(finding(.error, header.cut(reader.record), reader))
        }
        if reader.record.holdsNothing {
            report.records.count(.excluded(.blankRow))
            blankRows.note(reader.record.line)
            return
        }
        if header.isRepeated(by: reader.record) {
            report.records.countRejected()
            report.diagnostics.append(finding(.error, Header.repeated, reader))
            return
        }
        try read(reader, into: &facts)
        for remark in layout.takeRemarks() where marks.isNew(remark) {
            tell(.warning, remark, reader)
        }
    }

    private mutating func read(
        _ reader: borrowing RecordReader, into facts: inout Dataset
    ) throws(Refusal) {
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
            let second = header.secondHeader(reader.record, in: table.layout)
            let fault = second ?? error
            if fault.concernsFile { throw Refusal(finding(.error, fault, reader)) }
            report.records.countRejected()
            if second == nil {
                report.rejectedLines.insert(origin.line)
                layout.noteRejected(reader.record, at: origin, into: &facts)
                if facts.sizes.total == before { report.unplaced += 1 }
            }
            marks.note(fault)
            tell(.error, fault, reader)
        }
    }

    /// Tells of a fault, unless it is one of a whole column that was told of before.
    private mutating func tell(
        _ severity: Diagnostic.Severity, _ fault: FieldFault, _ reader: borrowing RecordReader
    ) {
        guard columnFaults.isNew(fault, severity, at: report.diagnostics.count) else { return }
        report.diagnostics.append(finding(severity, fault, reader))
    }

    private func finding(
        _ severity: Diagnostic.Severity, _ fault: FieldFault, _ reader: borrowing RecordReader
    ) -> Diagnostic {
        header.finding(
            severity, fault, path: table.file.path,
            at: reader.position(ofField: fault.column ?? 0))
    }

    /// Settles, behind the last record, what all of them tell of the table; what became of them. Refuses
    /// a table whose numbers or dates may mean others, and one without records.
    mutating func end(_ facts: inout Dataset) throws(Refusal) -> ImportedFile {
        try refuseWhole()
        columnFaults.complete(&report.diagnostics)
        report.diagnostics += try marks.findings(in: table, header)
        if marks.areQuantitiesGrouped { facts.trade.forgetQuantities(from: firstTrade) }
        guard report.records.read > 0 else { throw table.noRecords() }
        layout.finish(&facts, file: index)
        report.diagnostics += blankRows.summary(path: table.file.path) + layout.summary
        return report
    }

    /// Refuses the table for what the layout found of it as a whole, at the record that shows it.
    private func refuseWhole() throws(Refusal) {
        guard let fault = layout.wholeFault,
            let shown = report.diagnostics.first(where: {
                $0.severity == .error && $0.line == fault.line
            })
        else { return }
        throw Refusal(shown.adding(fault.message))
    }
}
