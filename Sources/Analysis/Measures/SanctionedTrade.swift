public import TradeModel

/// Recorded trade in goods that measures are about.
public enum SanctionedTrade: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "sanctioned-trade", codes: ["S01"], title: "Recorded trade in goods under measures",
        unit: "the source's currency unit",
        formula:
            "Σ v over records whose goods a measure is about at their time; by measure, and once"
            + " by standing",
        inputs: MeasuredTrade.inputs, pitfalls: MeasuredTrade.pitfalls,
        authority: "the measures' own texts, row by row; World Customs Organization, Harmonized"
            + " System",
        parameters: [
            .subject, .partner, .by, .flow, .basis, .source, .regime, .measureID,
        ],
        fields: MeasuredAnswer.fields(isShare: false))

    /// Computes what an inquiry asks: a point for each period, direction and measure, and for each
    /// standing, in which every record counts once.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try MeasuredTrade.result(indicator, inquiry, facts, isShare: false)
    }
}
