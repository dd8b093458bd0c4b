import TradeModel

/// How launches add up, by each way of counting.
struct LaunchTally {
    /// Missiles.
    let launches: Int
    /// Distinct dates; a month without a day is a date of its own.
    let days: Int
    /// Distinct dates and weapon classes.
    let events: Int

    init(_ launches: [Launch], _ clock: LaunchClock) {
        let dates = launches.map { DateKey($0.moment, clock) }
        self.launches = launches.count
        days = Set(dates).count
        events =
            Set(zip(dates, launches).map { EventKey(date: $0, type: $1.weaponClass) }).count
    }

    subscript(count: TestFrequency.Count) -> Int {
        switch count {
        case .launches: launches
        case .days: days
        case .events: events
        }
    }

    /// A date as the table gives it.
    private struct DateKey: Hashable {
        let day: Day
        let precision: LaunchMoment.Precision

        init(_ moment: LaunchMoment, _ clock: LaunchClock) {
            day = moment.earliestDay(in: clock)
            precision = moment.precision
        }
    }

    private struct EventKey: Hashable {
        let date: DateKey
        let type: WeaponClass
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
