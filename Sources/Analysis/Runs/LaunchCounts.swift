import TradeModel

/// The number of launches, launch days or events in each whole period of a launch table.
struct LaunchCounts {
    /// The counts as the indicator of their frequency gives them.
    let levels: IndicatorResult
    let line: PeriodLine
    /// Those of the periods that the table and the question cover from the first day to the last.
    let whole: [IndicatorResult.Point]
    let findings: [Diagnostic]
    /// What is counted, in words.
    let text: String
    private let answer: LaunchAnswer
    private let count: TestFrequency.Count

    /// Counts by month where no length is asked for. The findings are about the periods of a stretch.
    init(_ inquiry: Inquiry, _ facts: Dataset, in stretch: Stretch) throws(Refusal) {
        let question = try inquiry.launches()
        let line = PeriodLine(frequency: try inquiry.frequency() ?? .monthly)
        self.line = line
        let count: TestFrequency.Count = try inquiry.word(.count) ?? .launches
        self.count = count
        levels = try TestFrequency.result(question, by: line.frequency, count: count, from: facts)
        text = "\(TestFrequency.text(count)), days by the clock \(question.clock)"
        let answer = try LaunchAnswer(question, facts)
        self.answer = answer
        guard let span = answer.span else {
            whole = []
            findings = []
            return
        }
        let isWhole = { (point: IndicatorResult.Point) in
            guard let days = TimeSpan(point.period)?.days else { return false }
            return span.lowerBound <= days.lowerBound && days.upperBound <= span.upperBound
        }
        whole = levels.points.filter(isWhole)
        // Where no period is whole, that is why there is no value.
        let asked =
            whole.isEmpty
            ? levels.points : levels.points.filter { stretch.asks(for: $0, line) }
        let doubtful = asked.filter { isWhole($0) && $0.missing > 0 }
        findings =
            Self.finding(
                .partialPeriod,
                "left out, because the table or the question covers them in part only",
                asked.filter { !isWhole($0) })
            + Self.finding(
                .undatedLaunches,
                "no count, for only launches that cannot be placed may lie in them",
                doubtful.filter { $0.value == nil })
            + Self.finding(
                .undatedLaunches,
                "counts that may be too low, for launches that cannot be placed may"
                    + " lie in them", doubtful.filter { $0.value != nil })
    }

    /// How many may be of some days and are in no count of them: each once, though it may be of
    /// several periods.
    func missing(within days: ClosedRange<Day>) -> Int {
        answer.missing(within: days, by: line.frequency, as: count)
    }

    private static func finding(
        _ code: DiagnosticCode, _ words: String, _ points: [IndicatorResult.Point]
    ) -> [Diagnostic] {
        guard !points.isEmpty else { return [] }
        let periods = points.map(\.period).joined(separator: ", ")
        return [Diagnostic(.warning, code, message: "\(words): \(periods)")]
    }
}

extension Inquiry {
    /// Whether a question that fits trade and launches alike is about launches.
    func isOfLaunches(_ facts: Dataset) throws(Refusal) -> Bool {
        let launchWords: [Indicator.Parameter] = [.clock, .count, .weaponClass, .since, .until]
        let tradeWords: [Indicator.Parameter] = [.subject, .partner, .flow, .basis]
        let ofLaunches = launchWords.first { self[$0] != nil }
        let ofTrade = tradeWords.first { self[$0] != nil }
        if let ofLaunches, let ofTrade {
            throw .usage(
                "--\(ofLaunches.rawValue) asks about launches and --\(ofTrade.rawValue) about trade"
            )
        }
        if ofLaunches != nil || ofTrade != nil { return ofLaunches != nil }
        let holdsLaunches = !facts.launches.isEmpty || !facts.rejectedLaunches.isEmpty
        let holdsTrade = !facts.trade.isEmpty || !facts.observations.isEmpty
        guard !(holdsLaunches && holdsTrade) else {
            throw .usage(
                "these files hold trade and launches: --flow or --partner asks about the first,"
                    + " --count or --clock about the second")
        }
        return holdsLaunches
    }
}
