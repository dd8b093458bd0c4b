import TradeModel

extension LaunchAnswer {
    /// Says that launches are not dated precisely enough for points of a length, those that were before
    /// a day left out.
    func undatedFinding(_ frequency: Frequency, from first: Day? = nil) -> [Diagnostic] {
        let coarse = launches.filter { !$0.moment.isPrecise(to: frequency) } + leftOut
        let undated = coarse.filter { $0.moment.mayBe(from: first, in: question.clock) }
        let matter = "dated too coarsely for \(frequency.rawValue) points, and in none of them"
        return Diagnostic.counting(
            undated.map(\.moment.span), .undatedLaunches, "launches", matter)
    }

    /// Says of which launches it is not known on how many days they were, where periods of a length
    /// count days or events.
    func dayFinding<P: Period>(
        _ count: TestFrequency.Count, by type: P.Type
    ) -> [Diagnostic] {
        let open = grouped(by: type, withExamples: true).values.filter {
            LaunchTally($0, question.clock).open(count) > 0
        }
        return Self.dayFinding(open.flatMap { $0 })
    }

    /// The same of launches that are counted together.
    static func dayFinding(_ launches: [Launch]) -> [Diagnostic] {
        Diagnostic.counting(
            launches.filter { $0.moment.precision != .day }.map(\.moment.span), .undatedLaunches,
            "launches",
            "dated too coarsely to tell on how many days they were; the fewest are counted")
    }

    /// Says that no launch is known on the day of the question.
    func unknownFinding(_ facts: Dataset) -> Diagnostic {
        Diagnostic(
            .warning, .noSubjectRows,
            message: "no launch in these files is known on \(question.asOf);"
                + " there are no points (\(facts.inventory))")
    }

    /// Says that launches are known, and that none of them answers the question or may.
    func unfitFinding(_ asked: [Launch]) -> [Diagnostic] {
        guard asked.isEmpty, leftOut.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .noSubjectRows,
                message: "these files hold launches, and none of them fits the question")
        ]
    }

    /// Says that launches after the day of the question were left out.
    func laterFinding(_ count: Int) -> [Diagnostic] {
        guard count > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .notYetKnown,
                message: "launches after \(question.asOf) left out: \(count)")
        ]
    }

    /// Says that the question is about days before the table is complete, or before a gap that follows
    /// the day to which earlier files are.
    func beginningFinding(
        _ asked: [Launch], afterGapFrom earlierEnd: Day?
    ) -> [Diagnostic] {
        guard let completeFrom else { return [] }
        let earlier = asked.count {
            $0.moment.possibleDays(in: question.clock).upperBound < completeFrom
        }
        guard earlier > 0 || question.since.map({ $0 < completeFrom }) ?? false else { return [] }
        if let earlierEnd {
            return [
                Diagnostic(
                    .warning, .partialPeriod,
                    message: "the files are complete to \(earlierEnd) and again from"
                        + " \(completeFrom) on, and nobody tells of the time between: figures are of"
                        + " the time from then on, and launches before it, of those asked for"
                        + " \(earlier), are listed only; a question that ends by"
                        + " \(completeFrom.advanced(by: -1)) is about the time before the gap")
            ]
        }
        return [
            Diagnostic(
                .warning, .partialPeriod,
                message: "the table is complete from \(completeFrom) on; of the time before it"
                    + " knows nothing but the launches it lists, of those asked for \(earlier)")
        ]
    }

    /// Says that rows were rejected whose date cannot be read: they may belong to any period.
    var undatedRejections: [Diagnostic] {
        let count = rejected.count { $0.moment == nil }
        guard count > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .undatedLaunches,
                message:
                    "rejected rows without a readable date: \(count); any count may be too low by"
                    + " them, and a zero may be none")
        ]
    }

    /// Says that a clock was asked for and the table has no times to tell its days by.
    func clockFinding(_ launches: [Launch]) -> [Diagnostic] {
        guard question.clock != .utc, !launches.isEmpty,
            launches.allSatisfy({ $0.moment.minuteUTC == nil })
        else { return [] }
        return [
            Diagnostic(
                .warning, .undatedLaunches,
                message: "the table has no launch times: days are as it dates them, whatever the"
                    + " clock \(question.clock)")
        ]
    }
}

extension LaunchMoment {
    /// The day, the month or the year in which the launch was by its table.
    var span: TimeSpan {
        switch precision {
        case .day: .day(date)
        case .month: .month(Month(containing: date))
        case .year, .yearPart: .year(Year(containing: date))
        }
    }

    /// Whether the date tells in which period of a length the launch was.
    func isPrecise(to frequency: Frequency) -> Bool {
        switch precision {
        case .day: true
        case .month: frequency != .daily
        case .yearPart, .year: frequency == .annual
        }
    }
}
