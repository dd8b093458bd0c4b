import Tabular
import TradeModel

@testable import Importers

/// The slow and obvious way: libcsv over the whole text, the layout for each record, a dictionary.
struct SlowCube: Equatable {
    var sums: [String: Amount] = [:]
    var counts: [String: Int] = [:]
    var missing: [String: Int] = [:]
    var verdicts: [String: Int] = [:]
    var findings: [String] = []
    var quotedLineEnds = 0
    /// Why the table is refused, and on which line.
    var refusal: String?

    /// Adds up a table by its cells.
    init<Layout: BulkLayout>(
        _: Layout.Type, _ text: [UInt8], _ context: ImportContext, _ question: BulkQuestion
    ) {
        do throws(Refusal) {
            try read(Layout.self, text, context, question)
        } catch {
            let finding = error.diagnostics[0]
            self = SlowCube()
            refusal = "\(finding.code.rawValue) \(finding.line ?? 0)"
        }
    }

    init() {}

    private mutating func read<Layout: BulkLayout>(
        _: Layout.Type, _ text: [UInt8], _ context: ImportContext, _ question: BulkQuestion
    ) throws(Refusal) {
        var reader = RecordReader(DecodedText(utf8: text), delimiter: .comma, path: context.path)
        _ = try reader.next()
        let header = Header(reader.record)
        var layout = Layout(header, context)
        let sides = layout.sides
        while try reader.next() {
            quotedLineEnds += reader.nextLine - reader.record.line - 1
            let record = reader.record
            if reader.isAtCut, record.count < header.names.count {
                throw Refusal(
                    Diagnostic(
                        .error, .truncatedFile, line: record.line, message: "cut"))
            }
            let isOther =
                question.subject.map { subject in
                    ![(sides.reporter, sides.reporterISO), (sides.partner, sides.partnerISO)]
                        .contains { code, iso in
                            place(record, code, iso, context.countries, Layout.codeSystem)
                                == subject
                        }
                } ?? false
            if isOther, !question.validatesAll {
                verdicts["other-country", default: 0] += 1
                continue
            }
            if record.holdsNothing {
                verdicts["blank-row", default: 0] += 1
                continue
            }
            var facts = Dataset()
            do throws(FieldFault) {
                if header.isRepeated(by: record) { throw Header.repeated }
                try header.checkWidth(record)
                let verdict = try layout.read(record, at: Origin(file: 0, line: 0), into: &facts)
                switch verdict {
                case .excluded(let reason): verdicts[reason.rawValue, default: 0] += 1
                case .used:
                    use(facts.trade[0], layout.edition(of: record), isOther, question)
                }
            } catch {
                if error.concernsFile {
                    let line = reader.position(ofField: error.column ?? 0).line
                    throw Refusal(Diagnostic(.error, error.code, line: line, message: "all"))
                }
                verdicts["rejected", default: 0] += 1
                let position = reader.position(ofField: error.column ?? 0)
                let column = error.column == nil ? 0 : position.column
                findings.append("\(position.line):\(column) \(error.code.rawValue)")
                if !isOther, let entry = facts.trade.first, entry.role == .counted,
                    question.selects(entry.cell),
                    entry.cell.commodity.level >= question.level
                {
                    missing[question.key(entry.cell, layout.edition(of: record)), default: 0] += 1
                }
            }
        }
    }

    private mutating func use(
        _ entry: TradeRecord, _ edition: HSRevision?, _ isOther: Bool, _ question: BulkQuestion
    ) {
        guard !isOther else { return verdicts["other-country", default: 0] += 1 }
        guard question.selects(entry.cell), let value = entry.value else {
            return verdicts["not-selected", default: 0] += 1
        }
        guard entry.cell.commodity.level >= question.level else {
            return verdicts["coarser-goods", default: 0] += 1
        }
        verdicts["used", default: 0] += 1
        sums[question.key(entry.cell, edition), default: .zero] += value
        counts[question.key(entry.cell, edition), default: 0] += 1
    }

    /// The country of a record's side, as far as its code or its ISO code tells.
    private func place(
        _ record: borrowing Record, _ code: Int, _ iso: Int?, _ countries: CountryTable,
        _ system: Area.CodeSystem
    ) -> String? {
        let number = try? record.integer(code)
        if let number, let area = countries.area(system, number) { return area.partner?.key }
        return countries.area(code: record.text(iso))?.partner?.key
    }
}

/// A selection as the slow way asks it.
struct BulkQuestion {
    var subject: String?
    var partner: String?
    var goods: [String] = []
    var from = 0
    var level = 0
    var validatesAll = false

    /// The same for the program.
    var selection: TradeSelection {
        let key: [TradeSelection.Key] = level == 0 ? [] : [level == 2 ? .hs2 : .hs6]
        return TradeSelection(
            keys: [.year, .exporter, .importer] + key, subject: subject.flatMap(Country.init),
            partner: partner.flatMap(Country.init), goods: goods,
            from: from == 0 ? nil : Year(from))
    }

    func selects(_ cell: TradeRecord.Cell) -> Bool {
        if cell.period.days.upperBound.components.year < from { return false }
        if let partner {
            let others =
                subject == nil
                ? [cell.reporter, cell.partner]
                : [cell.reporter.key == subject ? cell.partner : cell.reporter]
            if !others.contains(where: { $0.key == partner }) { return false }
        }
        return goods.isEmpty || goods.contains { cell.commodity.digits.hasPrefix($0) }
    }

    /// How many digits tell goods apart: of beginnings that are asked for each by itself.
    var goodsDigits: Int { goods.reduce(level) { max($0, $1.utf8.count) } }

    func key(_ cell: TradeRecord.Cell, _ edition: HSRevision?) -> String {
        let digits = cell.commodity.digits
        let beginning = goods.first { digits.hasPrefix($0) } ?? ""
        var kept = String(digits.prefix(max(level, beginning.utf8.count)))
        while kept.utf8.count < goodsDigits { kept += "0" }
        return "\(cell.reporter)|\(cell.partner)|\(cell.flow)|\(cell.period)|\(kept)|"
            + "\(cell.commodity.level)|\(edition?.rawValue ?? "")"
    }
}
