internal import RealModule
public import TradeModel

private let changeInputs = "a trade table or a compiled series, of one partner or of all"

/// Growth on the same periods of the year before.
public enum YearOverYear: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "year-on-year", codes: ["T09"], title: "Change on the year before", unit: "percent",
        formula: "100 · (T_t / T_{t−1 year} − 1)", inputs: changeInputs,
        pitfalls: "huge on a base close to zero; undefined on a base of zero or a missing one;"
            + " a growth rate published later may rest on a revised base",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: .goods.union([.subject, .partner, .by, .flow, .basis, .source]))

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), from: facts)
    }

    /// Computes the change for every period.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try SeriesComputation.yearOverYear.result(indicator, question, facts) {
            "\($0) on the same period of the year before"
        }
    }
}

/// An index with a base period of 100.
public enum FixedBaseIndex: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "index", codes: ["T12"], title: "Index to a base period", unit: "base = 100",
        formula: "100 · T_t / T_base", inputs: changeInputs,
        pitfalls: "the choice of the base decides the picture: state it",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: .goods.union([.subject, .partner, .by, .flow, .basis, .source, .base]))

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), base: try inquiry.required(.base), from: facts)
    }

    /// Computes the index for every period of one length; the base is a year, quarter or month.
    /// A cell over several periods, which is no single one's value, has no index.
    public static func result(
        _ question: TradeQuestion, base: String, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try SeriesComputation.index(base: base).result(indicator, question, facts) {
            "\($0), index with \(base) as 100; figures over several periods have none"
        }
    }
}

/// Compound annual growth between two periods.
public enum CompoundGrowth: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "growth-rate", codes: ["T11"], title: "Compound annual growth rate",
        unit: "percent a year", formula: "100 · ((T_b / T_a)^{1/(b−a)} − 1)", inputs: changeInputs,
        pitfalls: "looks at the two ends only; a fall and a rise between them do not show",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: .goods.union([.subject, .partner, .by, .flow, .basis, .source, .from, .to]))

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(
            try inquiry.trade(), from: try inquiry.required(.from), to: try inquiry.required(.to),
            in: facts)
    }

    /// Computes the rate between two periods of one length.
    public static func result(
        _ question: TradeQuestion, from first: String, to last: String, in facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try SeriesComputation.growth(from: first, to: last).result(indicator, question, facts) {
            "constant yearly growth of \($0) from \(first) to \(last)"
        }
    }
}

/// The sum over the last twelve months.
public enum TrailingSum: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "trailing-sum", codes: ["T07"], title: "Sum over the last twelve months",
        unit: "the source's currency unit", formula: "S_t = Σ_{i=0}^{11} T_{t−i}",
        inputs: "a monthly trade table or compiled series",
        pitfalls: "needs all twelve months; two months published as one figure count as they are",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: .goods.union([.subject, .partner, .by, .flow, .basis, .source]))

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(try inquiry.trade(), from: facts)
    }

    /// Computes the sum for every month; missing where one of its months is.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var question = question
        question.frequency = question.frequency ?? .monthly
        return try SeriesComputation.trailingSum.result(indicator, question, facts) {
            "\($0), sum over the year to each period"
        }
    }
}

/// Finds the rows behind a value.
private typealias Uses = ([Origin]) -> [SourceUse]

/// What an indicator on a series gives.
private struct SeriesAnswer {
    let points: [IndicatorResult.Point]
    /// The unit, where it is the series' own.
    let unit: String?

    init(_ uses: Uses, changes: [Change]) {
        unit = nil
        points = changes.map {
            IndicatorResult.Point(
                period: $0.period, value: $0.result,
                fields: [.init("level", .number($0.value)), .init("base", .number($0.base))],
                n: $0.n, missing: $0.missing, confidence: $0.confidence,
                sources: uses($0.origins))
        }
    }

    init<P: Period>(_ uses: Uses, levels: [Series<P>.Cell], unit: Unit) {
        self.unit = unit.code
        points = levels.map {
            IndicatorResult.Point(
                period: $0.span.upperBound.description, value: $0.value,
                fields: [.init("window", .text($0.label))], n: $0.n, missing: $0.missing,
                confidence: $0.confidence, sources: uses($0.origins))
        }
    }
}

/// What is computed on a series.
private enum SeriesComputation {
    case yearOverYear
    case index(base: String)
    case growth(from: String, to: String)
    case trailingSum

    /// Builds the level at the question's frequency and computes on it.
    func result(
        _ indicator: Indicator, _ question: TradeQuestion, _ facts: Dataset,
        definition: (String) -> String
    ) throws(Refusal) -> IndicatorResult {
        let answer = try TradeAnswer(question, facts)
        let outcome: SeriesAnswer? =
            switch answer.frequency {
            case .annual: self.answer(on: answer.series(of: Year.self), answer.uses)
            case .quarterly: self.answer(on: answer.series(of: Quarter.self), answer.uses)
            case .monthly: self.answer(on: answer.series(of: Month.self), answer.uses)
            case .daily: nil
            }
        guard let outcome else {
            throw Refusal(
                Diagnostic(
                    .error, .badPeriod,
                    message: "\(indicator.id) on \(answer.frequency.rawValue) values needs periods"
                        + " of that length, the earlier first: years such as 2019, quarters such"
                        + " as 2019Q2 or months such as 2019-06"),
                cause: .usage)
        }
        return answer.result(
            indicator, unit: outcome.unit ?? indicator.unit,
            definition: definition(
                "\(answer.flowText) \(answer.partnerText), \(answer.basisText)"),
            points: outcome.points, findings: baseFinding(outcome))
    }

    /// Says that an index has nothing to be taken of.
    private func baseFinding(_ outcome: SeriesAnswer) -> [Diagnostic] {
        guard case .index(let base) = self, !outcome.points.isEmpty,
            outcome.points.allSatisfy({ $0.value == nil })
        else { return [] }
        return [
            Diagnostic(
                .warning, .missingValue,
                message: "the base \(base) has no value above zero, so that the index has none")
        ]
    }

    /// Nil when a period that was given is not one of the series' length, or out of order.
    private func answer<P: Period>(on series: Series<P>, _ uses: Uses) -> SeriesAnswer? {
        switch self {
        case .yearOverYear: return SeriesAnswer(uses, changes: series.yearOverYear())
        case .index(let base):
            return P(base).map { SeriesAnswer(uses, changes: series.index(base: $0)) }
        case .growth(let first, let last):
            guard let first = P(first), let last = P(last) else { return nil }
            return series.compoundGrowth(from: first, to: last) { Double.pow($0, $1) }
                .map { SeriesAnswer(uses, changes: [$0]) }
        case .trailingSum:
            return SeriesAnswer(uses, levels: series.trailingSum(), unit: series.unit)
        }
    }
}
