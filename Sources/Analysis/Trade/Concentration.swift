public import TradeModel

/// How much a subject's trade hangs on few partners.
public enum Concentration {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "concentration", codes: ["T15", "T16"], title: "Concentration of trade on partners",
        unit: "index 0-1",
        formula: "H = Σ s_p²; 10 000 · H; normalised (H − 1/N) / (1 − 1/N); effective number 1/H",
        inputs: "trade with every partner, by country",
        pitfalls: "trade that is not attributed to a country gives bounds, not a value:"
            + " lower Σ s², upper Σ s² + r · min(r, s_min)",
        authority: "Herfindahl (1950); Hirschman (1964); WITS trade indicators (HH market"
            + " concentration index); Laakso & Taagepera (1979) for 1/H",
        parameters: [.subject, .by, .flow, .basis, .source])

    /// Computes the index for every period of the question's length. Where part of the trade is
    /// not attributed, the value is the lower bound and both bounds are given.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try TradeAnswer(question, facts)
        var used: [Origin] = []
        var findings: [Diagnostic] = []
        var points: [IndicatorResult.Point] = []
        for period in answer.periods {
            guard let trade = answer.trade,
                let parts = Parts(trade, question.direction, period)
            else { continue }
            used += parts.origins
            findings += trade.controlFinding(question.direction, period).map { [$0] } ?? []
            points.append(try point(period, parts))
        }
        return answer.result(
            indicator, unit: indicator.unit,
            definition: "sum of the squared shares of the partners in \(answer.flowText),"
                + " \(answer.basisText)",
            points: points, used: used, findings: findings)
    }

    private static func point(
        _ period: TimeSpan, _ parts: Parts
    ) throws(Refusal) -> IndicatorResult.Point {
        do {
            let amounts = parts.named.map(\.doubleValue)
            let bounds = try Herfindahl.bounds(
                named: amounts, remainder: parts.remainder.doubleValue)
            let exact = parts.remainder == .zero ? try Herfindahl(amounts: amounts) : nil
            let value = exact?.value ?? bounds?.lowerBound
            return IndicatorResult.Point(
                period: period.description, value: value,
                fields: [
                    .init("points", .number(value.map { $0 * 10_000 })),
                    .init("normalised", .number(exact?.normalized)),
                    .init("effective_partners", .number(value.map { 1 / $0 })),
                    .init("lower", .number(bounds?.lowerBound)),
                    .init("upper", .number(bounds?.upperBound)),
                    .init("unattributed", .number(parts.remainder.doubleValue)),
                ], n: parts.named.count, missing: parts.missing)
        } catch {
            throw Refusal(Diagnostic(.error, .badNumber, message: "\(period): \(error)"))
        }
    }

    /// A period's trade by partner, and what is not attributed to one.
    private struct Parts {
        var named: [Amount] = []
        var remainder = Amount.zero
        var missing = 0
        var origins: [Origin] = []

        init?(_ trade: SubjectTrade, _ direction: TradeDirection, _ period: TimeSpan) {
            guard let world = trade.world(direction, period) else { return nil }
            var unattributed = Amount.zero
            var sum = Amount.zero
            let directions = direction == .total ? [TradeDirection.import, .export] : [direction]
            for partner in trade.partners(in: period) {
                let whole = trade.entries[
                    SubjectTrade.Cell(partner: partner, direction: direction, period: period)]
                let entries = whole.map { [$0] } ?? directions.compactMap {
                    trade.entries[
                        SubjectTrade.Cell(partner: partner, direction: $0, period: period)]
                }
                let amount = entries.compactMap(\.value).reduce(.zero, +)
                missing += entries.count { $0.value == nil }
                origins += entries.flatMap(\.origins)
                sum += amount
                if case .unspecified = partner {
                    unattributed += amount
                } else {
                    named.append(amount)
                }
            }
            guard sum > .zero else { return nil }
            let stated = world.entry.value ?? sum
            remainder = unattributed + (stated > sum ? stated - sum : .zero)
            origins += world.entry.origins
        }
    }
}
