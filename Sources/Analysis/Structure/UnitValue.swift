public import TradeModel

/// What goods cost for their weight or number.
public enum UnitValue: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "unit-value", codes: ["T19"], title: "Unit values of goods", unit: "USD/t",
        formula: "median over records of v / q; 10th and 90th percentile; mean Σ v / Σ q",
        inputs: "a trade table by goods with net weights or quantities",
        pitfalls: "goods under one code differ in quality; small weights are rounded; a weight that"
            + " was estimated from a usual price gives back that price; imports are CIF, exports"
            + " FOB where each side reports",
        authority: "UN Statistics Division, IMTS 2010: Compilers Manual; CEPII, BACI (2010)",
        parameters: .goods.union([
            .subject, .partner, .by, .flow, .basis, .source, .level, .quantity, .estimates,
            .minimumQuantity,
        ]),
        fields: [
            .key("goods"), .key("quantity_unit"), .number("p10", in: .value),
            .number("p90", in: .value), .number("mean", in: .value),
            .number("quantity", in: .named(by: "quantity_unit")), .count("small"),
            .count("estimated"),
        ])

    /// Computes what an inquiry asks: of exports by subheading, unless told otherwise.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let level = try inquiry.level(usually: .subheading, sections: false)
        return try result(
            try inquiry.oneWayTrade(level), level, try inquiry.prices(), from: facts)
    }

    /// One point for each group of goods and unit in each period; without a value where no record
    /// has a quantity that is used.
    static func result(
        _ question: TradeQuestion, _ level: GoodsLevel, _ prices: GoodsPrices, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try GoodsAnswer(question, level, facts)
        let points = answer.baskets.flatMap { basket in
            basket.records.sorted { $0.key < $1.key }.flatMap { group, records in
                Self.points(
                    basket.period, group,
                    records.filter { question.goods.contains($0.cell.commodity) }, prices, answer)
            }
        }
        return answer.result(
            indicator, unit: prices.unit(answer.source.unit),
            definition: "median price of the \(level.noun) in the \(answer.flowText), over its"
                + " records, each of one partner; by \(prices.text)",
            points: points, findings: finding(points))
    }

    private static func points(
        _ period: TimeSpan, _ group: GoodsGroup, _ records: [TradeRecord],
        _ prices: GoodsPrices, _ answer: GoodsAnswer
    ) -> [IndicatorResult.Point] {
        guard !records.isEmpty else { return [] }
        var cells: [String: [GoodsPrices.Cell]] = [:]
        var small: [String: Int] = [:]
        var (unknown, estimated) = (0, 0)
        for record in records {
            switch prices.verdict(record) {
            case .cell(let cell): cells[cell.unit, default: []].append(cell)
            case .small(let unit): small[unit, default: 0] += 1
            case .estimated: estimated += 1
            case .unknown: unknown += 1
            }
        }
        let units = Set(cells.keys).union(small.keys).sorted()
        // A record without a quantity has no unit either: it is missing from each.
        return (units.isEmpty ? [""] : units).map { unit in
            let cells = cells[unit] ?? []
            let sorted = cells.map(\.price).sorted()
            func quantile(_ probability: Double) -> Double? {
                SampleQuantile.value(sorted, probability: probability)
            }
            let quantity = cells.reduce(0) { $0 + $1.quantity }
            let value = cells.reduce(0) { $0 + $1.value }
            return IndicatorResult.Point(
                period: period.description, value: quantile(0.5),
                fields: [
                    .init("goods", .text(group.description)), .init("quantity_unit", .text(unit)),
                    .init("p10", .number(quantile(0.1))),
                    .init("p90", .number(quantile(0.9))),
                    .init("mean", .number(quantity > 0 ? value / quantity : nil)),
                    .init("quantity", .number(quantity > 0 ? quantity : nil)),
                    .init("small", .count(small[unit] ?? 0)),
                    .init("estimated", .count(estimated)),
                ], n: cells.count, missing: unknown,
                sources: answer.uses(of: cells.map(\.record.origin)))
        }
    }

    /// Says how many goods have no price.
    private static func finding(_ points: [IndicatorResult.Point]) -> [Diagnostic] {
        let without = points.count { $0.value == nil }
        guard without > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .missingValue,
                message: "of \(points.count) prices \(without) are missing: their records have no"
                    + " quantity, no value above zero, or only estimated or small quantities")
        ]
    }
}
