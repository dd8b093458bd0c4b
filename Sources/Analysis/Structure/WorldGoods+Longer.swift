import TradeModel

extension WorldGoods {
    /// The reporters of whose trade with the world in periods of one length longer records alone tell.
    func longer(in periods: [TimeSpan]) -> [TimeSpan: [LongerRecord]] {
        guard let frequency = periods.first?.frequency else { return [:] }
        let all = told.map { reporter, records in
            (reporter: reporter, records: LongerRecords(records, than: frequency))
        }
        var longer: [TimeSpan: [LongerRecord]] = [:]
        for period in periods {
            longer[period] = all.compactMap { reporter, records in
                records.around(period.days).map {
                    LongerRecord(
                        partner: reporter, direction: TradeDirection(flow), period: $0)
                }
            }
        }
        return longer
    }
}
