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
        var otherWay: [Observation] = []
        var unheard: [String] = []
        var negative: [Observation] = []
        var unmatched: [Observation] = []
        var halfTold: [Observation] = []
        var counted: Set<Origin> = []
        for measure in caps {
            let reports = try CapReports.of(measure, inquiry, facts)
            otherWay += reports.flatMap(\.otherWay)
            negative += reports.flatMap(\.negative)
            unmatched += reports.flatMap(\.unmatched)
            halfTold += reports.flatMap(\.halfTold)
            unheard += reports.flatMap { report in
                report.unheard.map { "\($0) (\(report.source))" }
            }
            counted.formUnion(reports.flatMap { $0.deliveries.flatMap(\.origins) })
            let reporters = Set(reports.flatMap { $0.deliveries.map(\.reporter) })
            let factors = try Conversion.factors(inquiry, facts, reporters: reporters)
            for report in reports where report.isTold {
                let (source, deliveries) = (report.source, report.deliveries)
                let limits = measure.cap?.amounts ?? []
                let waysTo = { (unit: Unit) in
                    Self.ways(to: unit, from: deliveries, factors.conversions)
                }
                let hasNone = limits.allSatisfy { waysTo($0.unit).isEmpty }
                for limit in limits {
                    let ways = waysTo(limit.unit)
                    for way in ways { try way.check(deliveries, into: limit.unit, in: facts) }
                    if ways.isEmpty, hasNone || Self.isConvertible(deliveries, into: limit.unit) {
                        mismatches.insert("\(source) in \(limit.unit)")
                    }
                    rows += ways.flatMap { way in
                        let used = factors.rows.filter { $0.value == way.factor }
                        return measure.windows(begunBy: inquiry.asOf).map { window in
                            CapRow(
                                measure: measure, source: source, window: window, limit: limit,
                                conversion: way, deliveries: deliveries,
                                sum: DeliverySum(
                                    deliveries, of: report.reporters,
                                    over: measure.life(within: window), within: window.days,
                                    upTo: inquiry.asOf, due: measure.lastDayDue(on: inquiry.asOf),
                                    in: limit.unit, by: way),
                                origins: [measure.origin] + used.map(\.origin))
                        }
                    }
                }
            }
        }
        rows = Self.withoutNeedless(rows)
        // Windows in order, and within each the order of the table of measures.
        self.rows = rows.enumerated().sorted {
            ($0.element.window, $0.offset) < ($1.element.window, $1.offset)
        }.map(\.element)
        findings =
            CapFindings.of(rows, caps, mismatches, question, facts)
            + CapFindings.ofRows(
                otherWay.filter { !counted.contains($0.origin) }, unheard: unheard,
                negative: negative, unmatched: unmatched, halfTold: halfTold)
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

    /// The ways that lead from what is reported to the unit of a cap; none where the deliveries would
    /// need a factor and none is there.
    private static func ways(
        to unit: Unit, from deliveries: [Delivery], _ factors: [Conversion]
    ) -> [Conversion] {
        let isTold = deliveries.contains { $0.amount.unit.isCommensurable(with: unit) }
        return (isTold || deliveries.isEmpty ? [.none] : [])
            + (isConvertible(deliveries, into: unit) ? factors : [])
    }

    /// Whether a factor leads from the unit of some of the deliveries to another.
    private static func isConvertible(_ deliveries: [Delivery], into unit: Unit) -> Bool {
        guard let source = Conversion.source(of: unit) else { return false }
        return deliveries.contains { $0.amount.unit.isCommensurable(with: source) }
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
        var parameters = [(name: "subject", value: subject.code), (name: "regime", value: regime)]
        if let partner { parameters.append(("partner", partner)) }
        return IndicatorResult(
            indicator, parameters: parameters, unit: unit, amounts: amounts,
            definition: definition, points: points, findings: endFindings + findings + more)
    }
}
