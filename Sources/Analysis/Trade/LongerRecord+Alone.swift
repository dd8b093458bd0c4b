import TradeModel

extension LongerRecord {
    /// The longer records that alone tell of partners' trade in periods of one length.
    ///
    /// - Parameter told: what each partner tells, at any time.
    static func alone(
        in periods: [TimeSpan], _ told: [Partner: [LongerRecords.Record]],
        _ direction: TradeDirection
    ) -> [TimeSpan: [LongerRecord]] {
        guard let frequency = periods.first?.frequency else { return [:] }
        let all = told.map { partner, records in
            (partner: partner, records: LongerRecords(records, than: frequency))
        }
        var longer: [TimeSpan: [LongerRecord]] = [:]
        for period in periods {
            let days = period.days
            longer[period] = all.compactMap { partner, records in
                records.around(days).map {
                    LongerRecord(partner: partner, direction: direction, period: $0)
                }
            }
        }
        return longer
    }
}
