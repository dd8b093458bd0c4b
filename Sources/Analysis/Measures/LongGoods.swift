import TradeModel

/// The goods of one side and direction, some of them in records of longer times than the periods that
/// are asked for.
struct LongGoods {
    let flow: Flow
    private let partner: Partner
    private let records: LongerRecords

    /// The partners' sides that have records of longer times.
    static func sides(
        of items: [GoodsItem], of subject: Country, than frequency: Frequency
    ) -> [LongGoods] {
        let long = Set(items.filter { $0.period.frequency > frequency }.map(\.side))
        return Dictionary(grouping: items.filter { long.contains($0.side) }, by: \.side).values
            .compactMap { LongGoods($0, subject, frequency) }
    }

    /// Nil for trade with the world, or with a group, which stands beside that with partners.
    private init?(_ items: [GoodsItem], _ subject: Country, _ frequency: Frequency) {
        guard let first = items.first else { return nil }
        flow = first.flow
        partner = first.side.other(than: .country(subject))
        guard partner.isSummed else { return nil }
        let records = Dictionary(grouping: items, by: \.period).map { period, items in
            LongerRecords.Record(period, items.compactMap(\.entry.value).sum())
        }
        self.records = LongerRecords(records, than: frequency)
    }

    /// The record of a longer time that alone tells of a period.
    func record(around period: TimeSpan) -> LongerRecord? {
        records.around(period.days).map {
            LongerRecord(partner: partner, direction: TradeDirection(flow), period: $0)
        }
    }

    /// The first record of a longer time that alone tells of a month of some.
    func record(inMonthsOf time: TimeSpan) -> LongerRecord? {
        guard let months = time.range(of: Month.self) else { return nil }
        return months.lazy.compactMap { record(around: .month($0)) }.first
    }
}
