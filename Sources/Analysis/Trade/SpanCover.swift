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
        let sorted = Set(spans).sorted { ($0.frequency, $0) < ($1.frequency, $1) }
        if let chain = Cover.of(whole.days, by: sorted.map(\.days)) {
            chosen = Set(chain.map { sorted[$0] })
            open = 0
            return
        }
        let shortest = sorted.filter { $0.frequency == sorted.first?.frequency }
        chosen = Set(shortest)
        open = Cover.openMonths(of: whole.days, beside: shortest.map(\.days))
    }
}
