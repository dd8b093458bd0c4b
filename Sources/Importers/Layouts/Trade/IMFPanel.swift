import Tabular
import TradeModel

/// The panel form: a record for each reporter, counterpart and period, with a column for each
/// indicator.
struct IMFPanel: IMFForm {
    private(set) var sides: IMFSides
    private(set) var shortened = ShortenedNumbers()
    private let period: Int
    private let scale: IMFScale
    private let columns: [(flow: Flow, column: Int)]
    private var remarks: [FieldFault] = []

    init(_ header: Header, _ sides: IMFSides, exports: Int?, imports: Int?) {
        self.sides = sides
        period = header.required("Time Period")
        scale = IMFScale(header)
        columns = [(Flow.export, exports), (.import, imports)].compactMap { flow, column in
            column.map { (flow, $0) }
        }
    }

    mutating func read(
        _ record: borrowing Record, at origin: Origin, into facts: inout Dataset
    ) throws(FieldFault) -> Verdict {
        guard let span = imfPeriod(record.text(Int?.some(period))) else {
            throw FieldFault(
                .badPeriod, column: period,
                "expected a period such as 1990, 1990Q1 or 1990M1, saw “\(record.shown(period))”")
        }
        let factor = try scale.factor(of: record)
        let (reporter, partner) = try sides.pair(record)
        var faults: [FieldFault] = []
        var exclusion: ExclusionReason?
        for (flow, column) in columns {
            let trade = IMFTrade(reporter: reporter, partner: partner, flow: flow)
            exclusion = trade.exclusion
            guard exclusion != .groupTotal, !record.isBlank(column) else { continue }
            var value: Amount?
            do throws(FieldFault) {
                value = try record.tradeValue(column, times: factor)
                shortened.note(record, column, at: origin)
            } catch {
                // A cell whose value cannot be read is missing, which is not zero.
                faults.append(error)
            }
            facts.trade.append(trade.record(value, span, at: origin))
        }
        try faults.throwGravest(beside: &remarks)
        if let exclusion { return .excluded(exclusion) }
        return columns.allSatisfy { record.isBlank($0.column) } ? .excluded(.notReported) : .used
    }

    var unreadColumns: [String] { [] }

    mutating func takeRemarks() -> [FieldFault] { remarks.takeAll() }

    func finish(_ facts: inout Dataset, file: Int) {}
}
