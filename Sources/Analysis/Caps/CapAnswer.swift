import TradeModel

/// Deliveries held against the caps of measures: what the indicators of caps have in common.
struct CapAnswer {
    let rows: [CapRow]
    let subject: Country
    let regime: String
    let partner: String?
    private let facts: Dataset
    private let findings: [Diagnostic]
    private let endFindings: [Diagnostic]

    /// Puts together every window that had begun by the day of the question, of every cap under whose
    /// name the files hold deliveries, or of the one that is named. Refuses a factor by which a delivery
    /// comes to an amount that cannot be held.
    init(_ inquiry: Inquiry, _ facts: Dataset) throws(Refusal) {
        self.facts = facts
        let question = try inquiry.measures()
        subject = question.subject
        partner = inquiry[.partner]
        let measures = try question.measures(in: facts)
        endFindings = measures.endFindings(asOf: question.asOf)
        regime = question.regime(in: facts) ?? ""
        let caps = measures.filter { $0.cap?.deliveries != nil }
        if let id = question.measure, caps.count < measures.count {
            throw .usage("\(id) is no cap whose deliveries are reported")
        }
        var rows: [CapRow] = []
        var mismatches: Set<String> = []
        var told: [CapReports] = []
        for measure in caps {
            let reports = try CapReports.of(measure, inquiry, facts)
            told += reports
            let reporters = Set(reports.flatMap { $0.deliveries.map(\.reporter) })
            let factors = try Conversion.factors(inquiry, facts, reporters: reporters)
            for report in reports where report.isTold {
                let held = try report.held(
                    against: measure, by: factors, asOf: inquiry.asOf, in: facts)
                rows += held.rows
                mismatches.formUnion(held.mismatches)
            }
        }
        rows = Self.withoutNeedless(rows)
        // Windows in order, and within each the order of the table of measures.
        self.rows = rows.enumerated().sorted {
            ($0.element.window, $0.offset) < ($1.element.window, $1.offset)
        }.map(\.element)
        findings =
            CapFindings.of(rows, caps, mismatches, question, facts)
            + CapFindings.ofRows(told)
    }

    /// Leaves out a factor in windows of which it tells no more than what was reported in the cap's own
    /// unit.
    private static func withoutNeedless(_ rows: [CapRow]) -> [CapRow] {
        let direct = rows.filter { $0.conversion == .none }
        return rows.filter { row in
            guard row.conversion != .none else { return true }
            let other = direct.first {
                $0.measure == row.measure && $0.source == row.source && $0.limit == row.limit
                    && $0.window == row.window
            }
            return other.map { row.sum.openDays < $0.sum.openDays } ?? true
        }
    }

    /// The rows behind a value.
    func uses(of origins: [Origin]) -> [SourceUse] { facts.uses(of: origins) }

    /// The outcome, with whose reports and which regime it rests on.
    ///
    /// - Parameter isOfWindows: whether what is not reported of the windows concerns it.
    func result(
        _ indicator: Indicator, unit: String, amounts: String? = nil, definition: String,
        points: [IndicatorResult.Point], findings more: [Diagnostic] = [],
        isOfWindows: Bool = true
    ) -> IndicatorResult {
        let findings = isOfWindows ? findings : findings.filter(CapFindings.isOfRows)
        let parameters = IndicatorResult.given([
            ("subject", subject.code), ("regime", regime), ("partner", partner),
        ])
        return IndicatorResult(
            indicator, parameters: parameters, unit: unit, amounts: amounts,
            definition: definition, points: points, findings: endFindings + findings + more)
    }
}
