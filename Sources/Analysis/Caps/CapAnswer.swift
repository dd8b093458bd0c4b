import TradeModel

/// Deliveries held against the caps of measures: what the indicators of caps have in common.
struct CapAnswer {
    let rows: [CapRow]
    let subject: Country
    let regime: String
    let partner: String?
    private let facts: Dataset
    private let findings: [Diagnostic]

    /// Puts together every window that had begun by the day of the question, of every cap under whose
    /// name the files hold deliveries, or of the one that is named.
    init(_ inquiry: Inquiry, _ facts: Dataset) throws(Refusal) {
        self.facts = facts
        let question = try inquiry.measures()
        subject = question.subject
        partner = inquiry[.partner]
        let measures = try question.measures(in: facts)
        regime = question.regime(in: facts) ?? ""
        let caps = measures.filter { $0.cap?.deliveries != nil }
        if let id = question.measure, caps.count < measures.count {
            throw .usage("\(id) is no cap whose deliveries are reported")
        }
        var rows: [CapRow] = []
        var mismatches: Set<String> = []
        for measure in caps {
            let told = try Self.deliveries(under: measure, inquiry, facts)
            let reporters = Set(told.values.flatMap { $0.map(\.reporter) })
            let factors = try Conversion.factors(inquiry, facts, reporters: reporters)
            for (source, deliveries) in told.sorted(by: { $0.key < $1.key }) {
                for limit in measure.cap?.amounts ?? [] {
                    let ways = Self.ways(to: limit.unit, from: deliveries, factors.conversions)
                    if ways.isEmpty, Self.isConvertible(deliveries, into: limit.unit) {
                        mismatches.insert("\(source) in \(limit.unit)")
                    }
                    rows += ways.flatMap { way in
                        let used = factors.rows.filter { $0.value == way.factor }
                        return measure.windows(begunBy: inquiry.asOf).map { window in
                            CapRow(
                                measure: measure, source: source, window: window, limit: limit,
                                conversion: way, deliveries: deliveries,
                                sum: DeliverySum(
                                    deliveries, over: window.days,
                                    upTo: min(inquiry.asOf, measure.dates.end ?? inquiry.asOf),
                                    due: measure.lastDayDue(on: inquiry.asOf), in: limit.unit,
                                    by: way),
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
        findings = CapFindings.of(rows, caps, mismatches, subject, facts)
    }

    /// The deliveries that a cap counts, by series; those of one reporter where one is asked for.
    private static func deliveries(
        under measure: Measure, _ inquiry: Inquiry, _ facts: Dataset
    ) throws(Refusal) -> [String: [Delivery]] {
        let partner = try inquiry[.partner].map { text throws(Refusal) in
            try inquiry.countries.requested(text, as: "partner").code
        }
        let rows = facts.observations.filter {
            $0.cell.measure == measure.cap?.deliveries && $0.status == .main
                && $0.cell.subject == measure.scope.subject.code
        }
        let series = Dictionary(grouping: rows, by: \.cell.series)
        if let source = inquiry[.source], !series.isEmpty {
            _ = try SourceChoice.among(series.keys.sorted(), named: source)
        }
        return series.filter { inquiry[.source] == nil || $0.key == inquiry[.source] }
            .mapValues { rows in
                rows.compactMap(Delivery.init).filter { partner == nil || $0.reporter == partner }
            }
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
        _ indicator: Indicator, unit: String, definition: String,
        points: [IndicatorResult.Point], findings more: [Diagnostic] = [],
        isOfWindows: Bool = true
    ) -> IndicatorResult {
        let findings = isOfWindows ? findings : findings.filter { $0.code == .noSubjectRows }
        var parameters = [(name: "subject", value: subject.code), (name: "regime", value: regime)]
        if let partner { parameters.append(("partner", partner)) }
        return IndicatorResult(
            indicator, parameters: parameters, unit: unit, definition: definition, points: points,
            findings: findings + more)
    }
}
