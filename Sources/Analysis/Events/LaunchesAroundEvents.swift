import TradeModel

/// What a reader may get wrong about the days of launches and of events.
let eventClockPitfall =
    "events have the dates of their list, local ones as a rule, and launches those of the clock, UTC if"
    + " none is asked for: name the clock of the events, such as --clock kst; launches without a time"
    + " keep their local date under every clock"

/// Launches and dated events together: what the indicators of tempo around events have in common.
struct LaunchesAroundEvents {
    let launches: LaunchAnswer
    let events: EventAnswer
    /// The days that the launch table speaks about, and of which the list of events tells whether
    /// they lie in a window.
    let range: ClosedRange<Day>
    /// The events that are dated to the day and whose windows reach into the range.
    let anchors: [Event]
    let before: Int
    let after: Int

    /// Nil where the files hold no launch or no event. Refuses a list with events of several kinds
    /// of which none is chosen, and files that leave no day, no launch or no event to compare.
    init?(
        _ question: LaunchQuestion, _ eventQuestion: EventQuestion, before: Int, after: Int,
        _ facts: Dataset
    ) throws(Refusal) {
        if facts.launches.isEmpty || facts.events.isEmpty { return nil }
        let launches = try LaunchAnswer(question, facts)
        let events = try EventAnswer(eventQuestion, facts)
        guard eventQuestion.kind != nil || events.kinds.count <= 1 else {
            throw .usage(
                "the list has events of several kinds (\(events.kinds.joined(separator: ", ")));"
                    + " choose one with --kind")
        }
        let told = launches.span.flatMap {
            events.told(within: $0, before: before, after: after)
        }
        guard let range = told else {
            throw Refusal(
                Diagnostic(
                    .error, .undefinedStatistic,
                    message: "the launch table and the list of events have no day in common"))
        }
        anchors = events.listedAnchors.filter {
            $0.window(before: before, after: after).overlaps(range)
        }
        guard !anchors.isEmpty else {
            throw Refusal(
                Diagnostic(
                    .error, .undefinedStatistic,
                    message: "no window of an event that is dated to the day reaches into"
                        + " \(TimeSpan.days(range))"))
        }
        self.launches = launches
        self.events = events
        self.range = range
        self.before = before
        self.after = after
    }

    /// The days with a launch within the range.
    var launchDays: [Day] { launches.launchDays.filter(range.contains) }

    /// The rows of launches of some days, and of the anchors.
    func uses(of days: Set<Day>) -> [SourceUse] {
        SourceUse.merged(launches.uses(of: rows(of: days)) + events.uses(of: anchors))
    }

    /// The least sure of the launches of some days and of the anchors.
    func confidence(of days: Set<Day>) -> Confidence? {
        Confidence.least(of: rows(of: days).confidence, anchors.confidence)
    }

    private func rows(of days: Set<Day>) -> [Launch] {
        let clock = launches.question.clock
        return launches.launches.filter { $0.moment.day(in: clock).map(days.contains) ?? false }
    }

    /// Launches that may have been within the range, and that no window can be told to hold; and
    /// events dated too coarsely and rejected rows of the list, each of which may have a window of its
    /// own.
    var missing: Int {
        launches.missing(within: range, by: .daily) + launches.rejected.count { $0.moment == nil }
            + coarse.count + events.rejected
    }

    /// The events of which no day is known, and that may have a window that reaches into the range.
    var coarse: [Event] {
        events.fitting.filter { event in
            event.span.frequency > .daily && events.isListed(event)
                && event.window(before: before, after: after).overlaps(range)
        }
    }

    var parameters: [(name: String, value: String)] {
        IndicatorResult.given([
            ("before", "\(before)"), ("after", "\(after)"),
            ("clock", "\(launches.question.clock)"),
            ("class", launches.question.weaponClass?.rawValue),
        ]) + events.parameters + IndicatorResult.given([("source", launches.source)])
    }

    /// No points, and what is not there.
    static func nothing(
        _ indicator: Indicator, _ question: LaunchQuestion, _ events: EventQuestion,
        _ facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let launches = facts.launches.isEmpty ? try LaunchAnswer(question, facts).findings : []
        let list = facts.events.isEmpty ? try EventAnswer(events, facts).findings : []
        return IndicatorResult(
            indicator, parameters: [], unit: indicator.unit, definition: indicator.formula,
            points: [], findings: launches + list)
    }
}
