public import TradeModel

/// How far apart the two sides of a trade report it.
public enum MirrorDiscrepancy: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "mirror-discrepancy", codes: ["T25"],
        title: "Gap between importer’s and exporter’s report",
        unit: "percent", formula: "δ = 200 · (m/(1+τ) − x) / (m/(1+τ) + x); ln(m/(1+τ) / x)",
        inputs: "a trade table in which both sides report",
        pitfalls: "cannot be computed for a country that does not report; re-exports, different"
            + " years of booking and the margin τ make gaps of their own: see how δ changes with τ,"
            + " which over a land border is nearer 0 to 0.05",
        authority: "Gaulier & Zignago (2010), CEPII WP 2010-23; UN Statistics Division, IMTS 2010",
        parameters: [.subject, .partner, .by, .flow, .tau],
        fields: [
            .key("with"), .key("direction"), .key("margin"), .number("importer_says", in: .amounts),
            .number("less_margin", in: .amounts), .number("exporter_says", in: .amounts),
            .number("log_ratio", in: nil), .text("valuation"),
        ], scope: .everyone)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(
            try inquiry.trade(),
            margin: try inquiry.number(.tau, usually: usualMargin, mayBeZero: true), from: facts)
    }

    /// Freight and insurance where the question does not say: a tenth of the FOB value.
    public static let usualMargin = 0.10

    /// Computes the gap for each flow of the subject and each period.
    ///
    /// - Parameter margin: freight and insurance in an import valued CIF, as a part of its FOB value.
    ///   With a partner named, rows for 0, 6, 10 and 20 percent stand beside it.
    public static func result(
        _ question: TradeQuestion, margin: Double = usualMargin, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let mirror = try MirrorQuestion(question, margin: margin, facts)
        return mirror.result(
            indicator, unit: Unit.percent.code,
            definition: "importer’s report less freight and insurance of \(mirror.marginText), less"
                + " the exporter’s report, in percent of the mean of the two; above zero the importer"
                + " reports more",
            points: mirror.pairs.flatMap { pair in
                mirror.margins(pair).map { point(mirror, pair, $0) }
            })
    }

    private static func point(
        _ mirror: MirrorQuestion, _ pair: MirrorPair, _ margin: Double
    ) -> IndicatorResult.Point {
        let (partner, direction) = mirror.side(pair)
        return IndicatorResult.Point(
            period: pair.trade.period.description, value: pair.discrepancy(margin),
            fields: [
                .init("with", .text(partner.key)), .init("direction", .text(direction.rawValue)),
                .init("margin", .text(margin.plainDescription)),
                .init("importer_says", .number(pair.imported?.entry.value?.doubleValue)),
                .init("less_margin", .number(pair.adjusted(margin))),
                .init("exporter_says", .number(pair.stated)),
                .init("log_ratio", .number(pair.logRatio(margin))),
                .init("valuation", .text(pair.imported?.valuationText ?? "not stated")),
            ], n: pair.entries.reduce(0) { $0 + $1.n }, missing: pair.missing,
            confidence: pair.entries.compactMap(\.confidence).min(), sources: mirror.uses(pair))
    }
}
