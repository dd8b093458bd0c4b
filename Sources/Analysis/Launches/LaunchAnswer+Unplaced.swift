package import TradeModel

extension LaunchAnswer {
    /// How many launches and rejected rows may belong to a period, or to the part of it that is
    /// asked about, and are in no count of it; in a way of counting.
    func unplaced<P: Period>(in period: P, as count: TestFrequency.Count) -> Int {
        days(of: period).map { missing(within: $0, by: P.frequency, as: count) } ?? 0
    }

    /// The days of a period that the question asks about; nil where it asks about none.
    func days<P: Period>(of period: P) -> ClosedRange<Day>? {
        period.days(since: question.since, until: question.lastDay)
    }

    /// How many launches and rejected rows may be of some days, and are in no count of them. Of days
    /// and events also how many more those may have been of that are counted.
    func missing(
        within days: ClosedRange<Day>, by frequency: Frequency,
        as count: TestFrequency.Count = .launches
    ) -> Int {
        let placed = coarse.filter { launch in
            launch.moment.isPrecise(to: frequency)
                && days.contains(launch.moment.possibleDays(in: question.clock))
        }
        let left = LaunchTally(unplaced(within: days, by: frequency), question.clock)
        let others = left.most(count) + rejections(within: days)
        guard !placed.isEmpty else { return others }
        let dated = (launches + examples).filter { launch in
            launch.moment.day(in: question.clock).map(days.contains) ?? false
        }
        return others + LaunchTally(placed + dated, question.clock).open(count)
    }

    /// Launches that may have been within some days and are in no count of them: their dates are
    /// too coarse for periods of a length, or they may have been before the days or after them.
    func unplaced(within days: ClosedRange<Day>, by frequency: Frequency) -> [Launch] {
        coarse.filter { launch in
            let possible = launch.moment.possibleDays(in: question.clock)
            return possible.overlaps(days)
                && (!launch.moment.isPrecise(to: frequency)
                    || possible.lowerBound < days.lowerBound
                    || possible.upperBound > days.upperBound)
        }
    }

    /// How many rejected rows may be of launches within some days.
    func rejections(within days: ClosedRange<Day>) -> Int {
        rejected.count { row in
            row.moment.map { $0.possibleDays(in: question.clock).overlaps(days) } ?? false
        }
    }

    /// How many rejected rows may be of launches from one day, or from any where none is given, to
    /// another. A row without a readable date may be of any time.
    func rejections(from first: Day?, to last: Day) -> Int {
        rejected.count { row in
            row.moment.map {
                $0.earliestDay(in: question.clock) <= last
                    && $0.mayBe(from: first, in: question.clock)
            } ?? true
        }
    }

    /// Launches that may have been in the time asked about, and are not among those that answer
    /// since they may have been before it or after it.
    var leftOut: [Launch] {
        guard let span else { return [] }
        return coarse.filter { launch in
            let possible = launch.moment.possibleDays(in: question.clock)
            return possible.overlaps(span)
                && (possible.upperBound > question.lastDay
                    || question.since.map { possible.lowerBound < $0 } ?? false)
        }
    }
}

extension LaunchMoment {
    /// The days on one of which the launch was, by a clock. Of a part of a year the table tells the
    /// first day only, so that it may have been any to the year's end.
    package func possibleDays(in clock: LaunchClock) -> ClosedRange<Day> {
        let day = earliestDay(in: clock)
        return undatedSpan ?? day...day
    }

    /// Whether the launch may have been on a day or later, by a clock; true where no day is given.
    func mayBe(from first: Day?, in clock: LaunchClock) -> Bool {
        first.map { possibleDays(in: clock).upperBound >= $0 } ?? true
    }

    /// The days in which the launch was somewhere; nil when its day is known.
    var undatedSpan: ClosedRange<Day>? {
        switch precision {
        case .day: nil
        case .month: date...Month(containing: date).lastDay
        case .year, .yearPart: date...Year(containing: date).lastDay
        }
    }
}
