import TradeModel

extension EventAnswer {
    /// The days of which the list tells all events, for points of a length; nil where it tells of
    /// none.
    ///
    /// A list that does not say from or to which day it is complete is taken to be so for the whole
    /// periods of its first and of its last event where one that is asked about begins in these. Where
    /// none does, it tells of the days from its first and to its last event alone: that there was none
    /// of a kind in the rest of such a period nobody said. After the day of the question nothing is
    /// known.
    func coverage<P: Period>(by type: P.Type) -> ClosedRange<Day>? {
        guard let listed else { return nil }
        let opening = P(containing: listed.lowerBound)
        let closing = P(containing: listed.upperBound)
        let beginsIn = { (fitting: Event?, period: P) in
            fitting.map { P(containing: $0.span.days.lowerBound) == period } ?? false
        }
        let begin = beginsIn(fitting.first, opening) ? opening.firstDay : listed.lowerBound
        let end = beginsIn(fitting.last, closing) ? closing.lastDay : listed.upperBound
        let first = completeFrom ?? begin
        let last = min(completeTo ?? end, question.asOf)
        return first <= last ? first...last : nil
    }

    /// The day with which points begin: the first one asked about, else that of the first of some
    /// events or, where the list tells that there were none before it, the day from which on it is
    /// complete; nil where there is neither.
    func start(of events: [Event]) -> Day? {
        if let since = question.since { return since }
        let first = events.first?.span.days.lowerBound
        return [first, completeFrom].compactMap { $0 }.min()
    }

    /// The days of a period that the question asks about, those that the list covers apart from
    /// those of which it tells nothing but the events that it has.
    func days<P: Period>(of period: P) -> (covered: [Day], others: [Day]) {
        let coverage = coverage(by: P.self)
        let isCovered = { (day: Day) in coverage?.contains(day) ?? false }
        let days = period.days(since: question.since, until: question.until).map(Array.init) ?? []
        return (days.filter(isCovered), days.filter { !isCovered($0) })
    }

    /// How many events may belong to the days of a period that the question asks about, and are in no
    /// count of it: they are dated too coarsely for points of a length, or so that they may have begun
    /// before these days.
    func undated<P: Period>(in period: P, by frequency: Frequency) -> Int {
        guard let days = period.days(since: question.since, until: question.until) else { return 0 }
        return fitting.count { event in
            let isTooCoarse =
                event.span.frequency > frequency
                || (event.span.frequency != .daily && event.span.days.lowerBound < days.lowerBound)
            return isTooCoarse && event.span.days.overlaps(days)
        }
    }

    /// Says that the question is about days before the list is complete.
    var beginningFinding: [Diagnostic] {
        guard let completeFrom else { return [] }
        let earlier = events.count { event in
            event.span.frequency == .daily
                ? event.span.days.lowerBound < completeFrom : !isListed(event)
        }
        let ends = [question.since, question.until].compactMap { $0 }
        guard earlier > 0 || ends.contains(where: { $0 < completeFrom }) else { return [] }
        return [
            Diagnostic(
                .warning, .partialPeriod,
                message: "the list is complete from \(completeFrom) on; of the time before it knows"
                    + " nothing but the events it lists, of those asked for \(earlier): counts"
                    + " before it are of a list that is not complete")
        ]
    }

    /// Says that rows of the list were rejected: that an event is not there proves nothing.
    var rejectedFinding: [Diagnostic] {
        guard rejected > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .undatedEvents,
                message: "rejected rows of the list: \(rejected); each may be an event of any day"
                    + " and kind, so that any count may be too low by them, and a zero may be none")
        ]
    }
}
