public import TradeModel

/// In which goods a subject's exports are more than the world's are.
public enum RevealedAdvantage: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "revealed-advantage", codes: ["T21"], title: "Revealed comparative advantage",
        unit: "ratio", formula: "RCA = (x_k / X) / (w_k / W); symmetric (RCA − 1) / (RCA + 1)",
        inputs: "a trade table by goods in which reporters state their trade with the world beside"
            + " that with the subject, or BACI whole",
        pitfalls: "the world is the reporters of the files: of a subject that does not report, what"
            + " they import from it against what they import from all; above 1 means more than the"
            + " world, not good at it",
        authority: "Balassa (1965); Laursen (1998) for the symmetric form; WITS trade indicators",
        parameters: .goods.union([.subject, .by, .basis, .source, .level, .top]),
        keys: ["goods"], scope: .everyone)

    /// Computes what an inquiry asks: by chapters, unless told otherwise.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let level = try inquiry.level(usually: .chapter)
        var question = try inquiry.trade()
        question.direction = .export
        return try result(question, level, top: try inquiry.top(usually: nil), from: facts)
    }

    /// One point for each group of goods that the subject exports in each period, or for the largest
    /// of them. The ratios, weighted with the world's shares, have the mean 1.
    public static func result(
        _ question: TradeQuestion, _ level: GoodsLevel, top: Int?, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let source = try GoodsSource(question, facts)
        guard source.records.contains(where: { source.side($0.cell) != nil }) else {
            // Of a subject without records the world need not be known.
            return try GoodsAnswer(question, level, facts)
                .result(indicator, definition: "no data", points: [])
        }
        let world = try WorldGoods(source, level, of: question)
        let answer = try GoodsAnswer(question, level, facts) { tree, _ in
            world.includes(tree.trade)
        }
        return answer.result(
            indicator,
            definition: "the share of the \(level.noun) in the \(answer.flowText), over their share"
                + " in the world's exports (\(world.text))",
            points: answer.baskets.flatMap { points($0, world, top, answer) },
            findings: world.findings)
    }

    private static func points(
        _ basket: GoodsBasket, _ world: WorldGoods, _ top: Int?, _ answer: GoodsAnswer
    ) -> [IndicatorResult.Point] {
        let (amounts, origins) = world.amounts(in: basket.period)
        let all = amounts.values.reduce(Amount.zero, +).doubleValue
        let own = basket.isWhole ? basket.specified.doubleValue : 0
        let missing = basket.missing + world.missing(in: basket.period)
        let wanted = basket.amounts.filter { group, _ in
            answer.question.goods.prefixes.isEmpty
                || (basket.records[group] ?? []).contains {
                    answer.question.goods.contains($0.cell.commodity)
                }
        }
        let ranked = wanted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return ranked.prefix(top ?? ranked.count).sorted { $0.key < $1.key }.map { group, amount in
            let share = own > 0 ? amount.doubleValue / own : nil
            let worldShare = amounts[group].flatMap { all > 0 ? $0.doubleValue / all : nil }
            let ratio = share.flatMap { share in
                worldShare.flatMap { $0 > 0 ? share / $0 : nil }
            }
            return IndicatorResult.Point(
                period: basket.period.description, value: ratio,
                fields: [
                    .init("goods", .text(group.description)), .init("title", .text(group.title)),
                    .init("symmetric", .number(ratio.map { ($0 - 1) / ($0 + 1) })),
                    .init("amount", .number(amount.doubleValue)),
                    .init("share", .number(share.map { 100 * $0 })),
                    .init("world_amount", .number(amounts[group]?.doubleValue)),
                    .init("world_share", .number(worldShare.map { 100 * $0 })),
                ], n: basket.origins(of: group).count,
                missing: worldShare == nil ? max(1, missing) : missing,
                sources: answer.uses(of: basket.origins + (origins[group] ?? [])))
        }
    }
}
