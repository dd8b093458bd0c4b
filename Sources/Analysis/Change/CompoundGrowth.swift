public import TradeModel

/// Compound annual growth between two periods.
public enum CompoundGrowth: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "growth-rate", codes: ["T11"], title: "Compound annual growth rate",
        unit: "percent a year", formula: "100 · ((T_b / T_a)^{1/(b−a)} − 1)",
        inputs: SeriesComputation.inputs,
        pitfalls: "looks at the two ends only; a fall and a rise between them do not show",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: .goods.union([.subject, .partner, .by, .flow, .basis, .source, .from, .to]),
        fields: SeriesAnswer.fieldsOfChanges)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(
            try inquiry.trade(), from: try inquiry.period(.from), to: try inquiry.period(.to),
            in: facts)
    }

    /// Computes the rate between two periods of one length, which is the question's where it names
    /// none.
    public static func result(
        _ question: TradeQuestion, from first: TimeSpan, to last: TimeSpan, in facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try SeriesComputation.growth(from: first, to: last).result(
            indicator, question.asLong(as: first, and: last), facts
        ) {
            "constant yearly growth of \($0) from \(first) to \(last)"
        }
    }
}
