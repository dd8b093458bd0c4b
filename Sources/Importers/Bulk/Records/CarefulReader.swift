import Tabular
import TradeModel

/// Reads single records with libcsv and their layout, as the importer does: what the reader of plain
/// records is not sure of.
struct CarefulReader<Layout: BulkLayout>: ~Copyable {
    private let table: BulkTableShape
    private var parser: RecordParser
    private(set) var layout: Layout
    /// The facts of the record read last; with `keepsRecords` those of all.
    private(set) var facts = Dataset()
    private let keepsRecords: Bool
    /// The lines of the records that were rejected, and how many of these do not tell what they are
    /// about; with `keepsRecords` only.
    private(set) var rejectedLines: Set<Int> = []
    private(set) var unplaced = 0

    init(_ layout: Layout, _ table: BulkTableShape, keepsRecords: Bool) {
        self.layout = layout
        self.keepsRecords = keepsRecords
        self.table = table
        parser = RecordParser(delimiter: table.delimiter)
    }

    /// What a record is, by the slow and sure way.
    enum Outcome {
        /// It adds to a cell.
        case value(CellKey, Amount, chapter: Int)
        /// It is among the facts.
        case kept
        case excluded(ExclusionReason)
        /// It cannot be used; its cell, where that much can be told, lacks it.
        case rejected(FieldFault, (key: CellKey, chapter: Int)?)
        /// A blank line.
        case nothing
    }

    /// Reads one record. Refuses bytes whose quotes do not match or that are no text, naming where.
    /// - Parameter line: the physical line on which the record begins.
    mutating func read(
        _ bytes: UnsafeRawBufferPointer, isCut: Bool, line: () -> Int, _ filter: RecordFilter
    ) throws(Refusal) -> Outcome {
        guard try parser.parse(bytes, encodings: table.encodings, path: table.path, line: line)
        else { return .nothing }
        let record = parser.record
        if isCut, record.count < table.header.names.count {
            throw Refusal(finding(.error, table.header.cut(record), line: line()))
        }
        if filter.passesOthers, !concernsSubject(record, filter.places) {
            return .excluded(.otherCountry)
        }
        if record.holdsNothing { return .excluded(.blankRow) }
        if table.header.isRepeated(by: record) { return .rejected(Header.repeated, nil) }
        if !keepsRecords { facts.trade.removeAll(keepingCapacity: true) }
        let origin = Origin(file: 0, line: keepsRecords ? line() : 0)
        let before = facts.trade.count
        do throws(FieldFault) {
            try table.header.checkWidth(record)
            try table.twins.check(record)
            let verdict = try layout.read(record, at: origin, into: &facts)
            if case .excluded(let reason) = verdict { return .excluded(reason) }
            if keepsRecords { return .kept }
        } catch {
            if let second = table.header.secondHeader(record, in: Layout.self) {
                guard second.concernsFile else { return .rejected(second, nil) }
                throw Refusal(finding(.error, second, line: line()))
            }
            if error.concernsFile { throw Refusal(finding(.error, error, line: line())) }
            if keepsRecords {
                rejectedLines.insert(origin.line)
                if facts.trade.count == before { unplaced += 1 }
                return .rejected(error, nil)
            }
            return .rejected(error, facts.trade.first.flatMap { cell(lacking: $0, filter) })
        }
        guard let entry = facts.trade.first, let value = entry.value else {
            preconditionFailure("a layout used a record without a value")
        }
        if isOther(entry.cell, filter) { return .excluded(.otherCountry) }
        guard let cell = cell(entry.cell, filter) else { return .excluded(.notSelected) }
        guard cell.key.level >= filter.level else { return .excluded(.coarserGoods) }
        return .value(cell.key, value, chapter: cell.chapter)
    }

    /// What is to be said of the record read last, though it is used.
    mutating func takeRemarks() -> [FieldFault] { layout.takeRemarks() }

    /// A finding about the record read last.
    func finding(_ severity: Diagnostic.Severity, _ fault: FieldFault, line: Int) -> Diagnostic {
        table.header.finding(
            severity, fault, path: table.path,
            at: parser.position(ofField: fault.column ?? 0, line: line))
    }

    /// The cell that lacks a rejected record's value; nil where the record would not have counted
    /// even with a value.
    private func cell(
        lacking entry: TradeRecord, _ filter: RecordFilter
    ) -> (key: CellKey, chapter: Int)? {
        guard entry.role == .counted, !isOther(entry.cell, filter),
            entry.cell.commodity.level >= filter.level
        else { return nil }
        return cell(entry.cell, filter)
    }

    private func isOther(_ cell: TradeRecord.Cell, _ filter: RecordFilter) -> Bool {
        filter.isOther(
            filter.places.marks(of: cell.reporter), filter.places.marks(of: cell.partner))
    }

    /// The cell of the record read last, where it is asked for; nil where it is not.
    private func cell(
        _ cell: TradeRecord.Cell, _ filter: RecordFilter
    ) -> (key: CellKey, chapter: Int)? {
        let reporter = filter.places.marks(of: cell.reporter)
        let partner = filter.places.marks(of: cell.partner)
        let goods = Int(cell.commodity.digits) ?? 0
        let first = Month(containing: cell.period.days.lowerBound)
        let year = Year(containing: cell.period.days.lowerBound).ordinal
        let level = cell.commodity.level
        guard filter.selects(reporter, partner, flow: cell.flow, year: year),
            filter.selects(goods: goods, level: level)
        else { return nil }
        let isMonth = cell.period.frequency == .monthly
        let key = filter.key(
            reporter: filter.places.code(of: cell.reporter), reporter,
            partner: filter.places.code(of: cell.partner), flow: cell.flow, year: year,
            month: isMonth ? first.number : 0
        ).of(
            goods: filter.kept(goods: goods, level: level), level: level,
            revision: layout.edition(of: parser.record).code)
        return (key, RecordFilter.chapter(goods, level: level))
    }

    /// Whether one of the sides is the subject, or would be if its code could be read.
    private func concernsSubject(_ record: borrowing Record, _ places: PlaceCodes) -> Bool {
        let sides = layout.sides
        return isSubject(record, sides.reporter, sides.reporterISO, places)
            || isSubject(record, sides.partner, sides.partnerISO, places)
    }

    private func isSubject(
        _ record: borrowing Record, _ code: Int, _ iso: Int?, _ places: PlaceCodes
    ) -> Bool {
        let number = try? record.integer(code)
        if let number, let place = places.listed(number) {
            return places.marks(of: place).contains(.subject)
        }
        guard let place = places.listed(iso: record.text(iso)) else { return false }
        return places.marks(of: place).contains(.subject)
    }
}
