package import TradeModel

/// How launches add up, by each way of counting. Of launches whose day is not known it is not known
/// either on how many days they were: the fewest are counted.
package struct LaunchTally {
    /// Missiles.
    let launches: Int
    /// The fewest dates on which they can have been.
    let days: Int
    /// The fewest dates of each weapon class, added up.
    let events: Int
    /// The most dates.
    private let mostDays: Int
    /// The most dates of each weapon class, added up.
    private let mostEvents: Int

    package init(_ launches: [Launch], _ clock: LaunchClock) {
        self.launches = launches.count
        let all = Dates(launches, clock)
        let classes = Dictionary(grouping: launches, by: \.weaponClass).values
            .map { Dates($0, clock) }
        days = all.fewest
        mostDays = all.most
        events = classes.reduce(0) { $0 + $1.fewest }
        mostEvents = classes.reduce(0) { $0 + $1.most }
    }

    subscript(count: TestFrequency.Count) -> Int {
        switch count {
        case .launches: launches
        case .days: days
        case .events: events
        }
    }

    /// The most that it may be, in a way of counting.
    func most(_ count: TestFrequency.Count) -> Int {
        switch count {
        case .launches: launches
        case .days: mostDays
        case .events: mostEvents
        }
    }

    /// How many more it may be than are counted.
    func open(_ count: TestFrequency.Count) -> Int { most(count) - self[count] }

    /// The dates of each weapon class, added up; nil where it is not known how many they were.
    package var knownEvents: Int? { open(.events) == 0 ? events : nil }

    /// On how many days some launches were.
    private struct Dates {
        /// The fewest days of which each launch can have been on one: the last day on which the launch
        /// was whose time ends first, and the same again for those that cannot have been on it.
        let fewest: Int
        /// The most: each row whose day is not known on one of its own. The missiles of a row are a
        /// salvo.
        let most: Int

        init(_ launches: [Launch], _ clock: LaunchClock) {
            let times = launches.map { $0.moment.possibleDays(in: clock) }
            var days: [Day] = []
            for time in times.sorted(by: { $0.upperBound < $1.upperBound })
            where days.last.map({ $0 < time.lowerBound }) ?? true {
                days.append(time.upperBound)
            }
            fewest = days.count
            let known = Set(launches.compactMap { $0.moment.day(in: clock) })
            let rows = Set(launches.filter { $0.moment.precision != .day }.map(\.origin))
            most = known.count + rows.count
        }
    }
}

extension LaunchAnswer {
    /// The counts of each day that the answer speaks about. Launches without a day are in none.
    func dailyCounts(_ count: TestFrequency.Count) -> [Int] {
        guard let span else { return [] }
        let groups = grouped(by: Day.self)
        return (span.lowerBound...span.upperBound).map {
            LaunchTally(groups[$0] ?? [], question.clock)[count]
        }
    }

    /// The counts of each period that the answer speaks about, with the part of it that it covers.
    func counts<P: Period>(
        _ count: TestFrequency.Count, by type: P.Type
    ) -> [(period: P, count: Int, part: Double)] {
        guard let span else { return [] }
        // Launches before the table is complete are of a time of which it does not tell all.
        let groups = grouped(by: type).mapValues { launches in
            launches.filter { $0.moment.earliestDay(in: question.clock) >= span.lowerBound }
        }
        return (P(containing: span.lowerBound)...P(containing: span.upperBound)).map { period in
            let first = max(period.firstDay, span.lowerBound)
            let covered = first.distance(to: min(period.lastDay, span.upperBound)) + 1
            let days = period.firstDay.distance(to: period.lastDay) + 1
            return (
                period, LaunchTally(groups[period] ?? [], question.clock)[count],
                Double(covered) / Double(days)
            )
        }
    }
}
