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
            + " they import from it against what they import from all; X and W hold what a TOTAL"
            + " record has beyond the goods told, and without one these alone; above 1 means more"
            + " than the world, not good at it",
        authority: "Balassa (1965); Laursen (1998) for the symmetric form; WITS trade indicators",
        parameters: .goods.union([.subject, .by, .basis, .source, .level, .top]),
        fields: [
            .key("goods"), .text("title"), .number("symmetric", in: nil),
            .number("amount", in: .amounts), .number("share", in: .own("percent")),
            .number("world_amount", in: .amounts), .number("world_share", in: .own("percent")),
        ], scope: .everyone)

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
    /// of them. The ratios, weighted with the world's shares, have the mean 1 where all of the
    /// subject's exports are told by goods.
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
        let chosen = top.map { "; of each period the \($0) largest \(level.noun)" } ?? ""
        let parameters = IndicatorResult.given([("top", top.map { "\($0)" })])
        let answer = try GoodsAnswer(question, level, facts) { tree, _ in
            world.includes(tree.trade)
        }
        let compared = answer.baskets.map { (basket: $0, world: world.sum(in: $0.period)) }
        let periods = answer.baskets.map(\.period)
        let longer = world.longer(in: periods)
        return answer.result(
            indicator,
            definition: "the share of the \(level.noun) in the \(answer.flowText), over their share"
                + " in the world's exports (\(world.text))\(chosen)",
            parameters: parameters,
            points: compared.flatMap { basket, world in
                points(
                    basket, world, lacking: longer[basket.period, default: []].count, top, answer)
            },
            findings: world.findings
                + LongerRecord.finding(
                    longer.values.flatMap { $0 }, periods.first?.frequency ?? .annual,
                    "sums of the world lack reporters")
                + compared.flatMap { basket, world in findings(basket, world, question) })
    }

    /// Says how much of the world's trade is not told by goods, and where one side alone states how
    /// much it is.
    private static func findings(
        _ basket: GoodsBasket, _ sum: WorldGoods.Sum, _ question: TradeQuestion
    ) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        if let percent = GoodsBasket.percent(sum.unspecified, of: sum.total) {
            findings.append(
                Diagnostic(
                    .warning, .unspecifiedGoods,
                    message: "\(basket.period): \(percent) % of the world's trade is not told by"
                        + " goods of this level"))
        }
        let isWorldOpen = basket.unspecified > .zero && !sum.isStated
        let isOwnOpen = sum.unspecified > .zero && basket.stated == nil
        if isWorldOpen || isOwnOpen {
            let names = ["\(question.subject)", "the world"]
            let (with, without) = isWorldOpen ? (names[0], names[1]) : (names[1], names[0])
            findings.append(
                Diagnostic(
                    .warning, .goodsOnly,
                    message: "\(basket.period): a TOTAL tells of more than goods of this level in"
                        + " the trade of \(with), and records of that of \(without) have none, so"
                        + " that what they do not tell by goods is not in the comparison"))
        }
        return findings
    }

    private static func points(
        _ basket: GoodsBasket, _ sum: WorldGoods.Sum, lacking: Int, _ top: Int?,
        _ answer: GoodsAnswer
    ) -> [IndicatorResult.Point] {
        let all = sum.total.doubleValue
        let own = basket.isWhole ? basket.total.doubleValue : 0
        let missing = basket.missing + sum.missing + lacking
        let wanted = basket.amounts.filter { group, _ in
            answer.question.goods.prefixes.isEmpty
                || (basket.records[group] ?? []).contains {
                    answer.question.goods.contains($0.cell.commodity)
                }
        }
        let ranked = wanted.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return ranked.prefix(top ?? ranked.count).sorted { $0.key < $1.key }.map { group, amount in
            let share = own > 0 ? amount.doubleValue / own : nil
            let worldShare = sum.amounts[group].flatMap { all > 0 ? $0.doubleValue / all : nil }
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
                    .init("world_amount", .number(sum.amounts[group]?.doubleValue)),
                    .init("world_share", .number(worldShare.map { 100 * $0 })),
                ], n: basket.origins(of: group).count,
                missing: worldShare == nil ? max(1, missing) : missing,
                sources: answer.uses(
                    of: basket.origins + (sum.origins[group] ?? []) + sum.wholeOrigins))
        }
    }
}
