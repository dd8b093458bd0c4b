import Tabular
import TradeModel

/// The wide form: a record for each reporter, counterpart and indicator, with a column for each year,
/// quarter and month. A second record of the attribute `Status` marks estimates with `e`.
struct IMFWide: IMFForm {
    private(set) var sides: IMFSides
    private(set) var shortened = ShortenedNumbers()
    private let indicator, attribute: Int
    private let scale: IMFScale
    private let periods: [(span: TimeSpan, column: Int)]
    /// The columns that seem to be of a period and cannot be read as one.
    private let unread: [(name: String, column: Int)]
    private var estimates: Set<TradeRecord.Cell> = []
    private var remarks: [FieldFault] = []

    init(_ header: Header, _ sides: IMFSides, indicator: Int) {
        self.sides = sides
        self.indicator = indicator
        attribute = header.required("Attribute")
        scale = IMFScale(header)
        periods = header.names.enumerated().compactMap { column, name in
            imfPeriod(name).map { ($0, column) }
        }
        unread = header.names.enumerated().compactMap { column, name in
            imfPeriod(name) == nil && holdsYear(name) ? (name, column) : nil
        }
    }

    var unreadColumns: [String] { unread.map(\.name) }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        let isStatus = try isStatus(record)
        let flow: Flow
        switch IMFIndicator(rawValue: record.text(Int?.some(indicator))) {
        case .exportsFOB: flow = .export
        case .importsCIF: flow = .import
        case .importsFOB: return .excluded(.otherValuation)
        case .balance: return .excluded(.tradeBalance)
        case nil:
            throw FieldFault(
                .badCode, column: indicator,
                "expected an indicator such as \(IMFIndicator.exportsFOB.rawValue), saw"
                    + " “\(record.shown(indicator))”")
        }
        let factor = try scale.factor(of: record)
        let (reporter, partner) = try sides.pair(record)
        let trade = IMFTrade(reporter: reporter, partner: partner, flow: flow)
        if isStatus {
            for (span, column) in periods where record.text(Int?.some(column)) == "e" {
                estimates.insert(trade.cell(span))
            }
            return .excluded(.statusRow)
        }
        if trade.exclusion == .groupTotal { return .excluded(.groupTotal) }
        try addValues(record, trade, factor, at: origin, into: &facts)
        if let reason = trade.exclusion { return .excluded(reason) }
        guard periods.allSatisfy({ record.isBlank($0.column) }) else { return .used }
        try checkUnread(record)
        return .excluded(.notReported)
    }

    /// Refuses a record that has numbers where no period is read: it is not one without values.
    private func checkUnread(_ record: borrowing Record) throws(FieldFault) {
        for (name, column) in unread where (try? record.amount(column)) != nil {
            throw FieldFault(
                .badPeriod, column: column,
                "expected a heading such as 1990, 1990Q1 or 1990M1, saw “\(name)”; the record has"
                    + " no value under another")
        }
    }

    /// Adds what is not blank. A cell that cannot be read is missing and the others stand; the gravest
    /// fault rejects the record and the others are remarked.
    private mutating func addValues(
        _ record: borrowing Record, _ trade: IMFTrade, _ factor: Int, at origin: Origin,
        into facts: inout Dataset
    ) throws(FieldFault) {
        var faults: [FieldFault] = []
        for (span, column) in periods where !record.isBlank(column) {
            var value: Amount?
            do throws(FieldFault) {
                value = try record.tradeValue(column, times: factor)
                shortened.note(record, column, at: origin)
            } catch {
                faults.append(error)
            }
            facts.trade.append(trade.record(value, span, at: origin))
        }
        try faults.throwGravest(beside: &remarks)
    }

    mutating func takeRemarks() -> [FieldFault] { remarks.takeAll() }

    /// Marks the estimates, whose rows may stand before or behind their values.
    func finish(_ facts: inout Dataset, file: Int) {
        guard !estimates.isEmpty else { return }
        for index in facts.trade.indices
        where facts.trade[index].origin.file == file && estimates.contains(facts.trade[index].cell)
        {
            facts.trade[index].confidence = .unconfirmed
        }
    }

    private func isStatus(_ record: borrowing Record) throws(FieldFault) -> Bool {
        switch record.text(Int?.some(attribute)) {
        case "Value": false
        case "Status": true
        default:
            throw FieldFault(
                .badWord, column: attribute,
                "expected Value or Status, saw “\(record.shown(attribute))”")
        }
    }
}
