public import TradeModel

/// How the prices of a subject's goods changed.
public enum PriceIndex: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "price-index", codes: ["T20"], title: "Price index of goods in trade",
        unit: "base = 100",
        formula: "P_F = √(P_L · P_P), P_L = Σ p₁q₀ / Σ p₀q₀, P_P = Σ p₁q₁ / Σ p₀q₁, over goods"
            + " traded in both periods",
        inputs: "a trade table by goods with net weights or quantities, of several periods",
        pitfalls: "unit values stand in for prices: goods under one code may change; goods that are"
            + " banned or new drop out, so look at the coverage; never across editions of the code;"
            + " the volume of a time of several periods is that of one of them on average",
        authority: "Fisher, The Making of Index Numbers (1922); ILO and others, Export and Import"
            + " Price Index Manual (2009)",
        parameters: .goods.union([
            .subject, .partner, .by, .flow, .basis, .source, .level, .quantity, .estimates,
            .minimumQuantity, .base, .link,
        ]),
        fields: [
            .number("laspeyres", in: .value), .number("paasche", in: .value),
            .number("volume", in: .value), .text("compared_with"), .count("matched"),
            .number("coverage_base", in: .own("percent")), .number("coverage", in: .own("percent")),
        ])

    /// How periods are compared.
    enum Link: String, CaseIterable {
        /// Each with the base.
        case fixed
        /// Each with the one before, the links multiplied.
        case chain
    }

    /// Computes what an inquiry asks: of exports by subheading, each year on the first, unless told
    /// otherwise. A base says how long the periods are too.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let level = try inquiry.level(usually: .subheading, sections: false)
        var question = try inquiry.oneWayTrade(level)
        let base = try inquiry.span(.base)
        if let base { question = question.asLong(as: base) }
        let answer = try GoodsAnswer(question, level, facts)
        return try result(
            answer, try inquiry.prices(), base: base,
            link: try inquiry.word(.link) ?? .fixed)
    }

    private static func result(
        _ answer: GoodsAnswer, _ prices: GoodsPrices, base: TimeSpan?, link: Link
    ) throws(Refusal) -> IndicatorResult {
        let baskets = answer.baskets
        let periods = baskets.map(\.period)
        let first = periods.isEmpty ? nil : 0
        guard let start = base.map({ periods.firstIndex(of: $0) }) ?? first else {
            guard let base, !periods.isEmpty else {
                return answer.result(indicator, definition: "no data", points: [])
            }
            throw Refusal(
                Diagnostic(
                    .error, .badPeriod,
                    message: "the base \(base) is none of the periods with goods:"
                        + " \(periods.map(\.description).joined(separator: ", "))"), cause: .usage)
        }
        let priced = baskets.map { PricedBasket($0, prices, answer.question.goods) }
        let levels = PriceLevels(
            priced, start: start, link: link,
            acrossRevisions: answer.question.goods.revisions == .any)
        let points = priced.indices.map { index in
            // A value that is missing rests on nothing; its line is about its own goods.
            let rows = (levels[index]?.baskets ?? [index]).flatMap { priced[$0].origins }
            return point(priced[index], levels[index], answer.uses(of: rows))
        }
        let name = periods[start].description
        let how =
            link == .fixed
            ? "each period on \(name)" : "each period on the one before, linked to a chain"
        return answer.result(
            indicator,
            definition: "Fisher price index of the \(answer.level.noun) in the \(answer.flowText),"
                + " \(how), \(name) = 100; over goods traded in both periods compared; by"
                + " \(prices.text)",
            parameters: [("link", link.rawValue), ("base", name)], points: points,
            findings: levels.findings)
    }

    private static func point(
        _ basket: PricedBasket, _ level: PriceLevels.Level?, _ sources: [SourceUse]
    ) -> IndicatorResult.Point {
        IndicatorResult.Point(
            period: basket.period.description, value: level.map { 100 * $0.fisher },
            fields: [
                .init("laspeyres", .number(level.map { 100 * $0.laspeyres })),
                .init("paasche", .number(level.map { 100 * $0.paasche })),
                .init("volume", .number(level.map { 100 * $0.volume })),
                .init("compared_with", .text(level?.comparedWith ?? "")),
                .init("matched", .count(level?.matched ?? 0)),
                .init("coverage_base", .number(level?.coverage.base)),
                .init("coverage", .number(level?.coverage.current)),
            ], n: basket.goods.count, missing: basket.withoutQuantity,
            sources: sources)
    }
}
