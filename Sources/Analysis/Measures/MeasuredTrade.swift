import TradeModel

/// Goods of one direction and time held against measures.
struct MeasuredTrade {
    /// Which row a record adds to.
    enum Key: Hashable {
        /// All records of one standing, each in one of these rows.
        case standing(LegalStanding)
        /// Records that do not tell their goods.
        case unitemised
        /// One measure, by its place in the list, as far as it made one thing of its goods; a record is
        /// in rows of all measures that are about it.
        case measure(Int, LegalStanding)
    }

    /// When the law is looked at.
    enum Time {
        /// At the time of each record.
        case ofRecord
        /// On one day, whenever the goods went.
        case day(Day)
    }

    private(set) var rows: [Key: MeasuredRow] = [:]

    /// Judges every record once for the sums by standing, and adds it to each measure that is about it.
    init(_ items: [GoodsItem], under measures: [Measure], at time: Time) {
        let places = Dictionary(zip(measures.map(\.id), measures.indices)) { first, _ in first }
        var judged: [Question: GoodsStanding] = [:]
        for item in items {
            guard item.code != .total else {
                rows[.unitemised, default: MeasuredRow()].add(item)
                continue
            }
            let days: ClosedRange<Day> =
                switch time {
                case .ofRecord: item.period.days
                case .day(let day): day...day
                }
            let question = Question(
                code: item.code, without: item.without, flow: item.flow, days: days)
            let standing =
                judged[question]
                ?? measures.standing(
                    of: item.code, without: item.without, item.flow, over: days)
            judged[question] = standing
            rows[.standing(standing.standing), default: MeasuredRow()]
                .add(item, standing.doubt, standing.deciding)
            for hit in standing.hits {
                guard let index = places[hit.measure.id] else { continue }
                rows[.measure(index, hit.standing), default: MeasuredRow()]
                    .add(item, hit.doubt, [hit])
            }
        }
    }

    /// The rows in order: the bans, also where there is none; the other standings that occur, from the
    /// strictest down; records without goods; then the measures in their order, each from the mildest
    /// standing up.
    var keys: [Key] {
        let standings = LegalStanding.allCases.reversed().map(Key.standing)
            .filter { $0 == .standing(.banned) || rows[$0] != nil }
        let unitemised = rows[.unitemised] == nil ? [] : [Key.unitemised]
        return standings + unitemised + measureKeys
    }

    /// The rows of measures in their order.
    var measureKeys: [Key] {
        let measures = rows.keys.compactMap { key -> (Int, LegalStanding)? in
            if case .measure(let index, let standing) = key { (index, standing) } else { nil }
        }
        return measures.sorted { $0 < $1 }.map { Key.measure($0, $1) }
    }

    private struct Question: Hashable {
        let code: HSCode
        let without: [HSCode]
        let flow: Flow
        let days: ClosedRange<Day>
    }
}
