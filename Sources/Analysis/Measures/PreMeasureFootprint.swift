public import TradeModel

/// How much of the trade of some earlier years is in goods that measures are about now.
public enum PreMeasureFootprint: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "pre-measure-footprint", codes: ["S03"],
        title: "Share of earlier trade that is in goods under measures now",
        unit: Unit.percent.code,
        formula: "100 · Σ_base v of goods under measures on the day / Σ_base v",
        inputs: "a trade table with HS chapters, headings or subheadings, and a table of measures",
        pitfalls: "the choice of the base years decides the picture; years in which some of the"
            + " measures held already understate it; the goods' code of the base years may differ"
            + " from the measures' edition",
        authority: "the measures' own texts, row by row",
        parameters: [
            .subject, .partner, .flow, .basis, .source, .regime, .measureID, .base, .on,
        ],
        fields: MeasuredAnswer.fields(isShare: true))

    /// Computes the shares of the base, such as `2015..2016`, by the measures on a day, the day of the
    /// question where none is given. Missing where the files do not cover the base.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let text = try inquiry.required(.base)
        guard let base = TimeSpan.asked(text) else {
            throw .usage("expected a base such as 2015..2016 or 2016, saw “\(text)”")
        }
        let day = try inquiry.day(.on) ?? inquiry.asOf
        let answer = try MeasuredAnswer(inquiry, facts)
        let items = (answer.goods?.items ?? []).filter {
            base.days.contains($0.period.days.lowerBound)
                && base.days.contains($0.period.days.upperBound)
        }
        let frequency = items.map(\.period.frequency).max() ?? base.frequency
        let longer = LongGoods.sides(
            of: answer.goods?.told ?? [], of: answer.question.subject, than: frequency)
        var points: [IndicatorResult.Point] = []
        var covers: [(period: TimeSpan, flow: Flow, cover: GoodsCover)] = []
        for flow in Flow.allCases where answer.question.direction.includes(flow) {
            let chosen = GoodsCover(items.filter { $0.flow == flow }, over: base)
                .beside(
                    longer.filter { $0.flow == flow }.compactMap { $0.record(inMonthsOf: base) })
            guard !chosen.items.isEmpty else { continue }
            covers.append((base, flow, chosen))
            points += answer.points(
                MeasuredTrade(chosen.items, under: answer.measures, at: .day(day)),
                of: chosen, over: base, flow, isShare: true)
        }
        return answer.result(
            indicator, unit: indicator.unit,
            definition: "share of the trade of \(base) that is in goods under measures on \(day),"
                + " seen from \(answer.question.subject)",
            points: points,
            findings: finding(answer, points, base) + TwofoldGoods.findings(covers)
                + LongerRecord.finding(covers.flatMap { $0.cover.longer }, frequency))
    }

    private static func finding(
        _ answer: MeasuredAnswer, _ points: [IndicatorResult.Point], _ base: TimeSpan
    ) -> [Diagnostic] {
        guard answer.goods != nil, points.allSatisfy({ $0.value == nil }) else { return [] }
        return [
            Diagnostic(
                .warning, .missingValue,
                message:
                    "these files do not hold the goods of all of \(base), so that the shares are"
                    + " missing")
        ]
    }
}

extension TradeDirection {
    /// Whether a flow is of the direction.
    func includes(_ flow: Flow) -> Bool { self == .total || self == TradeDirection(flow) }
}
