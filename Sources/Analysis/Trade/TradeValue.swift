public import TradeModel

/// The value of a subject's trade: the level that changes and shares are taken of.
public enum TradeValue: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "trade-value", codes: ["T14"], title: "Trade with a partner, or with all",
        unit: "the source's currency unit",
        formula: "M, X or T = M + X; balance X − M",
        inputs: "a trade table or a compiled series",
        pitfalls: "imports are CIF and exports FOB where each side reports; a balance mixes the"
            + " two; without --by the periods are the longest that there are",
        authority: "UN Statistics Division, IMTS 2010: Concepts and Definitions",
        parameters: .goods.union([.subject, .partner, .by, .flow, .basis, .source]),
        fields: [
            .number("import", in: .value).attestedApart(),
            .number("export", in: .value).attestedApart(),
            .number("balance", in: .value).attestedApart(),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), from: facts)
    }

    /// Computes the values for every period of the question's length.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try TradeAnswer(question, facts)
        let points = answer.periods.compactMap { period -> IndicatorResult.Point? in
            guard let entry = answer.level(period) else { return nil }
            return IndicatorResult.Point(
                period: period.description, value: entry.value?.doubleValue,
                fields: sides(answer, in: period),
                n: entry.n, missing: entry.missing, confidence: entry.confidence,
                sources: answer.uses(of: entry.origins))
        }
        return answer.result(
            indicator, unit: answer.trade?.unit.code ?? Unit.usDollars.code,
            definition: "\(answer.flowText) \(answer.partnerText), \(answer.basisText)",
            points: points, findings: answer.gapFindings(among: points) + answer.silentFinding)
    }

    /// Both directions and the balance, each as sure as the rows that it rests on: a source may publish
    /// a total of its own beside them, and one direction alone may be asked for.
    private static func sides(
        _ answer: TradeAnswer, in period: TimeSpan
    ) -> [IndicatorResult.Field] {
        let imports = answer.level(period, .import)
        let exports = answer.level(period, .export)
        let balance = exports?.value.flatMap { x in imports?.value.map { x - $0 } }
        func side(
            _ name: String, _ value: Amount?, from entries: [TradeEntry?]
        ) -> IndicatorResult.Field {
            IndicatorResult.Field(
                name, .number(value?.doubleValue),
                confidence: value == nil ? nil : entries.compactMap { $0?.confidence }.min(),
                sources: answer.uses(of: entries.flatMap { $0?.origins ?? [] }))
        }
        return [
            side("import", imports?.value, from: [imports]),
            side("export", exports?.value, from: [exports]),
            side("balance", balance, from: [imports, exports]),
        ]
    }
}
