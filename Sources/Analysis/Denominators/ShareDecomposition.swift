public import TradeModel

/// What moved a partner's share between two periods.
public enum ShareDecomposition: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "share-decomposition", codes: ["T01"],
        title: "Change of a share by what moved it", unit: "percentage points",
        formula: "s = 100 · P / W, W = P + O; numerator 100 · (P₁ − P₀) · (1/W₀ + 1/W₁) / 2,"
            + " denominator 100 · (1/W₁ − 1/W₀) · (P₀ + P₁) / 2; partner and others the Shapley"
            + " values of P and O; each pair sums to s₁ − s₀",
        inputs: "a trade table or a compiled series with its total, two periods of one length",
        pitfalls: "the numerator is part of the denominator: “others” says whether trade with"
            + " others fell, “denominator” does not; effects are arithmetic, not causes",
        authority: "Shapley (1953); Shorrocks (2013), Decomposition procedures for distributional"
            + " analysis; Ang (2004) for the logarithmic form",
        parameters: [.subject, .partner, .by, .flow, .basis, .source, .from, .to],
        fields: [
            .key("effect"), .number("log_points", in: nil),
            .number("share_before", in: .own("percent")),
            .number("share_after", in: .own("percent")),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(
            try inquiry.trade(needingPartner: true), from: try inquiry.period(.from),
            to: try inquiry.period(.to), in: facts)
    }

    /// Splits the change in two ways, a point for each effect and one for the whole.
    ///
    /// `log_points` is the exact additive split of ln(s₁/s₀) into ln(P₁/P₀) and −ln(W₁/W₀); it is
    /// missing where a part is zero, and of the Shapley values of partner and others. The ends are
    /// periods of one length, which is the question's where it names none.
    public static func result(
        _ question: TradeQuestion, from first: TimeSpan, to last: TimeSpan, in facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try TradeAnswer(question.asLong(as: first, and: last), facts)
        let ends = [first, last].map { End(answer, $0) }
        let incomplete =
            answer.trade?.incompleteFinding(question.direction, [first, last]).map { [$0] } ?? []
        let totals =
            (answer.trade?.controlFindings(question.direction, [first, last]) ?? [])
            + (answer.trade?.loneFinding(question.direction, [first, last], answer.frequency) ?? [])
        let whole = ends[0].parts.flatMap { a in ends[1].parts.map { Split(from: a, to: $0) } }
        let isUnlike = whole != nil && !answer.isAlike(first, last)
        let split = isUnlike ? nil : whole
        let points =
            answer.trade == nil
            ? []
            : Effect.allCases.map { effect in
                IndicatorResult.Point(
                    period: last.description, value: split?.value(effect),
                    fields: [
                        .init("effect", .text(effect.rawValue)),
                        .init("log_points", .number(split?.logarithm(effect))),
                        .init("share_before", .number(split?.from.share)),
                        .init("share_after", .number(split?.to.share)),
                    ], n: ends[0].n + ends[1].n, missing: ends[0].missing + ends[1].missing,
                    confidence: ends.compactMap(\.confidence).min(),
                    sources: answer.uses(of: ends.flatMap(\.origins)))
            }
        return answer.result(
            indicator, unit: indicator.unit,
            definition: "change of the share \(answer.partnerText) of \(answer.flowText) from"
                + " \(first) to \(last), \(answer.basisText): numerator and denominator, and partner"
                + " and others, are two ways to split the same change, each exact",
            points: points,
            findings: ends.flatMap(\.findings) + totals + incomplete
                + answer.unlikeFinding(isUnlike ? [last.description] : [])
                + answer.silentFindings(in: [first, last]) + answer.noTotalFinding)
    }

    /// One end of the change.
    private struct End {
        var parts: Split.Parts?
        var n = 0
        var missing = 0
        var confidence: Confidence?
        var origins: [Origin] = []
        var findings: [Diagnostic] = []

        init(_ answer: TradeAnswer, _ period: TimeSpan) {
            let direction = answer.question.direction
            let world = answer.trade?.world(direction, period)?.entry
            let part = answer.trade?.entry(answer.partner, direction, period)
            let entries = [world, part].compactMap { $0 }
            // A sum over partners holds the partner's records.
            let isHeld = part?.origins.areHeld(by: world?.origins ?? []) ?? false
            let counted = isHeld ? [world].compactMap { $0 } : entries
            n = counted.reduce(0) { $0 + $1.n }
            missing = counted.reduce(2 - entries.count) { $0 + $1.missing }
            confidence = entries.compactMap(\.confidence).min()
            origins = entries.flatMap(\.origins)
            findings = answer.excess(direction, period)
            guard findings.isEmpty else { return }
            if let whole = world?.value, let part = part?.value, whole > .zero {
                parts = Split.Parts(partner: part, others: whole - part)
            } else if answer.trade != nil {
                findings = [
                    Diagnostic(
                        .warning, .flowNotReported,
                        message: "\(period): the share is missing, so that its change has no parts")
                ]
            }
        }
    }
}
