import TradeModel

/// A question about launches with the launches that answer it: what all test indicators have in
/// common.
struct LaunchAnswer {
    let question: LaunchQuestion
    /// Whose launches they are; nil where the files hold none.
    let source: String?
    /// The launches asked for, by day and then in the table's order, as far as the table is complete.
    /// One that is dated to a month or a year is among them where all of its days are asked about.
    let launches: [Launch]
    /// Launches that it lists past that day: examples, of which nothing but themselves is known.
    let examples: [Launch]
    /// The first and the last day that the answer speaks about; nil without launches.
    let span: ClosedRange<Day>?
    /// The day from which on the table is complete, where it says so; of the time before it knows
    /// nothing but the launches it lists.
    let completeFrom: Day?
    /// The day to which the table is complete, where it says so; later rows are examples.
    let completeTo: Day?
    /// Rows of the same files that were rejected: what flew is in no count.
    let rejected: [RejectedLaunch]
    /// Launches of the class asked for whose day is not known, also those that the question's first
    /// or last day leaves out.
    let coarse: [Launch]
    /// All launches of the source that had happened on the day of the question, asked for or not.
    private let known: [Launch]
    private let facts: Dataset
    private(set) var findings: [Diagnostic] = []

    init(_ question: LaunchQuestion, _ facts: Dataset) throws(Refusal) {
        self.question = question
        self.facts = facts
        let all = try facts.launchesOfOneSource(named: question.source)
        source = all.first?.source
        let clock = question.clock
        known = all.filter { $0.moment.earliestDay(in: clock) <= question.asOf }
        coarse = known.filter { launch in
            launch.moment.precision != .day && question.isOfClass(launch)
        }
        let connected = facts.withoutGap(all, by: question.lastDay)
        let complete = connected.compactMap { facts.sources[$0.origin.file].completeTo }.max()
        completeTo = complete
        let asked = known.filter(question.asksFor)
            .sorted { $0.moment.earliestDay(in: clock) < $1.moment.earliestDay(in: clock) }
        let isExample = { (launch: Launch) in
            complete.map { launch.moment.earliestDay(in: clock) > $0 } ?? false
        }
        launches = asked.filter { !isExample($0) }
        examples = asked.filter(isExample)
        rejected = facts.rejections(beside: all, by: question.asOf, in: clock)

        let told = facts.beginning(of: connected, by: clock)
        completeFrom = told.flatMap { $0.isStated ? $0.day : nil }
        guard let beginning = told?.day, beginning <= question.asOf || !known.isEmpty,
            let lastLaunch = connected.map({ $0.moment.earliestDay(in: clock) }).max()
        else {
            span = nil
            findings = [unknownFinding(facts)]
            return
        }
        let listEnd = complete ?? lastLaunch
        span = question.span(from: beginning, to: listEnd)
        let earlierEnd = all.compactMap { facts.sources[$0.origin.file].completeTo }
            .filter { $0 < beginning }.max()
        findings += laterFinding(all.count - known.count)
        findings += beginningFinding(asked, afterGapFrom: earlierEnd)
        findings += Self.overlaps(all, facts) + undatedRejections + clockFinding(known)
        findings += unfitFinding(asked)
        findings += Diagnostic.endsEarlier(
            "table", of: "launches", with: listEnd, isComplete: complete != nil,
            until: question.until, asOf: question.asOf)
    }

    /// The answer as one side of a comparison: where the other side has launches, none is an answer
    /// to the question.
    func compared(with other: LaunchAnswer) -> LaunchAnswer {
        guard !other.launches.isEmpty else { return self }
        var answer = self
        answer.findings.removeAll { $0.code == .noSubjectRows }
        return answer
    }

    /// The days on which there was a launch, where the table gives the day, in order.
    var launchDays: [Day] {
        Set(launches.compactMap { $0.moment.day(in: question.clock) }).sorted()
    }

    func result(
        _ indicator: Indicator, unit: String, definition: String,
        points: [IndicatorResult.Point], parameters more: [(name: String, value: String)] = [],
        findings extra: [Diagnostic] = []
    ) -> IndicatorResult {
        let parameters = IndicatorResult.given([
            ("clock", question.clock.description), ("class", question.weaponClass?.rawValue),
            ("since", question.since?.description), ("until", question.until?.description),
            ("source", source),
        ])
        let ended = points.map { point in
            var point = point
            point.tableEnd = completeTo
            return point
        }
        return IndicatorResult(
            indicator, parameters: parameters + more, unit: unit, definition: definition,
            points: ended, findings: findings + extra)
    }

    /// The launches of each period, of those that are dated precisely enough for it; with the
    /// examples, where they are asked for.
    func grouped<P: Period>(by type: P.Type, withExamples: Bool = false) -> [P: [Launch]] {
        let launches = withExamples ? launches + examples : launches
        return Dictionary(grouping: launches.filter { $0.moment.isPrecise(to: P.frequency) }) {
            P(containing: $0.moment.earliestDay(in: question.clock))
        }
    }

    /// Whether the table knows of a launch of the class after a day, which the question leaves out.
    func goesOn(after day: Day) -> Bool {
        known.contains { launch in
            launch.moment.earliestDay(in: question.clock) > day
                && question.isOfClass(launch)
        }
    }

    /// The rows of launches.
    func uses(of launches: [Launch]) -> [SourceUse] { facts.uses(of: launches.map(\.origin)) }
}
