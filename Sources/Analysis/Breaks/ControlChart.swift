public import TradeModel

/// How far a series has drifted from its usual level.
public enum ControlChart: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "cusum", codes: ["C19"], title: "Cumulative sum of deviations",
        unit: "the series' unit",
        formula: "S_t = Σ_{i≤t} (x_i − μ₀); C⁺ = max(0, C⁺ + x − (μ₀ + k)), C⁻ likewise below;"
            + " alarm where C⁺ or C⁻ > h; μ₀ and s of the base, k = allowance · s, h = threshold · s",
        inputs: runInputs,
        pitfalls:
            "the base decides what is usual: name one that is; sums around the mean of the whole"
            + " series end at zero by construction; autocorrelation brings false alarms",
        authority:
            "Page (1954); Montgomery, Introduction to Statistical Quality Control, chapter 9",
        parameters: runParameters.union([.base, .allowance, .threshold]),
        fields: [
            .number("level", in: .amounts), .number("upper", in: .value),
            .number("lower", in: .value), .text("alarm"), .number("target", in: .amounts),
            .number("k", in: .amounts), .number("h", in: .value),
        ])

    /// Computes what an inquiry asks: one point for each period.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let allowance = try inquiry.number(.allowance) ?? 0.5
        let threshold = try inquiry.number(.threshold) ?? 5
        let base = try inquiry.span(.base)
        let series = try UnbrokenSeries(inquiry, facts)
        var parameters = [
            (name: "allowance", value: allowance.plainDescription),
            ("threshold", threshold.plainDescription),
        ]
        var points: [IndicatorResult.Point] = []
        if !series.points.isEmpty {
            let values = series.values
            let places = try base.map { span throws(Refusal) in try series.places(of: span, .base) }
            let usual = places ?? values.indices
            let chart = try series.fitted(base: usual) { () throws(ModelError) in
                try CumulativeSum(
                    values, baseline: usual, allowance: allowance, threshold: threshold)
            }
            parameters.append(("base", series.span(usual)))
            points = self.points(series, chart, usual)
        }
        return series.result(
            indicator,
            unit: series.isCount ? "cumulative \(series.levels.unit)" : series.levels.unit,
            definition:
                "sum of deviations from the mean of the base, with the one-sided sums beyond an"
                + " allowance of \(allowance.plainDescription) standard deviations of the base and an"
                + " alarm above \(threshold.plainDescription) (Page 1954)",
            points: points, parameters: parameters)
    }

    private static func points(
        _ series: UnbrokenSeries, _ chart: CumulativeSum, _ usual: Range<Int>
    ) -> [IndicatorResult.Point] {
        chart.points.enumerated().map { place, sums in
            let alarm = [(sums.isHigh, "high"), (sums.isLow, "low")].filter(\.0).map(\.1)
            return series.point(
                series.label(place), over: place..<(place + 1),
                restingOn: [0..<place, usual], value: sums.sum,
                fields: [
                    .init("level", .number(series.values[place])),
                    .init("upper", .number(sums.upper)), .init("lower", .number(sums.lower)),
                    .init("alarm", .text(alarm.joined(separator: ", "))),
                    .init("target", .number(chart.target)), .init("k", .number(chart.allowance)),
                    .init("h", .number(chart.threshold)),
                ])
        }
    }
}
