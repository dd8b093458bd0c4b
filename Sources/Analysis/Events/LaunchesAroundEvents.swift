import TradeModel

/// Launches and dated events together: what the indicators of tempo around events have in common.
struct LaunchesAroundEvents {
    let launches: LaunchAnswer
    let events: EventAnswer
    /// The days that both the launch table and the list of events speak about.
    let range: ClosedRange<Day>
    /// The days of each event of the range, with the event.
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
        guard let span = launches.span, let end = events.end, span.lowerBound <= end else {
            throw Refusal(
                Diagnostic(
                    .error, .undefinedStatistic,
                    message: "the launch table and the list of events have no day in common"))
        }
        let range = span.lowerBound...min(span.upperBound, end)
        anchors = events.dated.filter { $0.span.days.overlaps(range) }
        guard !anchors.isEmpty else {
            throw Refusal(
                Diagnostic(
                    .error, .undefinedStatistic,
                    message: "no event that is dated to the day lies within"
                        + " \(TimeSpan.days(range)): there is no window"))
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
        let clock = launches.question.clock
        let rows = launches.launches.filter {
            $0.moment.day(in: clock).map(days.contains) ?? false
        }
        return SourceUse.merged(launches.uses(of: rows) + events.uses(of: anchors))
    }

    /// Launches that no window can be told to hold.
    var missing: Int {
        launches.launches.count { $0.moment.day(in: launches.question.clock) == nil }
            + launches.rejected.count
    }

    var parameters: [(name: String, value: String)] {
        [("before", "\(before)"), ("after", "\(after)"), ("clock", "\(launches.question.clock)")]
            + events.parameters
    }

    var findings: [Diagnostic] {
        launches.findings + launches.undatedFinding(.daily) + events.findings
            + events.undatedFinding(.daily)
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
