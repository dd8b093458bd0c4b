public import TradeModel

/// The goods that make up most of a subject's trade.
public enum TopGoods: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "top-goods", codes: ["T23"], title: "The largest goods in trade", unit: "percent",
        formula: "100 · Σ_{k in the N largest} v_k / Σ v",
        inputs: "a trade table by goods of the level asked for",
        pitfalls: "a share of all trade, also of what is not told by goods; the list changes from"
            + " year to year; value is the share of this rank and those above it together",
        authority: "WITS trade indicators; UNCTAD, Handbook of Statistics",
        parameters: [
            .subject, .partner, .by, .flow, .basis, .source, .revision, .level, .top,
        ],
        fields: [
            .key("rank"), .text("goods"), .text("title"), .number("amount", in: .amounts),
            .number("share", in: .own("percent")), .number("coverage", in: .own("percent")),
        ])

    /// Computes what an inquiry asks: by headings, and the five largest, unless told otherwise.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(
            try inquiry.trade(), try inquiry.level(usually: .heading),
            top: try inquiry.top(usually: 5) ?? 5, from: facts)
    }

    /// One point for each rank in each period. Of equal amounts the lower code comes first.
    public static func result(
        _ question: TradeQuestion, _ level: GoodsLevel, top: Int, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try GoodsAnswer(question, level, facts)
        return answer.result(
            indicator,
            definition: "the largest \(level.noun) in the \(answer.flowText), each with its share"
                + " and, as the value, the share of all down to it",
            parameters: [("top", "\(top)")],
            points: answer.baskets.flatMap { points($0, top, answer) })
    }

    private static func points(
        _ basket: GoodsBasket, _ top: Int, _ answer: GoodsAnswer
    ) -> [IndicatorResult.Point] {
        let total = basket.isWhole ? basket.total : nil
        let ranked = basket.amounts.filter { $0.value > .zero }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard !ranked.isEmpty else {
            // Nothing above zero was told, so that there is no largest.
            return [
                IndicatorResult.Point(
                    period: basket.period.description, value: nil,
                    fields: [.init("rank", .text("1"))], n: 0, missing: basket.missing,
                    sources: answer.uses(of: basket.origins))
            ]
        }
        var sum = Amount.zero
        return ranked.prefix(top).enumerated().map { index, entry in
            sum += entry.value
            return IndicatorResult.Point(
                period: basket.period.description,
                value: Amount.share(sum, of: total),
                fields: [
                    .init("rank", .text("\(index + 1)")),
                    .init("goods", .text(entry.key.description)),
                    .init("title", .text(entry.key.title)),
                    .init("amount", .number(entry.value.doubleValue)),
                    .init("share", .number(Amount.share(entry.value, of: total))),
                    .init("coverage", .number(basket.coverage)),
                ], n: basket.origins(of: entry.key).count, missing: basket.missing,
                sources: answer.uses(of: basket.origins))
        }
    }
}
