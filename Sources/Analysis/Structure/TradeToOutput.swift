public import TradeModel

/// How large a subject's trade is beside what its economy makes.
public enum TradeToOutput: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "trade-to-output", codes: ["T30"], title: "Trade in percent of economic output",
        unit: "percent", formula: "100 · T / GDP",
        inputs: "a trade table or series, and a tidy series with the measure gdp in the same"
            + " currency at current prices",
        pitfalls: "the output of a closed economy is an estimate; trade counts what passes the"
            + " border, output what is made; no currency is converted",
        authority: "World Bank, World Development Indicators (NE.TRD.GNFS.ZS)",
        parameters: [.subject, .partner, .by, .flow, .basis, .source, .gdp],
        fields: [.number("trade", in: .amounts), .number("output", in: .amounts)])

    private static let measure = "gdp"

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), output: inquiry[.gdp], from: facts)
    }

    /// Computes the ratio for every period of trade; missing where the output series has no value.
    public static func result(
        _ question: TradeQuestion, output named: String?, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try TradeAnswer(question, facts)
        guard answer.trade != nil else {
            return answer.result(
                indicator, unit: indicator.unit, definition: "no data", points: [])
        }
        let rows = facts.observations.filter {
            $0.cell.measure == measure && $0.cell.subject == question.subject.code
                && $0.status == .main
        }
        let held = Set(rows.map(\.cell.series)).sorted()
        guard
            let series = try SourceChoice.among(
                held, named: named, later: facts.laterSources, by: .gdp)
        else {
            throw Refusal(
                Diagnostic(
                    .error, .noSubjectRows,
                    message: "these files hold no series with the measure \(measure) of"
                        + " \(question.subject); \(facts.inventory)"), cause: .usage)
        }
        let output = Dictionary(
            rows.filter { $0.cell.series == series }.map { ($0.cell.period, $0) },
            uniquingKeysWith: { first, _ in first })
        try requireOneCurrency(answer, output.values.map(\.cell.unit), series)
        let points = answer.periods.compactMap { period -> IndicatorResult.Point? in
            guard let entry = answer.level(period) else { return nil }
            return point(period, entry, output[period], answer)
        }
        let without = points.filter { $0.number("output") == nil }.map(\.period)
        let findings =
            without.isEmpty
            ? []
            : [
                Diagnostic(
                    .warning, .missingValue,
                    message: "the series \(series) has no value for"
                        + " \(without.joined(separator: ", "))")
            ]
        return answer.result(
            indicator, unit: indicator.unit, amounts: answer.trade?.unit.base.keys.first,
            definition: "\(answer.flowText) \(answer.partnerText), \(answer.basisText), in percent"
                + " of the output that \(series) gives",
            points: points,
            findings: findings + answer.gapFindings(among: points) + answer.silentFinding)
    }

    private static func point(
        _ period: TimeSpan, _ entry: TradeEntry, _ output: Observation?, _ answer: TradeAnswer
    ) -> IndicatorResult.Point {
        let scale = answer.trade?.unit.scale ?? 1
        let trade = entry.value.map { $0.doubleValue * scale }
        let made = output.flatMap { row in row.value.map { $0 * row.cell.unit.scale } }
        let ratio = trade.flatMap { trade in made.flatMap { $0 > 0 ? 100 * trade / $0 : nil } }
        return IndicatorResult.Point(
            period: period.description, value: ratio.flatMap { $0.isFinite ? $0 : nil },
            fields: [.init("trade", .number(trade)), .init("output", .number(made))],
            n: entry.n + (made == nil ? 0 : 1), missing: entry.missing + (made == nil ? 1 : 0),
            confidence: Confidence.least(of: entry.confidence, output?.confidence),
            sources: answer.uses(
                of: entry.origins + (made == nil ? [] : [output?.origin].compactMap { $0 })))
    }

    private static func requireOneCurrency(
        _ answer: TradeAnswer, _ units: [Unit], _ series: String
    ) throws(Refusal) {
        guard let unit = answer.trade?.unit,
            let other = units.first(where: { !$0.isCommensurable(with: unit) })
        else { return }
        throw Refusal(
            Diagnostic(
                .error, .unknownUnit,
                message: "trade is in \(unit) and the output of \(series) in \(other); no exchange"
                    + " rate is taken: give both in one currency"), cause: .usage)
    }
}

extension IndicatorResult.Point {
    fileprivate func number(_ name: String) -> Double? { self[name]?.number }
}
