import TradeModel

/// Which of the times that one side has records of make up a longer one.
struct SpanCover {
    /// The times to add up, without gap or overlap; where they do not cover the whole, the shortest of
    /// them, so that no time is counted twice.
    let chosen: Set<TimeSpan>
    /// How many months of the whole have no record; 0 where it is covered.
    let open: Int

    /// Chooses among times that lie within the whole. Takes O(n log n) time.
    init(_ spans: [TimeSpan], over whole: TimeSpan) {
        let days = whole.days
        let sorted = Set(spans).sorted { ($0.frequency, $0) < ($1.frequency, $1) }
        let chain = Cover.of(
            days.lowerBound.ordinal...days.upperBound.ordinal,
            by: sorted.map { $0.days.lowerBound.ordinal...$0.days.upperBound.ordinal }, step: 31)
        if let chain {
            chosen = Set(chain.map { sorted[$0] })
            open = 0
            return
        }
        let shortest = sorted.filter { $0.frequency == sorted.first?.frequency }
        let months = Month(containing: days.lowerBound)...Month(containing: days.upperBound)
        chosen = Set(shortest)
        open = max(
            1,
            months.count { month in
                !shortest.contains { $0.days.contains(month.firstDay) }
            })
    }
}
