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
    /// Names the partners and the directions that these lack, and the periods between them of which no
    /// record tells.
    let findings: [Diagnostic]

    /// The items at the length asked for, or the longest that they have. Where a side has no record of
    /// that length in a period, its shorter ones are put together; it is whole where they cover it
    /// without gap or overlap. A side that tells of a period in a longer one alone is named beside it.
    /// Refuses a length that no record has or adds up to.
    init(_ goods: SubjectGoods, _ asked: Frequency?) throws(Refusal) {
        let frequency = asked ?? goods.items.map(\.period.frequency).max() ?? .annual
        let usable = goods.items.filter { $0.period.frequency <= frequency }
        guard !usable.isEmpty else {
            throw .noGoods(
                of: goods.subject, frequency, shortest: goods.items.map(\.period.frequency).min())
        }
        let line = PeriodLine(frequency: frequency)
        let grouped = Dictionary(grouping: usable) { item in
            let isNative = item.period.frequency == frequency
            return Key(
                period: isNative
                    ? item.period
                    : line.period(of: item.period.days.lowerBound),
                flow: item.flow)
        }
        let sides = LongGoods.sides(of: goods.told, of: goods.subject, than: frequency)
        slots = grouped.map { key, items in
            let stated = Set(items.filter { $0.period == key.period }.map(\.side))
            let chosen = items.filter { $0.period == key.period || !stated.contains($0.side) }
            let longer = sides.filter { $0.flow == key.flow }
                .compactMap { $0.record(around: key.period) }
            return Slot(
                period: key.period, flow: key.flow,
                cover: GoodsCover(chosen, over: key.period).ofPeriod(key.period).beside(longer))
        }
        .sorted { ($0.period, $0.flow.rawValue) < ($1.period, $1.flow.rawValue) }
        findings =
            LongerRecord.finding(slots.flatMap(\.cover.longer), frequency)
            + Self.halfFindings(goods, slots, line)
            + line.gapFindings(
                among: slots.map(\.period),
                beside: goods.items.filter { $0.entry.value != nil }.map(\.period))
    }

    /// Says of which direction longer records alone tell in periods that have rows of the other.
    private static func halfFindings(
        _ goods: SubjectGoods, _ slots: [Slot], _ line: PeriodLine
    ) -> [Diagnostic] {
        let periods = Set(slots.map(\.period))
        return Flow.allCases.flatMap { flow in
            let longer = goods.told.filter { item in
                item.flow == flow && item.period.frequency > line.frequency
                    && (item.entry.value ?? .zero) > .zero
            }
            let rows = slots.filter { $0.flow == flow }.map(\.period)
            let open = periods.subtracting(rows).lying(within: Set(longer.map(\.period)))
            let trade = goods.basis.noun(of: TradeDirection(flow), of: goods.subject)
            return line.finding(
                .flowNotReported, of: open.sorted(),
                "longer records alone tell of \(trade), of which there is no row; ask for longer"
                    + " periods")
        }
    }

    private struct Key: Hashable {
        let period: TimeSpan
        let flow: Flow
    }
}
