import TradeModel

/// Goods of one direction over a time, in records that cover it without gap or overlap.
struct GoodsCover {
    /// The records; where they do not cover the time, the finest of them.
    let items: [GoodsItem]
    /// How many months of the time have no record; 0 where it is whole.
    let open: Int

    /// All of it, as far as it is recorded.
    var total: TradeEntry {
        items.reduce(into: TradeEntry(value: nil)) { $0.accumulate($1.entry) }
    }

    /// Chooses among records of one direction that lie within the time. Takes O(n log n) time.
    init(_ items: [GoodsItem], over time: TimeSpan) {
        let days = time.days
        let spans = Set(items.map(\.period)).sorted { ($0.frequency, $0) < ($1.frequency, $1) }
        let chain = Cover.of(
            days.lowerBound.ordinal...days.upperBound.ordinal,
            by: spans.map { $0.days.lowerBound.ordinal...$0.days.upperBound.ordinal }, step: 31)
        if let chain {
            let chosen = Set(chain.map { spans[$0] })
            self.items = items.filter { chosen.contains($0.period) }
            open = 0
            return
        }
        // Records of one length only, so that no time is counted twice.
        let finest = spans.first?.frequency
        let kept = items.filter { $0.period.frequency == finest }
        let months = Month(containing: days.lowerBound)...Month(containing: days.upperBound)
        self.items = kept
        open = max(
            1,
            months.count { month in
                !kept.contains { $0.period.days.contains(month.firstDay) }
            })
    }
}
