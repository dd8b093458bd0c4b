import TradeModel

/// The goods of one side and direction, some of them in records of longer times than the periods that
/// are asked for.
struct LongGoods {
    let flow: Flow
    private let partner: Partner
    /// Of all its goods that are meant.
    private let whole: LongerRecords
    /// Of goods none of which is part of others, so that those told by month hide no others.
    private let parts: [LongerRecords]
    /// The times of the shorter records of any goods, meant or not.
    private let told: [ClosedRange<Day>]

    /// The partners' sides that have records of longer times in the goods that are meant.
    static func sides(
        of items: [GoodsItem], of subject: Country, than frequency: Frequency,
        where isMeant: (HSCode) -> Bool = { _ in true }
    ) -> [LongGoods] {
        let long = Set(
            items.filter { $0.period.frequency > frequency && isMeant($0.code) }.map(\.side))
        return Dictionary(grouping: items.filter { long.contains($0.side) }, by: \.side).values
            .compactMap { items in
                LongGoods(items, items.filter { isMeant($0.code) }, subject, frequency)
            }
    }

    /// Nil for trade with the world, or with a group, which stands beside that with partners.
    private init?(
        _ items: [GoodsItem], _ meant: [GoodsItem], _ subject: Country, _ frequency: Frequency
    ) {
        guard let first = items.first else { return nil }
        flow = first.flow
        partner = first.side.other(than: .country(subject))
        guard partner.isSummed else { return nil }
        whole = Self.records(of: meant, frequency)
        parts = Self.apart(meant).map { Self.records(of: $0, frequency) }
        told = Set(
            items.filter { $0.period.frequency <= frequency && $0.code != .total }.map(\.period)
        ).map(\.days)
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
    /// trade shorter records add up to none of the goods is lacking; and where it tells other goods of
    /// the period, none that it has shorter records of within that time: there was no trade in them,
    /// although the longer record, which may have been revised, is more than these add up to.
    func record(around period: TimeSpan) -> LongerRecord? {
        let days = period.days
        let isTold = told.contains { $0.overlaps(days) }
        for records in [whole] + parts {
            guard let time = records.around(days), whole.isOpen(time),
                !isTold || !records.hasShorter(within: time)
            else { continue }
            return LongerRecord(partner: partner, direction: TradeDirection(flow), period: time)
        }
        return nil
    }

    /// The first record of a longer time that alone tells of a month of some.
    func record(inMonthsOf time: TimeSpan) -> LongerRecord? {
        let days = time.days
        let months = Month(containing: days.lowerBound)...Month(containing: days.upperBound)
        return months.lazy.compactMap { record(around: .month($0)) }.first
    }
}
