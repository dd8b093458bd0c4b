public import TradeModel

/// How unusual the change of level at a measure is among those at all other dates.
public enum Placebo: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "placebo", codes: ["S15"], title: "Placebo distribution of a change of level",
        unit: "log points, or the series' unit",
        formula:
            "β₂ of interrupted-series at every date with a margin of periods before it and from it"
            + " on; p = number of dates with |β₂| ≥ that of the measure, itself included, over the"
            + " number of dates",
        inputs: runInputs,
        pitfalls:
            "dates next to the measure see the same change, so that p is on the safe side; with N"
            + " dates p cannot fall below 1/N",
        authority: "Abadie, Diamond and Hainmueller (2010)",
        parameters: interruptionParameters.union([.margin]),
        fields: [.text("date_of"), .number("p", in: nil)])

    /// Computes what an inquiry asks: one point for each date.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let asked = try InterruptionInquiry(inquiry)
        let margin = try inquiry.whole(.margin)
        let series = try UnbrokenSeries(inquiry, facts)
        var parameters = asked.parameters(on: series)
        var points: [IndicatorResult.Point] = []
        var definition = "change of level at each date at which the measure could have been"
        if !series.points.isEmpty {
            let values = series.values
            let question = try asked.question(on: series)
            let placebo = try series.fitted { () throws(ModelError) in
                try PlaceboDistribution(values, question, margin: margin)
            }
            parameters += [
                ("dates", "\(placebo.effects.count)"), ("as_far", "\(placebo.asFar)"),
            ]
            definition +=
                "; as far from zero as at the measure: \(placebo.asFar) of"
                + " \(placebo.effects.count) dates, itself included"
            if !placebo.refused.isEmpty {
                definition +=
                    "; no fit at \(series.line.text(placebo.refused.map { series.first + $0 }))"
            }
            points = placebo.effects.map { effect in
                let isMeasure = effect.start == question.start
                return series.point(
                    series.label(effect.start), over: values.indices, value: effect.level,
                    fields: [
                        .init("date_of", .text(isMeasure ? "measure" : "placebo")),
                        .init("p", .number(isMeasure ? placebo.pValue : nil)),
                    ])
            }
        }
        return series.result(
            indicator, unit: asked.unit(on: series),
            definition: "\(definition); \(asked.text(on: series))", points: points,
            parameters: parameters)
    }
}
