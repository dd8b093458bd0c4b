import TradeModel

/// The goods of one side and direction, some of them in records of longer times than the periods that
/// are asked for.
struct LongGoods {
    let flow: Flow
    private let partner: Partner
    /// Of all its goods.
    private let whole: LongerRecords
    /// Of goods none of which is part of others, so that those told by month hide no others.
    private let parts: [LongerRecords]

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
        whole = Self.records(of: items, frequency)
        parts = Self.apart(items).map { Self.records(of: $0, frequency) }
    }

    /// What some goods come to at each time, as far as their records have values.
    private static func records(
        of items: [GoodsItem], _ frequency: Frequency
    ) -> LongerRecords {
        let records = Dictionary(grouping: items, by: \.period).map { period, items in
            let values = items.compactMap(\.entry.value)
            return LongerRecords.Record(period, values.isEmpty ? nil : values.sum())
        }
        return LongerRecords(records, than: frequency)
    }

    /// The items by the coarsest goods that any time's records tell, in the order of these: who tells
    /// a chapter for the year and its headings by month tells of the same goods. A total that tells no
    /// goods is all of them.
    private static func apart(_ items: [GoodsItem]) -> [[GoodsItem]] {
        var groups: [(goods: HSCode, items: [GoodsItem])] = []
        for item in items.sorted(by: { $0.within.digits < $1.within.digits }) {
            if let last = groups.last, last.goods.isWhole(of: item.within) {
                groups[groups.count - 1].items.append(item)
            } else {
                groups.append((item.within, [item]))
            }
        }
        return groups.map(\.items)
    }

    /// The record of a longer time that alone tells of a period, or of some goods in it. Of a time whose
    /// trade shorter records add up to none of the goods is lacking.
    func record(around period: TimeSpan) -> LongerRecord? {
        let days = period.days
        let found =
            whole.around(days)
            ?? parts.lazy.compactMap { $0.around(days) }.first { whole.isOpen($0) }
        return found.map {
            LongerRecord(partner: partner, direction: TradeDirection(flow), period: $0)
        }
    }

    /// The first record of a longer time that alone tells of a month of some.
    func record(inMonthsOf time: TimeSpan) -> LongerRecord? {
        let days = time.days
        let months = Month(containing: days.lowerBound)...Month(containing: days.upperBound)
        return months.lazy.compactMap { record(around: .month($0)) }.first
    }
}
