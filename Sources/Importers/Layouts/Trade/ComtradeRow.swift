import Tabular
import TradeModel

/// What the two Comtrade downloads share: how a record is read, and the guard against counting a trade
/// twice.
///
/// A download may hold a trade and its parts by second partner, mode of transport and customs
/// procedure; only the total over them is kept. The reporter's trade with the world is kept as
/// control, and groups that report beside their members are left out.
struct ComtradeRow {
    let columns: ComtradeColumns
    var areas: AreaResolver
    var shortened = ShortenedNumbers()
    /// What is to be said of the record read last, though it is used.
    private var remarks: [FieldFault] = []

    init(_ columns: ComtradeColumns, countries: CountryTable) {
        self.columns = columns
        areas = AreaResolver(countries, .comtrade)
    }

    /// What a row's flow column says.
    enum FlowMark {
        case flow(Flow)
        case excluded(ExclusionReason)
    }

    /// Adds a row whose period, flow and classification the layout has read.
    mutating func add(
        _ record: borrowing Record, at origin: Origin, period: TimeSpan, flow mark: FlowMark,
        classification: String, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        remarks = []
        let flow: Flow
        switch mark {
        case .flow(let direction): flow = direction
        case .excluded(let reason): return .excluded(reason)
        }
        if let reason = splitReason(record) { return .excluded(reason) }
        // Where records are added up most letters are not looked at, and lines are 0.
        let line = origin.line > 0 ? origin.line : nil
        let reporter = try area(
            record, columns.reporter, columns.reporterISO, columns.reporterName, line)
        let partner = try area(
            record, columns.partner, columns.partnerISO, columns.partnerName, line)
        if case .group = reporter { return .excluded(.groupTotal) }
        // The world's trade is its countries' once more.
        if reporter == .world { return .excluded(.groupTotal) }
        if case .group = partner { return .excluded(.groupTotal) }

        let text = record.code(columns.commodity)
        guard let commodity = HSCode(text) else {
            guard !text.isEmpty, HSRevision(rawValue: classification) == nil else {
                throw FieldFault.goods(
                    record.shown(columns.commodity), column: columns.commodity,
                    expected: "TOTAL or an HS code of 2, 4 or 6 digits")
            }
            return .excluded(.otherGoodsCode)
        }
        let revision = HSRevision(rawValue: classification)
        if commodity != .total, revision == nil { return .excluded(.otherGoodsCode) }

        let isWorld = partner == .world
        var entry = TradeRecord(
            origin: origin,
            cell: TradeRecord.Cell(
                collection: .comtrade, reporter: reporter, partner: partner, flow: flow,
                period: period, commodity: commodity,
                revision: commodity == .total ? nil : revision),
            value: nil, valuation: columns.valuation.valuation(ofColumn: columns.value, in: record),
            role: isWorld ? .control : .counted)
        // A cell whose value cannot be read is missing, which is not zero.
        defer { facts.trade.append(entry) }
        entry.value = try record.tradeValue(columns.value)
        shortened.note(record, columns.value, at: origin)
        entry.quantity = columns.quantity.quantity(of: record, remarks: &remarks)
        return isWorld ? .excluded(.worldTotal) : .used
    }

    /// What is to be said of the table as a whole.
    func summary(path: String) -> [Diagnostic] {
        areas.summary(path: path) + shortened.summary(path: path)
    }

    /// What is to be said of the record read last, once.
    mutating func takeRemarks() -> [FieldFault] { remarks.takeAll() }

    private mutating func area(
        _ record: borrowing Record, _ code: Int, _ iso: Int?, _ name: Int?, _ line: Int?
    ) throws(FieldFault) -> Partner {
        areas.partner(
            code: try record.integer(code), iso: record.text(iso), name: record.text(name),
            line: line)
    }

    private func splitReason(_ record: borrowing Record) -> ExclusionReason? {
        if !isTotal(record.text(columns.secondPartner)) { return .secondPartner }
        if !isTotal(record.text(columns.transport)) { return .transportMode }
        let customs = record.text(columns.customs)
        return customs == "C00" || isTotal(customs) ? nil : .customsProcedure
    }

    /// Whether a code is the one for all parts: blank, or 0 in however many digits.
    private func isTotal(_ code: String) -> Bool {
        code.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
    }
}

extension Record {
    /// Reads `2007` or `200704`, as Comtrade writes a year or a month.
    func comtradePeriod(_ column: Int) throws(FieldFault) -> TimeSpan {
        let digits = code(column)
        if digits.utf8.count == 4, let year = Year(digits) { return .year(year) }
        if digits.utf8.count == 6, let month = Month("\(digits.prefix(4))-\(digits.suffix(2))") {
            return .month(month)
        }
        throw FieldFault(
            .badPeriod, column: column,
            "expected a year or a month such as 201604, saw “\(digits)”")
    }
}
