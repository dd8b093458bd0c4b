public import TradeModel

private let goodsInputs =
    "a trade table with HS chapters, headings or subheadings, and a table of measures"
private let goodsPitfalls =
    "a positive value is recorded trade to check and no proof: goods may be miscoded, exempt or"
    + " returned; headings are the usual mapping and not the law's text; trade in capped goods is"
    + " capped, not banned; a period in which a measure begins, a part of a heading, a disputed"
    + " heading and goods coarser than a heading stand apart"

/// Recorded trade in goods that measures are about.
public enum SanctionedTrade: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "sanctioned-trade", codes: ["S01"], title: "Recorded trade in goods under measures",
        unit: "the source's currency unit",
        formula:
            "Σ v over records whose goods a measure is about at their time; by measure, and once"
            + " by standing",
        inputs: goodsInputs, pitfalls: goodsPitfalls,
        authority: "the measures' own texts, row by row; World Customs Organization, Harmonized"
            + " System",
        parameters: [
            .subject, .partner, .by, .flow, .basis, .source, .regime, .measureID,
        ], keys: ["flow", "measure", "standing"])

    /// Computes what an inquiry asks: a point for each period, direction and measure, and for each
    /// standing, in which every record counts once.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try measured(indicator, inquiry, facts, isShare: false)
    }
}

/// The share of recorded trade that is in goods under measures.
public enum SanctionedShare: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "sanctioned-share", codes: ["S02"], title: "Share of trade in goods under measures",
        unit: Unit.percent.code, formula: "100 · S01 / T, of one direction", inputs: goodsInputs,
        pitfalls: "the trade shrinks too, so that a share may rise while its value falls; "
            + goodsPitfalls,
        authority: "the measures' own texts, row by row; World Customs Organization, Harmonized"
            + " System",
        parameters: [
            .subject, .partner, .by, .flow, .basis, .source, .regime, .measureID,
        ], keys: ["flow", "measure", "standing"])

    /// Computes what an inquiry asks: shares of the trade of each direction.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try measured(indicator, inquiry, facts, isShare: true)
    }
}

private func measured(
    _ indicator: Indicator, _ inquiry: Inquiry, _ facts: Dataset, isShare: Bool
) throws(Refusal) -> IndicatorResult {
    let answer = try MeasuredAnswer(inquiry, facts)
    let periods = try answer.goods.map { goods throws(Refusal) in
        try MeasuredPeriods(goods, answer.question.frequency)
    }
    let slots = periods?.slots ?? []
    let points = slots.flatMap { slot in
        answer.points(
            MeasuredTrade(slot.cover.items, under: answer.measures, at: .ofRecord),
            of: slot.cover, over: slot.period, slot.flow, isShare: isShare)
    }
    let what = isShare ? "share of a direction's trade that is" : "trade"
    return answer.result(
        indicator, unit: isShare ? indicator.unit : answer.goods?.unit.code ?? indicator.unit,
        definition: "\(what) in goods under measures at the time of each record, seen from"
            + " \(answer.question.subject)",
        points: points,
        findings: openFinding(slots) + gapFinding(slots, .country(answer.question.subject))
            + TwofoldGoods.findings(slots.map { ($0.period, $0.flow, $0.cover) }))
}

/// Says where sums of shorter periods lack some of them.
private func openFinding(_ slots: [MeasuredPeriods.Slot]) -> [Diagnostic] {
    let open = slots.filter { $0.cover.open > 0 }
    guard !open.isEmpty else { return [] }
    let names = open.map { "\($0.period) \($0.flow.rawValue)" }.joined(separator: ", ")
    return [
        Diagnostic(
            .warning, .incompleteTotal,
            message:
                "sums of shorter periods are missing where one of these has no record: \(names)")
    ]
}

/// Names the partners that lack months of a period that others tell of.
private func gapFinding(
    _ slots: [MeasuredPeriods.Slot], _ subject: Partner
) -> [Diagnostic] {
    let names = slots.flatMap { slot -> [String] in
        let isAlone = slot.cover.items.allSatisfy { slot.cover.gaps[$0.side] != nil }
        return isAlone
            ? []
            : slot.cover.gaps.map {
                "\($0.key.other(than: subject)) \(slot.period) \(slot.flow.rawValue) (\($0.value))"
            }.sorted()
    }
    guard !names.isEmpty else { return [] }
    return [
        Diagnostic(
            .warning, .incompleteTotal,
            message: "totals lack months of partners that have no record:"
                + " \(names.joined(separator: ", "))")
    ]
}
