public import TradeModel

/// Deliveries reported in tonnes, in barrels.
public enum BarrelConversion: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "barrel-conversion", codes: ["S06"], title: "Tonnes delivered, in barrels",
        unit: Unit.barrels.code, formula: "barrels = tonnes · factor",
        inputs:
            "reported deliveries in a tidy table, a table of measures and, for the range, a table of"
            + " observed factors",
        pitfalls:
            "no agreed factor was found: it depends on the product, from 7.3 for heavy crude oil to"
            + " 8.5 for light products, so that a converted figure comes with its range",
        authority:
            "conversion by an explicit factor; the caps of S/RES/2397 paragraph 4 imply 7.619",
        parameters: [.subject, .partner, .source, .regime, .measureID, .factor],
        fields: [
            .key("source"), .key("reporter"), .key("conversion"), .number("tonnes", in: .own("t")),
            .number("factor", in: .quotient(of: "barrels", per: "t")),
            .number("barrels_reported", in: .own("barrels")),
            .number("factor_reported", in: .quotient(of: "barrels", per: "t")),
        ])

    /// Converts every delivery in tonnes by the factor asked for and by the lowest and the highest that
    /// reports imply. Where the same delivery was reported in barrels too, the factor that the two
    /// imply stands beside. Refuses an inquiry without any factor, or with one by which a delivery comes
    /// to an amount that cannot be held.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try CapAnswer(inquiry, facts)
        let deliveries = answer.rows.reduce(into: [String: [Delivery]]()) { all, row in
            all[row.source] = row.deliveries
        }
        let reporters = Set(deliveries.values.flatMap { $0.map(\.reporter) })
        let factors = try Conversion.factors(inquiry, facts, reporters: reporters)
        guard !factors.conversions.isEmpty || deliveries.isEmpty else {
            throw .usage(
                "\(indicator.id) needs --factor, barrels per tonne, or a table of observed factors")
        }
        let sorted = deliveries.sorted { $0.key < $1.key }
        for conversion in factors.conversions {
            for (_, deliveries) in sorted {
                try conversion.check(deliveries, into: .barrels, in: facts)
            }
        }
        let points = sorted.flatMap { source, deliveries in
            deliveries.filter { $0.amount.unit.isCommensurable(with: .tonnes) }
                .sorted { ($0.period, $0.reporter) < ($1.period, $1.reporter) }
                .flatMap { delivery in
                    let twin = deliveries.first {
                        $0.period == delivery.period && $0.reporter == delivery.reporter
                            && $0.amount.unit.isCommensurable(with: .barrels)
                    }
                    return factors.conversions.map { conversion in
                        let used = factors.rows.filter { $0.value == conversion.factor }
                        return point(
                            delivery, twin, conversion, source,
                            answer.uses(
                                of: delivery.origins + (twin?.origins ?? [])
                                    + used.map(\.origin)))
                    }
                }
        }
        return answer.result(
            indicator, unit: indicator.unit,
            definition: "deliveries reported in tonnes times barrels per tonne", points: points,
            isOfWindows: false)
    }

    private static func point(
        _ delivery: Delivery, _ twin: Delivery?, _ conversion: Conversion, _ source: String,
        _ uses: [SourceUse]
    ) -> IndicatorResult.Point {
        let tonnes = delivery.amount.value * (delivery.amount.unit.scale / Unit.tonnes.scale)
        let barrels = twin?.amount.value
        let observed = barrels.flatMap { tonnes > 0 ? $0 / tonnes : nil }
        return IndicatorResult.Point(
            period: delivery.period.description,
            value: conversion.applied(to: tonnes, into: .barrels),
            fields: [
                .init("source", .text(source)), .init("reporter", .text(delivery.reporter)),
                .init("conversion", .text(conversion.name)), .init("tonnes", .number(tonnes)),
                .init("factor", .number(conversion.factor)),
                .init("barrels_reported", .number(barrels)),
                .init("factor_reported", .number(observed)),
            ], n: 1, confidence: delivery.confidence, sources: uses)
    }
}
