public import TradeModel

/// Whether and when the level of a series shifted once, by ranks.
public enum Pettitt: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "pettitt", codes: ["C18"], title: "Pettitt's test of one shift", unit: "p-value",
        formula: "U_t = 2 Σ_{i≤t} R_i − t(n + 1); K = max |U_t|; p ≈ 2 exp(−6K² / (n³ + n²))",
        inputs: runInputs,
        pitfalls:
            "presumes independent values: autocorrelation makes small p-values too frequent; one"
            + " shift only; p is an approximation that is good where it is small",
        authority: "Pettitt (1979)", parameters: runParameters,
        fields: [
            .number("k", in: nil), .text("last_before_break"), .text("direction"),
            .number("mean_before", in: .amounts), .number("mean_after", in: .amounts),
            .count("periods"),
        ])

    /// Computes what an inquiry asks: one point for the whole series.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let series = try UnbrokenSeries(inquiry, facts)
        var points: [IndicatorResult.Point] = []
        if !series.points.isEmpty {
            let values = series.values
            let test = try series.fitted { () throws(ModelError) in try PettittTest(values) }
            let cut = Segmentation(values, breaks: test.position.map { [$0] } ?? [])
            let direction = test.isRise.map { $0 ? "rise" : "fall" } ?? "none"
            points = [
                series.point(
                    series.span(), over: values.indices, value: test.pValue,
                    fields: [
                        .init("k", .number(test.statistic)),
                        .init(
                            "last_before_break",
                            .text(test.position.map { series.label($0 - 1) } ?? "")),
                        .init("direction", .text(direction)),
                        .init("mean_before", .number(cut.means.first)),
                        .init("mean_after", .number(cut.means.last)),
                        .init("periods", .count(values.count)),
                    ])
            ]
        }
        return series.result(
            indicator, unit: indicator.unit,
            definition:
                "approximate p-value of Pettitt's test of one shift at an unknown date, equal"
                + " values sharing their mean rank, for values without autocorrelation",
            points: points, parameters: [])
    }
}
