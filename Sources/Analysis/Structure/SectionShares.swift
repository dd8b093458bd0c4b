public import TradeModel

/// How a subject's trade divides among the sections of the Harmonized System.
public enum SectionShares: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "section-shares", codes: ["T06"], title: "Trade by section of the Harmonized System",
        unit: "percent", formula: "100 · Σ_{k in section} v_k / Σ v",
        inputs: "a trade table by goods of two digits or more",
        pitfalls: "what a table does not tell by goods is a share of its own, unspecified, be it"
            + " rounding alone; coverage is what the goods come to in percent of the stated TOTAL",
        authority: "World Customs Organization, Harmonized System Nomenclature",
        parameters: [.subject, .partner, .by, .flow, .basis, .source, .revision], total: 100,
        fields: [
            .key("section"), .text("title"), .number("amount", in: .amounts),
            .number("coverage", in: .own("percent")),
        ])

    /// The name of what is not told by goods.
    static let unspecified = "unspecified"

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), from: facts)
    }

    /// One point for each section with trade in each period; their values add up to 100.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try GoodsAnswer(question, .section, facts)
        return answer.result(
            indicator,
            definition: "each section's part of the \(answer.flowText), in percent; the shares add"
                + " up to 100",
            points: answer.baskets.flatMap { points($0, answer) })
    }

    private static func points(
        _ basket: GoodsBasket, _ answer: GoodsAnswer
    ) -> [IndicatorResult.Point] {
        let total = basket.isWhole ? basket.total : nil
        func point(
            _ name: String, _ title: String, _ amount: Amount?, n: Int, missing: Int
        ) -> IndicatorResult.Point {
            return IndicatorResult.Point(
                period: basket.period.description,
                value: Amount.share(amount, of: total),
                fields: [
                    .init("section", .text(name)), .init("title", .text(title)),
                    .init("amount", .number(amount?.doubleValue)),
                    .init("coverage", .number(basket.coverage)),
                ], n: n, missing: missing, sources: answer.uses(of: basket.origins))
        }
        var points = basket.records.keys.sorted().map { group in
            let records = basket.records[group] ?? []
            let n = records.count { $0.value != nil }
            // A share of a whole that lacks records is too large, also where its own are there.
            return point(
                group.description, group.title, basket.amounts[group], n: n,
                missing: max(records.count - n, basket.lacking))
        }
        if basket.unspecified > .zero || points.isEmpty {
            // Of trade that nothing tells of it is not known that it was none.
            let isKnown = basket.unspecified > .zero || basket.lacking == 0
            points.append(
                point(
                    unspecified, "not told by goods", isKnown ? basket.unspecified : nil, n: 0,
                    missing: points.isEmpty ? max(1, basket.missing) : basket.lacking))
        }
        return points
    }
}
