public import TradeModel

/// One value for a trade that two sides report.
public enum ReconciledFlow: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "reconciled-flow", codes: ["T26"], title: "Reconciled value of a trade",
        unit: "the source’s currency unit",
        formula: "F = w · m/(1+τ) + (1 − w) · x; w = e_m⁻² / (e_m⁻² + e_x⁻²);"
            + " e_r = median over r’s flows of |ln(m/(1+τ) / x)|",
        inputs: "a trade table in which both sides report, with their trade with others to judge"
            + " them by",
        pitfalls:
            "a reporter whose only flow in the files is this one cannot be told from the other"
            + " side: both weigh half; a simple form of what BACI estimates",
        authority: "Gaulier & Zignago (2010), CEPII WP 2010-23",
        parameters: [.subject, .partner, .by, .flow, .tau],
        fields: [
            .key("with"), .key("direction"), .key("margin"), .number("importer_says", in: .value),
            .number("exporter_says", in: .value), .number("importer_weight", in: nil),
            .number("importer_error", in: nil), .number("exporter_error", in: nil),
            .count("importer_flows"), .count("exporter_flows"),
        ], scope: .everyone)

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(
            try inquiry.trade(),
            margin: try inquiry.number(
                .tau, usually: MirrorDiscrepancy.usualMargin, mayBeZero: true), from: facts)
    }

    /// Computes the value for each flow of the subject that both sides report.
    ///
    /// - Parameter margin: freight and insurance in an import valued CIF, as a part of its FOB value.
    ///   With a partner named, rows for 0, 6, 10 and 20 percent stand beside it.
    public static func result(
        _ question: TradeQuestion, margin: Double = MirrorDiscrepancy.usualMargin,
        from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let mirror = try MirrorQuestion(question, margin: margin, facts)
        var judged: [Double: Reliability] = [:]
        for margin in Set(mirror.pairs.flatMap(mirror.margins)) {
            judged[margin] = Reliability(mirror.everyone, margin: margin)
        }
        return mirror.result(
            indicator, unit: mirror.unit.code,
            definition:
                "mean of the exporter’s report and the importer’s less freight and insurance"
                + " of \(mirror.marginText), weighted by how well each reporter agrees with all of"
                + " its partners in the period; FOB; sources are of both reports and of the flows"
                + " that weigh them, n of the reports",
            points: mirror.pairs.flatMap { pair in
                mirror.margins(pair).compactMap { margin in
                    judged[margin].map { point(mirror, pair, margin, $0) }
                }
            })
    }

    private static func point(
        _ mirror: MirrorQuestion, _ pair: MirrorPair, _ margin: Double, _ reliability: Reliability
    ) -> IndicatorResult.Point {
        let (partner, direction) = mirror.side(pair)
        let period = pair.trade.period
        let importer = reliability.error(pair.trade.importer, period)
        let exporter = reliability.error(pair.trade.exporter, period)
        var weight: Double?
        if let importer, let exporter {
            weight = Reliability.weight(importer.median, exporter.median)
        }
        var value: Double?
        if pair.isAlike, let weight, let m = pair.adjusted(margin), let x = pair.stated {
            value = weight * m + (1 - weight) * x
        }
        let judging: [Origin] =
            weight == nil
            ? []
            : [pair.trade.importer, pair.trade.exporter].flatMap {
                reliability.origins($0, period)
            }
        return IndicatorResult.Point(
            period: period.description, value: value,
            fields: [
                .init("with", .text(partner.key)), .init("direction", .text(direction.rawValue)),
                .init("margin", .text(margin.plainDescription)),
                .init("importer_says", .number(pair.imported?.entry.value?.doubleValue)),
                .init("exporter_says", .number(pair.stated)),
                .init("importer_weight", .number(weight)),
                .init("importer_error", .number(importer?.median)),
                .init("exporter_error", .number(exporter?.median)),
                .init("importer_flows", .count(importer?.flows ?? 0)),
                .init("exporter_flows", .count(exporter?.flows ?? 0)),
            ], n: pair.entries.reduce(0) { $0 + $1.n }, missing: pair.missing,
            confidence: pair.entries.compactMap(\.confidence).min(),
            sources: mirror.uses(pair, and: judging))
    }
}
