import TradeModel

/// A subject's goods in periods of one length, each direction by itself.
struct MeasuredPeriods {
    /// One direction over one period.
    struct Slot {
        let period: TimeSpan
        let flow: Flow
        let cover: GoodsCover
    }

    /// In the order of period and direction.
    let slots: [Slot]

    /// The items at the length asked for, or the longest that they have. Where a direction has no
    /// record of that length in a period, its shorter ones are put together; it is whole where they
    /// cover it without gap or overlap. Refuses a length that no record has or adds up to.
    init(_ goods: SubjectGoods, _ asked: Frequency?) throws(Refusal) {
        let frequency = asked ?? goods.items.map(\.period.frequency).max() ?? .annual
        var native: [Key: [GoodsItem]] = [:]
        var shorter: [Key: [GoodsItem]] = [:]
        for item in goods.items where item.period.frequency <= frequency {
            if item.period.frequency == frequency {
                native[Key(period: item.period, flow: item.flow), default: []].append(item)
            } else {
                let period = TimeSpan(of: frequency, containing: item.period.days.lowerBound)
                shorter[Key(period: period, flow: item.flow), default: []].append(item)
            }
        }
        var slots = native.map {
            Slot(
                period: $0.key.period, flow: $0.key.flow,
                cover: GoodsCover($0.value, over: $0.key.period))
        }
        for (key, items) in shorter where native[key] == nil {
            slots.append(
                Slot(period: key.period, flow: key.flow, cover: GoodsCover(items, over: key.period))
            )
        }
        guard !slots.isEmpty else {
            throw Refusal(
                Diagnostic(
                    .error, .noSubjectRows,
                    message:
                        "these files have no \(frequency.rawValue) values of \(goods.subject) by"
                        + " goods, nor shorter ones"), cause: .usage)
        }
        self.slots = slots.sorted {
            ($0.period, $0.flow.rawValue) < ($1.period, $1.flow.rawValue)
        }
    }

    private struct Key: Hashable {
        let period: TimeSpan
        let flow: Flow
    }
}

extension TimeSpan {
    /// The one period of a length that a day falls in.
    init(of frequency: Frequency, containing day: Day) {
        switch frequency {
        case .annual: self = .year(Year(containing: day))
        case .quarterly: self = .quarters(Quarter(containing: day)...Quarter(containing: day))
        case .monthly: self = .month(Month(containing: day))
        case .daily: self = .day(day)
        }
    }
}
