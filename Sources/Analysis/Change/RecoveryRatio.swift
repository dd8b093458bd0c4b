public import TradeModel

/// Trade against what it was in a base year.
public enum RecoveryRatio: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "recovery-ratio", codes: ["T13"], title: "Trade against a base year",
        unit: "percent",
        formula: "100 · T_t / T_{same period of the base year};"
            + " 100 · T_t / (T_{base year} / periods a year)",
        inputs: "a trade table or a compiled series of months or quarters, and a base year",
        pitfalls: "the mean of the base year has no season and the same month has one: in a"
            + " seasonal series the two differ; a base year may itself be a trough; a mean over all"
            + " partners that no source states is of those that its months or quarters hold",
        authority: "press practice of setting months against 2019, both ways",
        parameters: [.subject, .partner, .by, .flow, .basis, .source, .base],
        fields: [
            .key("compared_with"), .number("level", in: .amounts), .number("base", in: .amounts),
        ])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let text = try inquiry.required(.base)
        guard let base = Year(text) else {
            throw .usage("expected a year such as 2019 for --base, saw “\(text)”")
        }
        return try result(try inquiry.trade(), base: base, from: facts)
    }

    /// Computes both ratios for every period, of months unless the question says otherwise.
    ///
    /// A cell over several periods is set against the same periods, and against as many times the
    /// mean. The mean is the year's own figure where the source states one, else of all its
    /// periods. Of a sum over partners it is of the periods' own sums, so that the same partners
    /// stand on both sides; where these do not cover the year, of the year's figures of those
    /// partners, and there is none where one of them has no such figure.
    public static func result(
        _ question: TradeQuestion, base: Year, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var question = question
        question.frequency = question.frequency ?? .monthly
        let answer = try TradeAnswer(question, facts, taking: [.monthly, .quarterly])
        let year = try BaseYear(answer, base, facts)
        let points: [IndicatorResult.Point] =
            switch answer.frequency {
            case .quarterly: Self.points(answer, Quarter.self, base, year)
            case .monthly: Self.points(answer, Month.self, base, year)
            case .annual, .daily:
                throw .usage("a ratio to a base year needs months or quarters; index takes years")
            }
        let silent = answer.silentFinding
        // Why there is nothing to set against the base is told already.
        let lack = silent.isEmpty && !points.isEmpty ? lackFinding(points, base, year) : []
        return answer.result(
            indicator, unit: Unit.percent.code,
            definition:
                "\(answer.flowText) \(answer.partnerText), \(answer.basisText), in percent of"
                + " the same periods of \(base), and of the mean of \(base)",
            points: points,
            findings: lack + answer.unlikeFinding(unlike(points)) + answer.gapFinding + silent)
    }

    /// Says why no ratio has a value, or none to the mean of a year of which a part is told.
    private static func lackFinding(
        _ points: [IndicatorResult.Point], _ base: Year, _ year: BaseYear
    ) -> [Diagnostic] {
        let isBare = points.allSatisfy { $0.value == nil }
        let message: String? =
            if isBare, !year.lacking.isEmpty {
                "neither do the periods of \(base) cover it nor have all partners of the others a"
                    + " figure of the year, so that no ratio to it has a value:"
                    + " \(year.lacking.listed(first: 12))"
            } else if isBare {
                year.lack.map { "\($0), so that no ratio to it has a value" }
            } else if year.lacking.isEmpty, year.isToldInPart {
                year.lack.map { "\($0), so that no ratio to its mean has a value" }
            } else {
                nil
            }
        return message.map { [Diagnostic(.warning, .missingValue, message: $0)] } ?? []
    }

    private static func points<P: Period>(
        _ answer: TradeAnswer, _: P.Type, _ base: Year, _ year: BaseYear
    ) -> [IndicatorResult.Point] {
        let series = answer.series(of: P.self)
        let inYear = P(containing: base.firstDay)...P(containing: base.lastDay)
        let mean = year.mean(of: series, over: inYear)
        let isOfPeriods = year.isOfPeriods(series, inYear)
        return series.cells.flatMap { cell -> [IndicatorResult.Point] in
            let first = cell.span.lowerBound
            let lag = P(containing: first.year.firstDay).distance(to: inYear.lowerBound)
            let same =
                first.advanced(by: lag)...cell.span.upperBound.advanced(by: lag)
            let share = Double(cell.span.count) / Double(inYear.count)
            let base = series.total(over: same)
            let span = TimeSpan(cell.span)
            let isAlikeMean =
                isOfPeriods
                ? isAlike(answer, cell, mean)
                : answer.partner != .world || answer.isAlike(span, to: year.partners)
            return [
                point(
                    answer, cell, "same-period", base, times: 1,
                    isAlike: isAlike(answer, cell, base)),
                point(answer, cell, "mean", mean, times: share, isAlike: isAlikeMean),
            ]
        }
    }

    private static func point<P: Period>(
        _ answer: TradeAnswer, _ cell: Series<P>.Cell, _ name: String, _ base: Series<P>.Cell?,
        times share: Double, isAlike: Bool
    ) -> IndicatorResult.Point {
        let level = base?.value.map { $0 * share }
        let ratio: Double? =
            if let value = cell.value, let level, level > 0, isAlike {
                100 * value / level
            } else {
                nil
            }
        return IndicatorResult.Point(
            period: cell.label, value: ratio,
            fields: [
                .init("compared_with", .text(name)), .init("level", .number(cell.value)),
                .init("base", .number(level)),
            ], n: cell.n(beside: base), missing: cell.missing(beside: base),
            confidence: Confidence.least(of: cell.confidence, base?.confidence),
            sources: answer.uses(of: cell.origins + (base?.origins ?? [])))
    }

    /// Whether neither of two sums over partners lacks one that the other has.
    private static func isAlike<P: Period>(
        _ answer: TradeAnswer, _ cell: Series<P>.Cell, _ base: Series<P>.Cell?
    ) -> Bool {
        guard answer.partner == .world, let base else { return true }
        return answer.isAlike(TimeSpan(cell.span), TimeSpan(base.span))
    }

    /// The periods that have no ratio for that reason, each once.
    private static func unlike(_ points: [IndicatorResult.Point]) -> [String] {
        points.filter { point in
            guard point.value == nil, point["level"]?.number != nil,
                let base = point["base"]?.number
            else { return false }
            return base > 0
        }.map(\.period).uniqued()
    }
}
