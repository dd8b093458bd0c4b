import TradeModel

/// The days of a range with the events on them and windows that can be placed.
struct WindowField {
    /// A window: its first day's place in the range, which may be negative, and its days.
    struct Window: Hashable {
        var start: Int
        let days: Int
    }

    /// The windows as the anchors are dated.
    let offsets: [Window]
    /// The events of each day of the range.
    private let counts: [Int]
    private let total: Int
    private let first: Day
    /// The days before each window's start at which its anchor begins.
    private let lead: Int

    init(
        events: [Day], anchors: [ClosedRange<Day>], before: Int, after: Int,
        range: ClosedRange<Day>
    ) {
        first = range.lowerBound
        lead = before
        var counts = [Int](repeating: 0, count: range.lowerBound.distance(to: range.upperBound) + 1)
        for day in events where range.contains(day) {
            counts[range.lowerBound.distance(to: day)] += 1
        }
        self.counts = counts
        total = counts.reduce(0, +)
        offsets = anchors.map { anchor in
            let length = anchor.lowerBound.distance(to: anchor.upperBound) + 1 + before + after
            precondition(length > 0, "windows must have a day")
            return Window(
                start: range.lowerBound.distance(to: anchor.lowerBound) - before, days: length)
        }
    }

    /// Events and days in the windows, each day once, and outside of them.
    func tally(_ windows: [Window]) -> ClusteringTest.Tally {
        var (inside, days, next) = (0, 0, 0)
        for window in windows.sorted(by: { $0.start < $1.start }) {
            let start = max(next, window.start)
            let end = min(counts.count, window.start + window.days)
            guard start < end else { continue }
            for index in start..<end { inside += counts[index] }
            days += end - start
            next = end
        }
        return .init(
            inside: inside, daysInside: days, outside: total - inside,
            daysOutside: counts.count - days)
    }

    /// The score of each placing.
    func placings(_ shifts: AnchorShifts) -> (scores: [Double?], method: ClusteringTest.Method) {
        switch shifts {
        case .rotation:
            return (counts.indices.map { tally(rotated(by: $0)).score }, .exact)
        case .years(let limit, let seed):
            let choices = offsets.map(yearly)
            let size = choices.reduce(1.0) { $0 * Double($1.count) }
            guard size > Double(limit) else {
                return (combinations(choices).map { tally($0).score }, .exact)
            }
            var generator = SplitMix64(seed: seed)
            let drawn = (1..<max(limit, 1)).map { _ in
                tally(choices.map { $0[generator.next(below: $0.count)] }).score
            }
            return ([tally(offsets).score] + drawn, .sampled)
        }
    }

    /// Windows whose anchors begin so many days later, or as many days after the range's first day as
    /// they would begin after its last one.
    private func rotated(by days: Int) -> [Window] {
        offsets.map { window in
            let anchor = window.start + lead
            guard counts.indices.contains(anchor) else { return window }
            let moved = (anchor + days) % counts.count
            return Window(start: moved - lead, days: window.days)
        }
    }

    /// A window in each year of the range in which its anchor begins within the range, its own among
    /// them; the window as it is where its anchor begins outside of the range. 29 February falls on
    /// 1 March in other years.
    private func yearly(_ window: Window) -> [Window] {
        guard counts.indices.contains(window.start + lead) else { return [window] }
        let anchor = first.advanced(by: window.start + lead)
        let last = first.advanced(by: counts.count - 1)
        let (_, month, dayOfMonth) = anchor.components
        return (first.year...last.year).compactMap { year -> Window? in
            let day = Day(year.ordinal, month, dayOfMonth) ?? Day(year.ordinal, 3, 1)
            guard let day, day >= first, day <= last else { return nil }
            return Window(start: first.distance(to: day) - lead, days: window.days)
        }
    }

    /// Every choice of one from each.
    private func combinations(_ choices: [[Window]]) -> [[Window]] {
        choices.reduce([[]]) { chosen, options in
            chosen.flatMap { windows in options.map { windows + [$0] } }
        }
    }
}
