public import TradeModel

/// How far trade in a measure's goods fell when it began.
public enum ComplianceBreak: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "compliance-break", codes: ["S04"],
        title: "Fall of trade in a measure's goods when it began", unit: Unit.percent.code,
        formula:
            "100 · (1 − v_post / v_pre), of the twelve months before and after, or of the years"
            + " around; the month or year in which a measure begins, and its wind-down, are in neither",
        inputs: "a trade table with HS chapters, headings or subheadings, and a table of measures",
        pitfalls:
            "disputed headings stand apart, and of a heading of which a part is meant nothing can be"
            + " told; an earlier measure, or a partner that stops earlier, lowers the base; seasons and"
            + " prices are in it; measures that begin within weeks of each other share their windows,"
            + " and the time after may reach beyond the end of the measure, of which a warning tells;"
            + " a fall of recorded trade need not be one of trade",
        authority: "comparison of means before and after, without a model; Noland (2009) on what"
            + " confounds it",
        parameters: [.subject, .partner, .by, .flow, .basis, .source, .regime, .measureID],
        fields: [
            .key("flow"), .key("measure"), .text("kind"), .number("before", in: .amounts),
            .number("after", in: .amounts), .text("window_before"), .text("window_after"),
            .number("coarser_before", in: .amounts), .number("coarser_after", in: .amounts),
            .number("disputed_before", in: .amounts), .number("disputed_after", in: .amounts),
            .text("extent"),
        ])

    /// Computes the fall for every measure with headings. Missing where a window is not whole, where
    /// there was no trade before, where a partner is in one of the two times and a longer record alone
    /// tells of it in the other, and where goods coarser than the headings, or headings of which only a
    /// part is meant, hide how much was the measure's. Goods of disputed headings are not in it.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try MeasuredAnswer(inquiry, facts)
        let items = answer.goods?.items ?? []
        let told = answer.goods?.told ?? []
        let frequency = answer.question.frequency ?? items.map(\.period.frequency).min() ?? .monthly
        guard [.monthly, .annual].contains(frequency) else {
            throw .usage("\(indicator.id) compares months or years: --by month or --by year")
        }
        var covers: [(period: TimeSpan, flow: Flow, cover: GoodsCover)] = []
        var ended: Set<String> = []
        let points = answer.measures.filter { !$0.scope.prefixes.isEmpty }.flatMap { measure in
            measure.scope.direction.flows.filter(answer.question.direction.includes).map { flow in
                let windows = Windows(around: measure.dates, isMonthly: frequency == .monthly)
                let traded = items.filter { $0.flow == flow && $0.period.frequency <= frequency }
                let subject = answer.question.subject
                let longer = LongGoods.sides(
                    of: told.filter { $0.flow == flow }, of: subject, than: frequency
                ) { measure.scope.match($0) != nil }
                let before = Side(
                    measure, traded, of: subject, over: windows.before, beside: longer)
                let after = Side(
                    measure, traded, of: subject, over: windows.after, beside: longer)
                covers.append((windows.before, flow, before.cover))
                covers.append((windows.after, flow, after.cover))
                let found = point(measure, flow, before, after, windows, facts)
                if found != nil, let end = measure.dates.end, end < windows.after.days.upperBound {
                    ended.insert("\(measure.id) (\(end), compared \(windows.after))")
                }
                return found
            }
        }.compactMap { $0 }
        return answer.result(
            indicator, unit: indicator.unit,
            definition: "fall of the value of a measure's goods from the"
                + (frequency == .monthly ? " twelve months before" : " year before")
                + " the one in which it began to the same time after, without its wind-down, seen from"
                + " \(answer.question.subject)",
            points: points,
            findings: TwofoldGoods.findings(covers)
                + LongerRecord.finding(covers.flatMap { $0.cover.longer }, frequency)
                + endedFinding(ended))
    }

    /// Says of which measures the time after reaches beyond their last day.
    private static func endedFinding(_ ended: Set<String>) -> [Diagnostic] {
        guard !ended.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .partialPeriod,
                message: "measures that ended before the time after did, so that it is not all of"
                    + " theirs: \(ended.sorted().joined(separator: ", "))")
        ]
    }

    /// Nil where the files hold nothing of either time.
    private static func point(
        _ measure: Measure, _ flow: Flow, _ before: Side, _ after: Side, _ windows: Windows,
        _ facts: Dataset
    ) -> IndicatorResult.Point? {
        guard before.isSeen || after.isSeen else { return nil }
        var fall: Double?
        if before.isComparable(with: after), let base = before.value, let rest = after.value,
            base > .zero
        {
            fall = Amount.share(base - rest, of: base)
        }
        return IndicatorResult.Point(
            period: measure.dates.effective.description, value: fall,
            fields: [
                .init("flow", .text(flow.rawValue)), .init("measure", .text(measure.id)),
                .init("kind", .text(measure.kind.rawValue)),
                .init("before", .number(before.value?.doubleValue)),
                .init("after", .number(after.value?.doubleValue)),
                .init("window_before", .text(windows.before.description)),
                .init("window_after", .text(windows.after.description)),
                .init("coarser_before", .number(before.coarser.doubleValue)),
                .init("coarser_after", .number(after.coarser.doubleValue)),
                .init("disputed_before", .number(before.disputed.doubleValue)),
                .init("disputed_after", .number(after.disputed.doubleValue)),
                .init("extent", .text(measure.scope.extent?.rawValue ?? "")),
            ], n: before.n + after.n, missing: before.missing + after.missing,
            confidence: min(measure.law.confidence, measure.scope.mapping ?? .unconfirmed),
            sources: facts.uses(of: before.origins + after.origins + [measure.origin]))
    }
}
