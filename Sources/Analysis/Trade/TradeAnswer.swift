import TradeModel

/// A question about trade with the data that answer it: what all trade indicators have in common.
struct TradeAnswer {
    let question: TradeQuestion
    let trade: SubjectTrade?
    /// The same in periods of any length, as the source has it.
    let recorded: SubjectTrade?
    let frequency: Frequency
    /// The periods with data, of the length asked.
    let periods: [TimeSpan]
    private let facts: Dataset
    private(set) var findings: [Diagnostic]
    /// Whom totals of all partners may lack, since no record of theirs tells of the time, nor that of
    /// the world.
    private let silence: [Diagnostic]

    /// - Parameters:
    ///   - whole: the data that these records were chosen from; these themselves if nil.
    ///   - lengths: those that can be asked for instead of one that the data do not have.
    init(
        _ question: TradeQuestion, _ facts: Dataset, chosenFrom whole: Dataset? = nil,
        taking lengths: [Frequency] = Frequency.allCases
    ) throws(Refusal) {
        self.question = question
        self.facts = facts
        let recorded = try SubjectTrade.answering(question, from: facts, chosenFrom: whole)
        self.recorded = recorded
        let frequency = question.frequency ?? recorded?.longestFrequency ?? .annual
        self.frequency = frequency
        let hasShorter = recorded?.hasPeriods(shorterThan: frequency) ?? false
        trade = recorded.map {
            (hasShorter ? $0.coarsened(to: frequency) : $0).countingLonger($0, at: frequency)
        }
        findings = trade?.findings ?? []
        if trade?.isSummed ?? false {
            findings.append(
                Diagnostic(
                    .warning, .incompleteTotal,
                    message: "\(frequency.rawValue) values are sums of shorter periods, and missing"
                        + " where one of them has no record"))
        }
        periods = trade?.periods(frequency) ?? []
        if let recorded, let trade {
            silence =
                trade.silentFinding(question.direction, frequency, in: recorded)
                + trade.unstatedFinding(question.direction, frequency, in: recorded)
        } else {
            silence = []
        }
        if trade == nil {
            findings.append(question.noRecordFinding(in: facts))
        } else if periods.isEmpty, let held = recorded?.frequencies, let longest = held.max() {
            throw Self.noPeriods(question, frequency, held, longest, lengths)
        }
        if let recorded, let trade {
            findings += trade.halfFindings(
                question.direction, periods, frequency, in: recorded)
        }
        findings += Set([partner, .world]).sorted().flatMap { partner in
            periods.compactMap { trade?.partsFinding(partner, $0) }
        }
        if let recorded { findings += timesFindings(recorded) }
        if partner == .world { findings += totalsFinding }
    }

    var partner: Partner { question.partner.map(Partner.country) ?? .world }

    /// Says which totals of all partners lack some, or may lack them.
    var totalsFinding: [Diagnostic] {
        (trade?.incompleteFinding(question.direction, periods).map { [$0] } ?? []) + silence
    }

    /// The same of single periods, each by itself: whom their totals may lack.
    func silentFindings(in ends: [TimeSpan]) -> [Diagnostic] {
        silence.flatMap(\.parts).filter { finding in
            finding.period.map { ends.contains($0) } ?? false
        }
    }

    /// The value asked for in a period.
    func level(_ period: TimeSpan, _ direction: TradeDirection? = nil) -> TradeEntry? {
        let direction = direction ?? question.direction
        return partner == .world
            ? trade?.world(direction, period)?.entry
            : trade?.entry(partner, direction, period)
    }

    /// The level as a series, to take changes of.
    func series<P: Period>(of _: P.Type) -> Series<P> {
        let cells = toldPeriods.compactMap { period -> Series<P>.Cell? in
            guard let entry = level(period) else { return nil }
            let days = period.days
            return Series<P>.Cell(
                span: P(containing: days.lowerBound)...P(containing: days.upperBound),
                value: entry.value?.doubleValue, n: entry.n, missing: entry.missing,
                confidence: entry.confidence, origins: entry.origins)
        }
        return Series(unit: trade?.unit ?? .usDollars, cells: cells)
    }

    var flowText: String {
        let (flow, goods) = (question.flowText, question.goods)
        return goods.prefixes.isEmpty ? flow : "\(flow) in goods \(goods.text)"
    }

    var partnerText: String {
        question.partner.map { "in trade with \($0)" } ?? "in trade with all partners"
    }

    var basisText: String {
        trade.map { $0.basis.told(of: question.subject, by: $0.source) } ?? "no data"
    }

    /// The outcome; its fields show amounts in the unit of the trade, unless another is given.
    func result(
        _ indicator: Indicator, unit: String, amounts: String? = nil, definition: String,
        points: [IndicatorResult.Point], findings more: [Diagnostic] = []
    ) -> IndicatorResult {
        let given = IndicatorResult.given([
            ("basis", trade?.basis.rawValue), ("source", trade?.source),
        ])
        return IndicatorResult(
            indicator, parameters: question.parameters + given, unit: unit,
            amounts: amounts ?? trade?.unit.code, definition: definition, points: points,
            findings: findings + more)
    }

    /// The rows behind a value.
    func uses(of origins: [Origin]) -> [SourceUse] { facts.uses(of: origins) }
}
