public import TradeModel

/// Growth on the same periods of the year before.
public enum YearOverYear: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "year-on-year", codes: ["T09"], title: "Change on the year before", unit: "percent",
        formula: "100 · (T_t / T_{t−1 year} − 1)", inputs: SeriesComputation.inputs,
        pitfalls: "huge on a base close to zero; undefined on a base of zero or a missing one;"
            + " a growth rate published later may rest on a revised base",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: .goods.union([.subject, .partner, .by, .flow, .basis, .source]),
        fields: SeriesAnswer.fieldsOfChanges)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), from: facts)
    }

    /// Computes the change for every period.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try SeriesComputation.yearOverYear.result(indicator, question, facts) {
            "\($0) on the same period of the year before"
        }
    }
}
