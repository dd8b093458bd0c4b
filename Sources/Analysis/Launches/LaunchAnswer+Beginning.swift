import TradeModel

extension LaunchAnswer {
    /// The launches of the time of which the table tells all. What it happens to list from before it
    /// is in no share and in no rate: of that time nobody knows the whole.
    var covered: [Launch] { launches.filter(isCovered) }

    /// Whether the table tells all launches of the time of one, on whichever of its days it was.
    func isCovered(_ launch: Launch) -> Bool {
        let days = launch.moment.possibleDays(in: question.clock)
        return completeFrom.map { days.lowerBound >= $0 } ?? true
            && completeTo.map { days.upperBound <= $0 } ?? true
    }

    /// The first day of those asked about of which the table tells all; nil where neither it nor the
    /// question names one.
    var coveredFrom: Day? { question.coveredFrom(completeFrom) }

    /// The last day of those asked about of which the table may tell all.
    var coveredTo: Day { min(completeTo ?? question.lastDay, question.lastDay) }

    /// The days of the launches of that time whose day is known.
    var coveredDays: Set<Day> {
        Set(covered.compactMap { $0.moment.day(in: question.clock) })
    }

    /// Launches that may have been in the time that the answer speaks about, and are not among those
    /// that are known to be of it: of a month or a year in which the time asked about, or that of
    /// which the table tells all, begins or ends.
    var doubtful: [Launch] {
        let astride = launches.filter { launch in
            !isCovered(launch) && launch.moment.mayBe(from: completeFrom, in: question.clock)
        }
        return leftOut + astride
    }

    /// How many launches and rejected rows may be of the time asked about, as far as the table tells
    /// all of it, and are not among those that answer. A row without a readable date may be of any
    /// time.
    var uncounted: Int {
        doubtful.count + rejections(from: coveredFrom, to: coveredTo)
    }

    /// How many launches and rejected rows may belong to a period, as far as the table tells all of
    /// it, and are in no count of it.
    func uncounted<P: Period>(in period: P) -> Int {
        period.days(since: coveredFrom, until: coveredTo)
            .map { missing(within: $0, by: P.frequency) } ?? 0
    }

    /// The last day, up to another one, on which a launch may have been after a day without being
    /// listed, since the table is complete from a later day on; nil where there is none.
    func unlistedDay(after day: Day?, to last: Day) -> Day? {
        guard let day, let completeFrom else { return nil }
        let eve = min(completeFrom.advanced(by: -1), last)
        return day < eve ? eve : nil
    }
}

extension LaunchQuestion {
    /// The first day of those asked about of which a table tells all that is complete from a day on; nil
    /// where neither is named.
    func coveredFrom(_ completeFrom: Day?) -> Day? {
        [since, completeFrom].compactMap { $0 }.max()
    }
}
