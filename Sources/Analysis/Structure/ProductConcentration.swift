public import TradeModel

/// How much a subject's trade hangs on few goods.
public enum ProductConcentration: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "product-concentration", codes: ["T17"], title: "Concentration of trade on goods",
        unit: "index 0-1",
        formula: "H = Σ s_k²; 10 000 · H; normalised (H − 1/N) / (1 − 1/N); effective number 1/H;"
            + " Theil T = Σ s_k ln(N s_k)",
        inputs: "a trade table by goods of the level asked for",
        pitfalls: "the finer the goods, the lower H: compare one level and one edition of the code;"
            + " trade that is not told by goods gives bounds: lower Σ s², upper with all of it in"
            + " the largest goods; Theil's are for goods that are traded already; up to half a"
            + " percent, which may be rounding, the normalised index is that of the goods told",
        authority: "Herfindahl (1950); Theil (1967); WITS trade indicators (product"
            + " concentration index)",
        parameters: [.subject, .partner, .by, .flow, .basis, .source, .revision, .level],
        fields: [
            .number("points", in: nil), .number("normalised", in: nil),
            .number("effective_goods", in: nil), .number("lower", in: .value),
            .number("upper", in: .value), .number("theil_lower", in: nil),
            .number("theil_upper", in: nil), .count("goods"), .number("unspecified", in: .amounts),
            .number("coverage", in: .own("percent")),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), try inquiry.level(usually: .chapter), from: facts)
    }

    /// Computes the indices for every period. Where part of the trade is not told by goods, the value
    /// is the lower bound and both bounds are given.
    public static func result(
        _ question: TradeQuestion, _ level: GoodsLevel = .chapter, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try GoodsAnswer(question, level, facts)
        var points: [IndicatorResult.Point] = []
        for basket in answer.baskets { points.append(try point(basket, answer)) }
        return answer.result(
            indicator,
            definition: "sum of the squared shares of the \(level.noun) in the \(answer.flowText);"
                + " where trade is not told by goods the value is the lower bound",
            points: points)
    }

    private static func point(
        _ basket: GoodsBasket, _ answer: GoodsAnswer
    ) throws(Refusal) -> IndicatorResult.Point {
        let amounts =
            basket.isWhole
            ? basket.amounts.sorted { $0.key < $1.key }.map(\.value.doubleValue) : []
        let rest = basket.isWhole ? basket.unspecified.doubleValue : 0
        do {
            let isTold = !basket.unspecified.isNotable(of: basket.total)
            let told = isTold ? try Herfindahl(amounts: amounts) : nil
            let bounds = try Herfindahl.bounds(
                named: amounts, remainder: rest, assuming: .anywhere)
            let theil = try Theil.bounds(named: amounts, remainder: rest)
            // With no goods told there is no index, only how large it can be.
            let lower = bounds.flatMap { $0.lowerBound > 0 ? $0.lowerBound : nil }
            let value = rest == 0 ? told?.value : lower
            // Of what records that cannot be used hold, or are not there, anything may be true.
            let isBounded = basket.lacking == 0
            return IndicatorResult.Point(
                period: basket.period.description, value: value,
                fields: [
                    .init("points", .number(value.map { $0 * 10_000 })),
                    .init("normalised", .number(told?.normalized)),
                    .init("effective_goods", .number(value.map(Herfindahl.effectiveNumber))),
                    .init("lower", .number(isBounded ? bounds?.lowerBound : nil)),
                    .init("upper", .number(isBounded ? bounds?.upperBound : nil)),
                    .init("theil_lower", .number(isBounded ? theil?.lowerBound : nil)),
                    .init("theil_upper", .number(isBounded ? theil?.upperBound : nil)),
                    .init("goods", .count(basket.isWhole ? amounts.count { $0 > 0 } : nil)),
                    .init(
                        "unspecified",
                        .number(basket.isWhole ? basket.unspecified.doubleValue : nil)),
                    .init("coverage", .number(basket.coverage)),
                ], n: basket.n, missing: basket.missing,
                sources: answer.uses(of: basket.origins))
        } catch {
            throw Refusal(
                Diagnostic(.error, .badNumber, message: "\(basket.period): \(error)"))
        }
    }
}
