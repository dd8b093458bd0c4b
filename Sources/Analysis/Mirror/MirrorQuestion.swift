import TradeModel

/// A question about trade that both sides report, with the pairs that answer it.
struct MirrorQuestion {
    let question: TradeQuestion
    /// What importers' values are thought to hold of freight and insurance, as a part of the exporters'.
    let margin: Double
    /// The trades of the subject, in order; without a partner that is named only those that both sides
    /// report.
    private(set) var pairs: [MirrorPair] = []
    /// The trades of everyone that both sides report, by which reporters are judged.
    private(set) var everyone: [MirrorPair] = []
    private(set) var findings: [Diagnostic] = []
    /// The unit of all values.
    let unit: Unit
    private let facts: Dataset

    /// The margins by which a result's dependence on the assumption is shown.
    static let sensitivity = [0, 0.06, 0.10, 0.20]

    init(_ question: TradeQuestion, margin: Double, _ facts: Dataset) throws(Refusal) {
        self.question = question
        self.margin = margin
        self.facts = facts
        let reported = try ReportedTrade(facts)
        unit = reported.unit
        guard reported.reports(question.subject) else {
            findings = [
                reported.tells(of: question.subject)
                    ? Self.noMirror(question.subject) : Self.noRows(question.subject, facts)
            ]
            return
        }
        let lengths = reported.frequencies(of: question.subject)
        guard let frequency = question.frequency ?? lengths.last else { return }
        guard lengths.contains(frequency) else {
            throw Self.noPeriods(frequency, of: question.subject, only: lengths)
        }
        let all = reported.pairs(frequency)
        everyone = all.filter(\.isMirrored)
        let own = all.filter { question.asksAbout($0.trade) }
        guard !own.isEmpty else {
            findings = [Self.noFlow(question, frequency)]
            return
        }
        pairs = question.partner == nil ? own.filter(\.isMirrored) : own
        let alone = own.count { !$0.isMirrored }
        if alone > 0 {
            findings.append(
                Diagnostic(
                    .warning, .noMirror,
                    message: "flows of \(question.subject) that one side alone reports, and that"
                        + " have no gap: \(alone)"))
        }
        findings += Self.goodsFindings(own, chapters: reported.chapters.count)
        findings += Self.gapFindings(
            frequency, told: own.map(\.trade.period),
            shorter: lengths.filter { $0 < frequency }.flatMap { reported.pairs($0) }
                .map(\.trade).filter(question.asksAbout).map(\.period))
    }

    /// The margins for which a pair is shown: with a partner named, those of the sensitivity too. Where
    /// one side is missing, or they are not alike, there is nothing to depend on them.
    func margins(_ pair: MirrorPair) -> [Double] {
        guard question.partner != nil, pair.isMirrored, pair.isAlike else { return [margin] }
        return Set(Self.sensitivity + [margin]).sorted()
    }

    /// The partner and the subject's direction of a pair.
    func side(_ pair: MirrorPair) -> (partner: Partner, direction: TradeDirection) {
        pair.trade.importer == .country(question.subject)
            ? (pair.trade.exporter, .import) : (pair.trade.importer, .export)
    }

    /// What is taken off imports, for readers.
    var marginText: String {
        question.partner == nil
            ? "\(margin.plainDescription) of the exporter’s value"
            : "the margin of each row, as a part of the exporter’s value"
    }

    /// The rows behind a pair, and others that its value rests on.
    func uses(_ pair: MirrorPair, and others: [Origin] = []) -> [SourceUse] {
        facts.uses(of: pair.entries.flatMap(\.origins) + others)
    }

    func result(
        _ indicator: Indicator, unit: String, definition: String, points: [IndicatorResult.Point]
    ) -> IndicatorResult {
        var parameters = question.parameters
        parameters.append(("tau", margin.plainDescription))
        return IndicatorResult(
            indicator, parameters: parameters, unit: unit, amounts: self.unit.code,
            definition: definition, points: points, findings: findings)
    }

    private static func noPeriods(
        _ frequency: Frequency, of subject: Country, only lengths: [Frequency]
    ) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .noSubjectRows,
                message: "these files have no \(frequency.rawValue) reports of trade of \(subject),"
                    + " and shorter ones are not added up to them; the reports are"
                    + " \(lengths.map(\.rawValue).joined(separator: " and "))"),
            cause: .usage)
    }

    private static func noFlow(_ question: TradeQuestion, _ frequency: Frequency) -> Diagnostic {
        let partner = question.partner.map { " in trade with \($0)" } ?? ""
        return Diagnostic(
            .warning, .noSubjectRows,
            message: "neither side reports \(frequency.rawValue) \(question.flowText)\(partner) in"
                + " these files; there are no points, which is not zero")
    }

    private static func noMirror(_ subject: Country) -> Diagnostic {
        Diagnostic(
            .warning, .noMirror,
            message: "\(subject) reports no trade in these files, so that a gap between its reports"
                + " and its partners’ does not exist; flywheel compute source-discrepancy compares"
                + " what two sources say of one flow")
    }

    private static func noRows(_ subject: Country, _ facts: Dataset) -> Diagnostic {
        Diagnostic(
            .warning, .noSubjectRows,
            message: "no reporter in these files tells of trade of \(subject); there are no points"
                + " (\(facts.inventory))")
    }
}
