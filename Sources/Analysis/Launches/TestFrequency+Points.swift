import TradeModel

extension TestFrequency {
    /// A point for each period that the answer speaks about or has a launch of.
    static func points<P: Period>(
        _ answer: LaunchAnswer, _ type: P.Type, _ count: Count
    ) -> [IndicatorResult.Point] {
        guard let span = answer.span else { return [] }
        let groups = answer.grouped(by: type, withExamples: true)
        let covered = P(containing: span.lowerBound)...P(containing: span.upperBound)
        let earliest = min(covered.lowerBound, groups.keys.min() ?? covered.lowerBound)
        let latest = max(covered.upperBound, groups.keys.max() ?? covered.upperBound)
        // A table that does not say from and to which day it is complete is taken to be so for the
        // periods of its first and of its last launch.
        let first = covered.lowerBound.firstDay
        let last = covered.upperBound.lastDay
        let question = answer.question
        let end = [answer.completeTo ?? last, question.until ?? last, question.asOf].min() ?? last
        let start = max(answer.completeFrom ?? first, question.since ?? first)
        return (earliest...latest).compactMap { period in
            let launches = groups[period] ?? []
            // Where the table is not complete, no row does not mean no launch.
            if launches.isEmpty, period.firstDay > end || period.lastDay < start { return nil }
            return point(answer, period, launches, count, covered: (start, end))
        }
    }

    private static func point<P: Period>(
        _ answer: LaunchAnswer, _ period: P, _ launches: [Launch], _ count: Count,
        covered: (start: Day, end: Day)
    ) -> IndicatorResult.Point {
        let clock = answer.question.clock
        let tally = LaunchTally(launches, clock)
        let chosen = tally[count]
        let days = answer.days(of: period)
        let missing =
            days.map { answer.missing(within: $0, by: P.frequency, as: count) } ?? 0
        // That none is known is no zero where one may have been.
        let isTold = chosen > 0 || missing == 0
        let counted = { (name: String, number: Int) in
            IndicatorResult.Field(name, .count(isTold ? number : nil))
        }
        // What is missing tells how many more there may be of what is counted, and of nothing else.
        let tallied = { (name: String, other: Count) -> IndicatorResult.Field in
            let isKnown = isTold && (other == count || tally.open(other) == 0)
            return IndicatorResult.Field(name, .count(isKnown ? tally[other] : nil))
        }
        // Launches before the list is complete, and past its end, are examples, and so may one be of a
        // year in which it ends: of these there is no rate, nor of a count that may be too low.
        let isWhole = launches.allSatisfy {
            let possible = $0.moment.possibleDays(in: clock)
            return covered.start <= possible.lowerBound && possible.upperBound <= covered.end
        }
        let months = isWhole && missing == 0 ? exposure(period, covered) : nil
        let interval = months.flatMap { try? Interval.poissonRate(count: chosen, exposure: $0) }
        let outcomes = Dictionary(grouping: launches, by: \.outcome).mapValues(\.count)
        var point = IndicatorResult.Point(
            period: period.description, value: isTold ? Double(chosen) : nil,
            fields: [
                tallied("launches", .launches), tallied("launch_days", .days),
                tallied("events", .events), counted("success", outcomes[.success] ?? 0),
                counted("failure", outcomes[.failure] ?? 0),
                counted("unknown", outcomes[.unknown] ?? 0),
                .init("rate_per_month", .number(months.map { Double(chosen) / $0 })),
                .init("interval", .interval(interval)),
            ], n: launches.count, missing: missing, confidence: launches.confidence,
            sources: answer.uses(of: launches))
        point.rejectedRows =
            days.map { answer.rejections(from: $0.lowerBound, to: $0.upperBound) } ?? 0
        return point
    }

    /// The months of a period that the question and the table cover: the first one may begin late
    /// and the last one end early. Nil when they cover no day of it.
    private static func exposure<P: Period>(
        _ period: P, _ covered: (start: Day, end: Day)
    ) -> Double? {
        let months = 12 / (P.frequency.periodsPerYear.map(Double.init) ?? Year.meanDays)
        let days = period.firstDay.distance(to: period.lastDay) + 1
        let first = max(period.firstDay, covered.start)
        let part = first.distance(to: min(period.lastDay, covered.end)) + 1
        return part > 0 ? months * Double(part) / Double(days) : nil
    }
}
