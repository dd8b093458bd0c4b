public import TradeModel

/// An index with a base period of 100.
public enum FixedBaseIndex: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "index", codes: ["T12"], title: "Index to a base period", unit: "base = 100",
        formula: "100 · T_t / T_base", inputs: SeriesComputation.inputs,
        pitfalls: "the choice of the base decides the picture: state it",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: .goods.union([.subject, .partner, .by, .flow, .basis, .source, .base]),
        fields: SeriesAnswer.fieldsOfChanges)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), base: try inquiry.period(.base), from: facts)
    }

    /// Computes the index for every period of one length; the base is a year, quarter or month, and
    /// the length is its own where the question names none. A cell over several periods, which is no
    /// single one's value, has no index.
    public static func result(
        _ question: TradeQuestion, base: TimeSpan, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try SeriesComputation.index(base: base).result(
            indicator, question.asLong(as: base), facts
        ) {
            "\($0), index with \(base) as 100; figures over several periods have none"
        }
    }
}
