import TradeModel

extension TradeQuestion {
    /// Says with whom, and when, goods that were asked about are told in coarser records alone: trade in
    /// all of them is missing there, whatever is told of some. In place of the world stands the sum over
    /// the partners, which is told elsewhere.
    ///
    /// - Parameter records: those that count for the question. One of all goods stands for goods that
    ///   are not told.
    func untoldFinding(_ records: [TradeRecord]) -> [Diagnostic] {
        var partners: [Frequency: Set<String>] = [:]
        var periods: [Frequency: Set<TimeSpan>] = [:]
        for record in records where record.cell.commodity == .total && record.value == nil {
            guard let other = asked(record.cell) else { continue }
            let period = record.cell.period
            partners[period.frequency, default: []].insert("\(other)")
            periods[period.frequency, default: []].insert(period)
        }
        let what = goods.prefixes.count > 1 ? "some of the goods" : "the goods"
        return periods.sorted { $0.key < $1.key }.flatMap {
            frequency, periods -> [Diagnostic] in
            let names = partners[frequency, default: []].sorted().listed(first: 12)
            return PeriodLine(frequency: frequency).finding(
                .unspecifiedGoods, of: periods.sorted(),
                "of trade with \(names) \(what) asked about are told in coarser records alone, so"
                    + " that it is missing, which is not zero")
        }
    }

    /// With whom the subject trades in a cell; nil where the question is about others, another direction
    /// or shorter periods. Those asked about may be sums of shorter ones.
    private func asked(_ cell: TradeRecord.Cell) -> Partner? {
        let isOwn = cell.reporter == .country(subject)
        let other = isOwn ? cell.partner : cell.reporter
        let flow = TradeDirection(isOwn ? cell.flow : cell.flow.mirrored)
        let isAsked =
            (direction == .total || direction == flow)
            && partner.map { other == .country($0) } ?? true
            && frequency.map { cell.period.frequency <= $0 } ?? true
        return isAsked && other != .world ? other : nil
    }
}
