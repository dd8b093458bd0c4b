public import TradeModel

/// What the use of a cap comes to at the pace so far, and when its marks are reached.
public enum CapProjection: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "cap-projection", codes: ["S10"], title: "Use of a cap at the pace so far",
        unit: Unit.percent.code,
        formula:
            "100 · (A + Σ_r open_r · A_r / told_r) / cap, A_r reported by r over told_r days; a mark"
            + " is expected on the first day by which reports, evenly over their time, and the pace"
            + " on open days come to it",
        inputs: "reported deliveries in a tidy table, and a table of measures",
        pitfalls:
            "deliveries are lumpy: a single month may carry half a year, so look at the spread;"
            + " days that nobody told of are taken at the pace of the others, up to the end of the"
            + " measure, a silent reporter at none; no season and no trend is in it",
        authority:
            "linear run rate; spread by leaving out one delivery at a time (jackknife; Efron &"
            + " Tibshirani 1993); S/RES/2321 paragraph 26(b) and S/RES/2397 paragraph 5 for the marks",
        parameters: [.subject, .partner, .source, .regime, .measureID, .factor],
        fields: fields)

    /// What stands beside a projection, with the day on which each mark was or is reached.
    private static let fields: [Indicator.Field] = {
        let pace: [Indicator.Field] = [
            .number("per_month", in: .monthly(by: "in")),
            .number("projected", in: .named(by: "in")),
            .number("spread_low", in: .own("percent")), .number("spread_high", in: .own("percent")),
        ]
        let marked = CapUse.marks.flatMap { mark -> [Indicator.Field] in
            [
                .text("reached_\(mark)"), .text("expected_\(mark)"),
                .text("expected_\(mark)_spread"),
            ]
        }
        return CapRow.fields + pace + marked + [.text("reported")] + CapRow.gaps
    }()

    /// Computes the projection of every window of which something was reported. The spread is that of
    /// the paces with one delivery left out; missing where a reporter's pace rests on one only.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try CapAnswer(inquiry, facts)
        let points = answer.rows.compactMap { row -> IndicatorResult.Point? in
            guard let rate = RunRate(row) else { return nil }
            let others = RunRate.leavingOut(row)
            return IndicatorResult.Point(
                period: row.window.description, value: 100 * rate.projected / row.limit.value,
                fields: row.fields + [
                    .init("per_month", .number(rate.perDay * Year.meanDays / 12)),
                    .init("projected", .number(rate.projected)),
                    .init("spread_low", .number(percents(others, row).min())),
                    .init("spread_high", .number(percents(others, row).max())),
                ] + CapUse.marks.flatMap { marked($0, row, rate, others) } + [
                    .init("reported", .text(row.sum.reported))
                ] + row.gaps, n: row.sum.cells.count, missing: row.sum.openMonths,
                confidence: row.confidence, sources: answer.uses(of: row.allOrigins))
        }
        return answer.result(
            indicator, unit: indicator.unit,
            definition:
                "use of the cap by the end of the window when the days not told of go at the"
                + " pace of the others; spread: the same with the pace of all deliveries but one",
            points: points)
    }

    private static func percents(_ rates: [RunRate], _ row: CapRow) -> [Double] {
        rates.map { 100 * $0.projected / row.limit.value }
    }

    /// When a mark was reached, as far as was reported; else the day on which it is expected, with the
    /// days at the other paces. Blank where it is not reached within the window.
    private static func marked(
        _ mark: Int, _ row: CapRow, _ rate: RunRate, _ others: [RunRate]
    ) -> [IndicatorResult.Field] {
        let reached = row.period(reaching: mark)?.description
        var expected: Day?
        var spread = ""
        if reached == nil {
            let limit = Double(mark) / 100 * row.limit.value
            expected = rate.day(reaching: limit)
            let days = others.map { $0.day(reaching: limit) }
            if let first = days.compactMap({ $0 }).min() {
                let last = days.contains(nil) ? nil : days.compactMap { $0 }.max()
                spread = "\(first) to \(last?.description ?? "not in the window")"
            }
        }
        return [
            .init("reached_\(mark)", .text(reached ?? "")),
            .init("expected_\(mark)", .text(expected?.description ?? "")),
            .init("expected_\(mark)_spread", .text(spread)),
        ]
    }
}
