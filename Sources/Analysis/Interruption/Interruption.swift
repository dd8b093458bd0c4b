public import TradeModel

/// What changed in a series at a dated measure.
public enum Interruption: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "interrupted-series", codes: ["S14"], title: "Level and slope at a dated measure",
        unit: "log points, or the series' unit",
        formula: "f(y_t) = β₀ + β₁t + β₂D_t + β₃(t − T₀)D_t + season + δW_t + u_t, D_t = 1 from the"
            + " period of the measure on; f = asinh(y/scale), log or y with Newey–West errors,"
            + " L = ⌊4(n/100)^{2/9}⌋; counts by a log-linear model",
        inputs: runInputs,
        pitfalls:
            "measures weeks apart cannot be told apart; the market moves before the date; a date"
            + " chosen after looking at the data makes p-values meaningless: see placebo; asinh"
            + " effects depend on the scale where values are near it",
        authority: "Newey and West (1987); Wagner et al. (2002)",
        parameters: interruptionParameters,
        fields: [
            .key("coefficient"), .number("standard_error", in: .value),
            .number("statistic", in: nil), .number("p", in: nil), .interval("interval", in: .value),
            .number("dispersion", in: nil),
        ])

    /// Computes what an inquiry asks: one point for each coefficient, level and slope first.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let asked = try InterruptionInquiry(inquiry)
        let series = try UnbrokenSeries(inquiry, facts)
        var parameters = asked.parameters(on: series)
        var points: [IndicatorResult.Point] = []
        if !series.points.isEmpty {
            let values = series.values
            let question = try asked.question(on: series)
            let fit = try series.fitted { () throws(ModelError) in
                try InterruptedSeries(values, question)
            }
            parameters.append(("periods", "\(fit.n)"))
            if let lag = fit.lag { parameters.append(("lag", "\(lag)")) }
            let others = fit.estimates.filter { $0 != fit.level && $0 != fit.slope }
            points = ([fit.level, fit.slope] + others).map { estimate in
                series.point(
                    series.label(question.start), over: values.indices, value: estimate.value,
                    fields: [
                        .init("coefficient", .text(estimate.name)),
                        .init("standard_error", .number(estimate.standardError)),
                        .init("statistic", .number(estimate.statistic)),
                        .init("p", .number(estimate.pValue)),
                        .init("interval", .interval(estimate.interval)),
                        .init("dispersion", .number(fit.dispersion)),
                    ])
            }
        }
        return series.result(
            indicator, unit: asked.unit(on: series),
            definition:
                "change of level, and of slope per period, from the period of the measure on;"
                + " \(asked.text(on: series)); \((asked.level * 100).plainDescription) % intervals",
            points: points, parameters: parameters)
    }
}

/// What every question about an interrupted series can be asked.
let interruptionParameters: Set<Indicator.Parameter> = runParameters.union([
    .at, .model, .transform, .scale, .harmonics, .lag, .window, .confidence,
])
