import TradeModel

/// Which of the times that a trade's year has records of make up the year.
struct YearCover {
    /// The times to add up, none of which overlaps another.
    let chosen: Set<TimeSpan>
    /// How much of the year they are, `3 of its 12 months`; nil where they cover it.
    let part: String?

    /// Chooses among times that lie within the year: the year itself, else times that follow one
    /// another without gap, else months, else quarters, else days.
    ///
    /// Of times that leave a gap the longest runs that do not overlap are taken, so that nothing is
    /// added twice. Takes O(n log n) time, and O(n²) for these.
    init(_ times: some Collection<TimeSpan>, of year: Year) {
        let days = year.firstDay...year.lastDay
        let sorted = times.sorted { ($0.frequency, $0) < ($1.frequency, $1) }
        if let whole = sorted.last(where: { $0.days == days }) {
            chosen = [whole]
            part = nil
            return
        }
        if let chain = Cover.of(days, by: sorted.map(\.days)) {
            chosen = Set(chain.map { sorted[$0] })
            part = nil
            return
        }
        let present = Set(sorted.map(\.frequency))
        let ranked: [Frequency] = [.monthly, .quarterly, .daily]
        let frequency = ranked.first { present.contains($0) } ?? .monthly
        let runs = Self.disjoint(sorted.filter { $0.frequency == frequency })
        let count = runs.reduce(0) { $0 + $1.length }
        chosen = Set(runs)
        part =
            switch frequency {
            case .monthly: "\(count) of its 12 months"
            case .quarterly: "\(count) of its 4 quarters"
            case .daily, .annual: "\(count) of its \(days.count) days"
            }
    }

    /// The longest runs that do not overlap.
    private static func disjoint(_ times: [TimeSpan]) -> [TimeSpan] {
        var chosen: [TimeSpan] = []
        let ordered = times.sorted { a, b in
            (b.days.count, a.days.lowerBound) < (a.days.count, b.days.lowerBound)
        }
        for time in ordered where !chosen.contains(where: { $0.days.overlaps(time.days) }) {
            chosen.append(time)
        }
        return chosen
    }
}
