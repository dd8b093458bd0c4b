import TradeModel

extension RateComparison {
    /// The launches of one of the two periods, by one way of counting.
    struct Side {
        /// The days that the answer speaks about; nil without launches.
        let time: ClosedRange<Day>?
        /// The launches that lie in them.
        let launches: [Launch]
        /// How many they are, by the way of counting.
        let count: Int
        /// How many more they may be.
        let open: Int
        /// The counts of its days.
        let days: [Int]
        /// Whether the count is known: that there is none is no zero where one may have been.
        let isTold: Bool
        /// The counts of the months of which no launch is left out, with the part of each that the
        /// time covers.
        private let months: [(period: Month, count: Int, part: Double)]

        init(_ answer: LaunchAnswer, _ way: TestFrequency.Count) {
            time = answer.span
            launches = answer.placed
            let tally = LaunchTally(launches, answer.question.clock)
            count = tally[way]
            open = tally.open(way)
            days = answer.dailyCounts(way)
            isTold = count > 0 || answer.unplaced(in: [answer.span]) == 0
            months = answer.counts(way, by: Month.self)
                .filter { answer.unplaced(in: $0.period, as: way) == 0 }
        }

        /// The rate for a month of mean length.
        var ratePerMonth: Double { Double(count) / Double(days.count) * (Year.meanDays / 12) }

        /// The counts of the months that lie in the time whole.
        var wholeMonths: [Int] { months.filter { $0.part == 1 }.map(\.count) }

        /// The counts of the months as a model of rates takes them.
        var samples: [NegativeBinomialFit.Sample] {
            months.map { .init(count: $0.count, exposure: $0.part) }
        }
    }
}

extension LaunchAnswer {
    /// The launches that lie in the time whatever their day: also those that are dated to a month or
    /// a year which the time holds.
    fileprivate var placed: [Launch] {
        launches.filter { launch in
            span.map { launch.lies(in: $0, by: question.clock) } ?? false
        }
    }

    /// Launches without a day that may belong to one of some times, and may lie outside of them.
    fileprivate func straddling(_ times: [ClosedRange<Day>?]) -> [Launch] {
        let times = times.compactMap { $0 }
        return coarse.filter { launch in
            let possible = launch.moment.possibleDays(in: question.clock)
            return times.contains { $0.overlaps(possible) }
                && !times.contains { launch.lies(in: $0, by: question.clock) }
        }
    }

    /// Says that such launches are not counted.
    func straddlingFinding(_ times: [ClosedRange<Day>?]) -> [Diagnostic] {
        Diagnostic.counting(
            straddling(times).map(\.moment.span), .undatedLaunches, "launches",
            "dated too coarsely to tell whether they lie in the times compared, and not counted")
    }

    /// How many launches without a day, and rejected rows, may belong to one of some times, and are
    /// in no count of them.
    func unplaced(in times: [ClosedRange<Day>?]) -> Int {
        straddling(times).count
            + rejected.count { row in
                row.moment.map { moment in
                    times.contains {
                        $0?.overlaps(moment.possibleDays(in: question.clock)) ?? false
                    }
                } ?? true
            }
    }
}

extension Launch {
    /// Whether all days on which the launch may have been lie in a time.
    fileprivate func lies(in time: ClosedRange<Day>, by clock: LaunchClock) -> Bool {
        let possible = moment.possibleDays(in: clock)
        return time.lowerBound <= possible.lowerBound && possible.upperBound <= time.upperBound
    }
}
