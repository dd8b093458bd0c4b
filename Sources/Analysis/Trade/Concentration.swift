public import TradeModel

/// How much a subject's trade hangs on few partners.
public enum Concentration: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "concentration", codes: ["T15", "T16"], title: "Concentration of trade on partners",
        unit: "index 0-1",
        formula: "H = Σ s_p²; 10 000 · H; normalised (H − 1/N) / (1 − 1/N); effective number 1/H",
        inputs: "trade with every partner, by country",
        pitfalls: "trade that is not attributed to a country gives bounds, not a value:"
            + " lower Σ s², upper Σ s² + r², with all of it in one partner that is not named, which"
            + " may be larger than those that are; 1/H of a lower bound is an upper one",
        authority: "Herfindahl (1950); Hirschman (1964); WITS trade indicators (HH market"
            + " concentration index); Laakso & Taagepera (1979) for 1/H",
        parameters: .goods.union([.subject, .by, .flow, .basis, .source]),
        fields: [
            .number("points", in: nil), .number("normalised", in: nil),
            .number("effective_partners", in: nil), .number("lower", in: .value),
            .number("upper", in: .value), .number("unattributed", in: .amounts),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), from: facts)
    }

    /// Computes the index for every period of the question's length. Where part of the trade is
    /// not attributed, the value is the lower bound and both bounds are given; up to half a percent, which
    /// may be rounding, the normalised index of what is attributed stands beside them. A sum over partners
    /// that lacks some has no bounds.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try TradeAnswer(question, facts)
        var points: [IndicatorResult.Point] = []
        var excesses: [(period: TimeSpan, sum: Amount)] = []
        let periods = answer.hasTotal ? answer.periods : []
        for period in periods {
            guard let trade = answer.trade,
                let world = trade.whole(
                    of: trade.anyPart(question.direction, period), question.direction, period)
            else { continue }
            let parts = Parts(trade, question.direction, period)
            if let sum = parts?.excess { excesses.append((period, sum)) }
            points.append(
                try point(
                    period, parts, missing: parts?.missing ?? max(1, world.entry.missing),
                    answer.uses(of: parts?.origins ?? [])))
        }
        var findings: [Diagnostic] =
            (answer.trade?.controlFindings(question.direction, periods, isSumWhole: true) ?? [])
            + (answer.trade?.excessFindings(question.direction, excesses) ?? [])
            + (answer.trade?.partnerValuations ?? [])
            + (answer.trade?.loneFinding(question.direction, periods, answer.frequency) ?? [])
            + answer.noTotalFinding + answer.lonePartFinding(points)
        if answer.hasTotal { findings += answer.gapFindings(among: points, isOfAll: true) }
        return answer.result(
            indicator, unit: indicator.unit,
            definition: "sum of the squared shares of the partners in \(answer.flowText),"
                + " \(answer.basisText); where trade is not attributed to a partner the value is"
                + " the lower bound, and its effective number of partners an upper one",
            points: points, findings: findings)
    }

    private static func point(
        _ period: TimeSpan, _ parts: Parts?, missing: Int, _ sources: [SourceUse]
    ) throws(Refusal) -> IndicatorResult.Point {
        do {
            let amounts = parts?.named.map(\.doubleValue) ?? []
            let remainder = parts?.remainder ?? .zero
            let bounds = try Herfindahl.bounds(
                named: amounts, remainder: remainder.doubleValue,
                assuming: .unrestricted)
            let whole = (parts?.named ?? []).reduce(remainder, +)
            let isTold = !remainder.isNotable(of: whole)
            let told = isTold ? try Herfindahl(amounts: amounts) : nil
            // With nothing attributed there is no index, only how large it can be.
            let value = remainder == .zero ? told?.value : bounds?.lowerBound.nonzero
            let known = parts?.isOpen == true ? nil : bounds
            return IndicatorResult.Point(
                period: period.description, value: value,
                fields: [
                    .init("points", .number(value.map { $0 * 10_000 })),
                    .init("normalised", .number(told?.normalized)),
                    .init("effective_partners", .number(value.map(Herfindahl.effectiveNumber))),
                    .init("lower", .number(known?.lowerBound)),
                    .init("upper", .number(known?.upperBound)),
                    .init("unattributed", .number(parts?.remainder.doubleValue)),
                ], n: parts?.named.count ?? 0, missing: missing,
                confidence: parts?.confidence, sources: sources)
        } catch {
            throw Refusal(Diagnostic(.error, .badNumber, message: "\(period): \(error)"))
        }
    }
}

extension Double {
    /// The number; nil where it is zero.
    fileprivate var nonzero: Double? { self == 0 ? nil : self }
}
