import TradeModel

extension LaunchAnswer {
    /// How many launches and rejected rows may belong to a period, or to the part of it that is
    /// asked about, and are in no count of it.
    func unplaced<P: Period>(in period: P) -> Int {
        days(of: period).map { missing(within: $0, by: P.frequency) } ?? 0
    }

    /// The days of a period that the question asks about; nil where it asks about none.
    func days<P: Period>(of period: P) -> ClosedRange<Day>? {
        period.days(since: question.since, until: question.until)
    }

    /// How many launches and rejected rows may be of some days, and are in no count of them.
    func missing(within days: ClosedRange<Day>, by frequency: Frequency) -> Int {
        unplaced(within: days, by: frequency).count + rejections(within: days)
    }

    /// Launches that may have been within some days and are in no count of them: their dates are
    /// too coarse for periods of a length, or begin before the days.
    func unplaced(within days: ClosedRange<Day>, by frequency: Frequency) -> [Launch] {
        coarse.filter { launch in
            let moment = launch.moment
            return moment.possibleDays(in: question.clock).overlaps(days)
                && (!moment.isPrecise(to: frequency) || moment.date < days.lowerBound)
        }
    }

    /// How many rejected rows may be of launches within some days.
    func rejections(within days: ClosedRange<Day>) -> Int {
        rejected.count { row in
            row.moment.map { $0.possibleDays(in: question.clock).overlaps(days) } ?? false
        }
    }

    /// How many launches may have been in the time asked about, and are not among those that answer
    /// since their dates begin before it.
    var leftOut: Int {
        guard let since = question.since, let span else { return 0 }
        return coarse.count { launch in
            launch.moment.date < since
                && launch.moment.possibleDays(in: question.clock).overlaps(span)
        }
    }
}

extension LaunchMoment {
    /// The days on one of which the launch was, by a clock. Of a part of a year the table tells the
    /// first day only, so that it may have been any to the year's end.
    func possibleDays(in clock: LaunchClock) -> ClosedRange<Day> {
        let day = earliestDay(in: clock)
        return undatedSpan ?? day...day
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
