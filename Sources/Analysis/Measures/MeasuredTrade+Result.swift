import TradeModel

extension MeasuredTrade {
    /// What is needed, for the catalogue.
    static let inputs =
        "a trade table with HS chapters, headings or subheadings, and a table of measures"
    /// What to beware of, for the catalogue.
    static let pitfalls =
        "a positive value is recorded trade to check and no proof: goods may be miscoded, exempt or"
        + " returned; headings are the usual mapping and not the law's text; trade in capped goods is"
        + " capped, not banned; a period in which a measure begins, a part of a heading, a disputed"
        + " heading and goods coarser than a heading stand apart"

    /// A point for each period, direction and row, of the trade itself or as a share of the
    /// direction's.
    static func result(
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
        // Who asks for one measure has chosen its regime.
        let others = inquiry[.measureID] == nil ? try inquiry.measuresLeftOut(from: facts) : []
        let leftOut = RegimesLeftOut.findings(
            others, answer.goods?.items ?? [], heldAgainst: answer.measures)
        let lacking = openFinding(slots) + gapFinding(slots, .country(answer.question.subject))
        let what = isShare ? "share of a direction's trade that is" : "trade"
        return answer.result(
            indicator, unit: isShare ? indicator.unit : answer.goods?.unit.code ?? indicator.unit,
            definition: "\(what) in goods under measures at the time of each record, seen from"
                + " \(answer.question.subject)",
            points: points,
            findings: leftOut + lacking + (periods?.findings ?? [])
                + TwofoldGoods.findings(slots.map { ($0.period, $0.flow, $0.cover) }))
    }

    /// Says where sums of shorter periods lack some of them.
    private static func openFinding(_ slots: [MeasuredPeriods.Slot]) -> [Diagnostic] {
        let open = slots.filter { $0.cover.open > 0 }
        guard !open.isEmpty else { return [] }
        let names = open.map { "\($0.period) \($0.flow.rawValue)" }.joined(separator: ", ")
        return [
            Diagnostic(
                .warning, .incompleteTotal,
                message:
                    "sums of shorter periods are missing where one of these has no record: \(names)"
            )
        ]
    }

    /// Names the partners that lack months of a period that others tell of.
    private static func gapFinding(
        _ slots: [MeasuredPeriods.Slot], _ subject: Partner
    ) -> [Diagnostic] {
        let names = slots.flatMap { slot -> [String] in
            let isAlone = slot.cover.items.allSatisfy { slot.cover.gaps[$0.side] != nil }
            return isAlone
                ? []
                : slot.cover.gaps.map {
                    "\($0.key.other(than: subject)) \(slot.period) \(slot.flow.rawValue)"
                        + " (\($0.value))"
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
}
