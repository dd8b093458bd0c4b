public import TradeModel

/// A partner's share of a subject's trade.
public enum PartnerShare: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "partner-share", codes: ["T01", "T02", "T04"], title: "Share of one partner in trade",
        unit: "percent",
        formula: "s = 100 · T_p / Σ T; per flow 100 · X_p / Σ X and 100 · M_p / Σ M",
        inputs: "a trade table with all reporters (mirror), the subject's own reports (direct),"
            + " reconciled flows, or a compiled series with its total",
        pitfalls: "a period in which the partner did not report is missing, not zero;"
            + " reporters who mistake one country for another swell the denominator;"
            + " compiled series differ in what their total includes;"
            + " without --by the periods are the longest that there are",
        authority: "UN ESCAP, Trade Statistics in Policymaking (2009); KOTRA annual editions",
        parameters: .goods.union([.subject, .partner, .by, .flow, .basis, .source]),
        fields: [.number("numerator", in: .amounts), .number("denominator", in: .amounts)])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(needingPartner: true), from: facts)
    }

    /// Computes the share for every period of the question's length.
    ///
    /// `n` is the number of reporters (mirror) or of records behind the numerator and denominator;
    /// numerator and denominator travel with the value, which is unrounded. A partner that has more
    /// than all partners together has no share.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try TradeAnswer(question, facts)
        let periods = answer.hasTotal ? answer.periods : []
        var open: [TimeSpan] = []
        var excesses: [Diagnostic] = []
        let points = periods.compactMap { period -> IndicatorResult.Point? in
            let part = answer.trade?.entry(answer.partner, question.direction, period)
            guard let trade = answer.trade,
                let world = trade.whole(of: part, question.direction, period)
            else { return nil }
            // Where there is no total either, that is told.
            if part?.value == nil, trade.world(question.direction, period) != nil {
                open.append(period)
            }
            let excess = answer.excess(question.direction, period)
            excesses += excess
            let denominator = world.entry.value
            return IndicatorResult.Point(
                period: period.description,
                value: excess.isEmpty ? Amount.share(part?.value, of: denominator) : nil,
                fields: [
                    .init("numerator", .number(part?.value?.doubleValue)),
                    .init("denominator", .number(denominator?.doubleValue)),
                ],
                n: trade.basis == .published ? world.entry.n + (part?.n ?? 0) : world.partners,
                missing: missing(part, world),
                confidence: Confidence.least(of: world.entry.confidence, part?.confidence),
                sources: answer.uses(of: world.entry.origins + (part?.origins ?? [])))
        }
        var findings = answer.trade?.controlFindings(question.direction, periods) ?? []
        findings += answer.openFindings(open, facts) + excesses
        if !open.isEmpty { findings += answer.otherDirectionFinding }
        findings +=
            (answer.trade?.loneFinding(question.direction, periods, answer.frequency) ?? [])
            + answer.totalsFinding + answer.noTotalFinding + answer.lonePartFinding(points)
        if answer.hasTotal { findings += answer.gapFindings(among: points, isOfAll: true) }
        return answer.result(
            indicator, unit: Unit.percent.code,
            definition: "100 times \(answer.flowText) \(answer.partnerText) over the same with"
                + " all partners, \(answer.basisText)",
            points: points, findings: findings)
    }

    /// The partner's gap stands in a sum over partners already, and not in a stated total.
    private static func missing(_ part: TradeEntry?, _ world: SubjectTrade.WorldTrade) -> Int {
        guard let part else { return world.entry.missing + 1 }
        return world.isStated ? world.entry.missing + part.missing : world.entry.missing
    }
}
