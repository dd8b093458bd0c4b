public import TradeModel

/// A series without its season.
public enum SeasonalAdjustment: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "seasonal-adjustment", codes: ["T18"], title: "Seasonally adjusted series",
        unit: "the series' unit",
        formula: "f(y) = trend + season + remainder by STL; value = f⁻¹(f(y) − season)",
        inputs: runInputs + "; three full years at least",
        pitfalls:
            "a closed border or another intervention is no season: mask it; ends are revised when"
            + " new values come; the season of a series near zero is that of few goods",
        authority: "Cleveland, Cleveland, McRae and Terpenning (1990)",
        parameters: runParameters.union([.transform, .scale, .mask, .years, .robust]),
        fields: [
            .number("observed", in: .value), .number("trend", in: .transformed),
            .number("season", in: .transformed), .number("remainder", in: .transformed),
            .number("weight", in: nil), .text("masked"),
        ])

    /// Computes what an inquiry asks: one point for each period.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let asked = try SeasonalInquiry(inquiry)
        let series = try UnbrokenSeries(inquiry, facts)
        let transform = asked.transform.transform(of: series)
        let points = series.points.isEmpty ? [] : try points(asked, series, transform)
        return series.result(
            indicator, unit: series.unit,
            definition: "the value less its season, by STL on the \(transform.name) with"
                + " \(asked.text); trend, season and remainder are in units of the \(transform.name)",
            points: points,
            parameters: [("transform", transform.name)] + asked.parameters)
    }

    private static func points(
        _ asked: SeasonalInquiry, _ series: UnbrokenSeries, _ transform: Transform
    ) throws(Refusal) -> [IndicatorResult.Point] {
        guard let period = series.line.frequency.periodsPerYear, period > 1 else {
            throw .usage(
                "\(series.line.frequency.rawValue) values have no season here: ask for --by month or"
                    + " quarter")
        }
        let masked = try asked.masked(in: series)
        let parts = try series.fitted { () throws(ModelError) in
            try SeasonalDecomposition(
                try transform.applied(to: series.values), period: period, window: asked.window,
                isRobust: asked.isRobust, masked: masked)
        }
        let adjusted = transform.inverted(parts.adjusted)
        return series.values.indices.map { place in
            series.point(
                series.label(place), over: place..<(place + 1),
                restingOn: [series.values.indices],
                value: adjusted[place].isFinite ? adjusted[place] : nil,
                fields: [
                    .init("observed", .number(series.values[place])),
                    .init("trend", .number(parts.trend[place])),
                    .init("season", .number(parts.seasonal[place])),
                    .init("remainder", .number(parts.remainder[place])),
                    .init("weight", .number(parts.weights[place])),
                    .init("masked", .text(masked.contains(place) ? "yes" : "")),
                ])
        }
    }
}
