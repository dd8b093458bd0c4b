public import TradeModel

/// A partner's share of the trade of the last twelve months.
public enum TrailingShare: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "trailing-share", codes: ["T08"], title: "Share over the last twelve months",
        unit: "percent", formula: "100 · Σ_{i=0}^{11} T_{p,t−i} / Σ_{i=0}^{11} T_{t−i}",
        inputs: "a monthly trade table of all partners, or a compiled series with its total",
        pitfalls: "needs all twelve months of both; a partner that has not reported the latest"
            + " months yet makes the share of another too large, unless it is missing",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: [.subject, .partner, .by, .flow, .basis, .source],
        fields: [
            .number("numerator", in: .amounts), .number("denominator", in: .amounts),
            .text("window"),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(needingPartner: true), from: facts)
    }

    /// Computes the share for the year that ends with each period, of months unless the question says
    /// otherwise; missing where a period of the year is, and where the partner has more than all
    /// partners together in one.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var question = question
        question.frequency = question.frequency ?? .monthly
        let answer = try TradeAnswer(question, facts)
        var all = question
        all.partner = nil
        let world = try TradeAnswer(all, facts)
        let excess = answer.toldPeriods.map {
            (period: $0, findings: answer.excess(question.direction, $0))
        }.filter { !$0.findings.isEmpty }
        let wrong = excess.map(\.period)
        let points: [IndicatorResult.Point] =
            switch answer.frequency {
            case .annual: Self.points(answer, world, wrong, Year.self)
            case .quarterly: Self.points(answer, world, wrong, Quarter.self)
            case .monthly: Self.points(answer, world, wrong, Month.self)
            case .daily: throw .usage("a share over twelve months needs months, quarters or years")
            }
        let parts = answer.periods.filter { answer.level($0) != nil }
        let lone = answer.trade?.lonePartFinding(question.direction, parts) ?? []
        let ofOne =
            world.trade?.loneFinding(
                question.direction, world.periods, world.frequency) ?? []
        let hasTotal = answer.hasTotal
        let told = (answer.toldPeriods + world.toldPeriods).filter {
            answer.level($0) != nil || world.level($0) != nil
        }
        return answer.result(
            indicator, unit: Unit.percent.code,
            definition: "100 times \(answer.flowText) \(answer.partnerText) over the same with all"
                + " partners, each summed over the year to the period, \(answer.basisText)",
            points: hasTotal ? points : [],
            findings: excess.flatMap(\.findings) + ofOne + world.totalsFinding
                + (hasTotal
                    ? lone + answer.gapFindings(told: told, of: [answer.partner, .world])
                    : answer.noTotalFinding))
    }

    private static func points<P: Period>(
        _ answer: TradeAnswer, _ world: TradeAnswer, _ wrong: [TimeSpan], _: P.Type
    ) -> [IndicatorResult.Point] {
        let (part, whole) = (answer.series(of: P.self), world.series(of: P.self))
        // A year in which one of the two has nothing is missing and is there.
        let ends = Set((part.cells + whole.cells).map(\.span.upperBound))
        return zip(
            part.trailingSum(endingWith: ends), whole.trailingSum(endingWith: ends)
        ).map { part, whole in
            let days = TimeSpan(whole.span).days
            let isWrong = wrong.contains { $0.days.overlaps(days) }
            let share = Amount.share(
                part.value.flatMap { Amount($0) }, of: whole.value.flatMap { Amount($0) })
            return IndicatorResult.Point(
                period: whole.span.upperBound.description, value: isWrong ? nil : share,
                fields: [
                    .init("numerator", .number(part.value)),
                    .init("denominator", .number(whole.value)),
                    .init("window", .text(whole.label)),
                ], n: part.n(beside: whole), missing: part.missing(beside: whole),
                confidence: Confidence.least(of: whole.confidence, part.confidence),
                sources: answer.uses(of: whole.origins + part.origins))
        }
    }
}
