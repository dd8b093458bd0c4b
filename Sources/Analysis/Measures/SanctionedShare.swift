public import TradeModel

/// The share of recorded trade that is in goods under measures.
public enum SanctionedShare: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "sanctioned-share", codes: ["S02"], title: "Share of trade in goods under measures",
        unit: Unit.percent.code, formula: "100 · S01 / T, of one direction",
        inputs: MeasuredTrade.inputs,
        pitfalls: "the trade shrinks too, so that a share may rise while its value falls; "
            + MeasuredTrade.pitfalls,
        authority: "the measures' own texts, row by row; World Customs Organization, Harmonized"
            + " System",
        parameters: [
            .subject, .partner, .by, .flow, .basis, .source, .regime, .measureID,
        ],
        fields: MeasuredAnswer.fields(isShare: true))

    /// Computes what an inquiry asks: shares of the trade of each direction.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try MeasuredTrade.result(indicator, inquiry, facts, isShare: true)
    }
}
