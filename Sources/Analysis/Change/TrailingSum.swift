public import TradeModel

/// The sum over the last twelve months.
public enum TrailingSum: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "trailing-sum", codes: ["T07"], title: "Sum over the last twelve months",
        unit: "the source's currency unit", formula: "S_t = Σ_{i=0}^{11} T_{t−i}",
        inputs: "a monthly trade table or compiled series",
        pitfalls: "needs all twelve months; two months published as one figure count as they are",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: .goods.union([.subject, .partner, .by, .flow, .basis, .source]),
        fields: [.text("window")])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), from: facts)
    }

    /// Computes the sum for every month; missing where one of its months is.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var question = question
        question.frequency = question.frequency ?? .monthly
        return try SeriesComputation.trailingSum.result(indicator, question, facts) {
            "\($0), sum over the year to each period"
        }
    }
}
