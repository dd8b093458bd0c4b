internal import RealModule
public import TradeModel

private let changeInputs = "a trade table or a compiled series, of one partner or of all"

/// Growth on the same periods of the year before.
public enum YearOverYear {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "year-on-year", codes: ["T09"], title: "Change on the year before", unit: "percent",
        formula: "100 · (T_t / T_{t−1 year} − 1)", inputs: changeInputs,
        pitfalls: "huge on a base close to zero; undefined on a base of zero or a missing one;"
            + " a growth rate published later may rest on a revised base",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: [.subject, .partner, .by, .flow, .basis, .source])

    /// Computes the change for every period.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try changeResult(
            indicator, question, facts,
            definition: { "\($0) on the same period of the year before" }
        ) { SeriesAnswer(changes: $0.yearOverYear()) } months: {
            SeriesAnswer(changes: $0.yearOverYear())
        }
    }
}

/// An index with a base period of 100.
public enum FixedBaseIndex {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "index", codes: ["T12"], title: "Index to a base period", unit: "base = 100",
        formula: "100 · T_t / T_base", inputs: changeInputs,
        pitfalls: "the choice of the base decides the picture: state it",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: [.subject, .partner, .by, .flow, .basis, .source, .base])

    /// Computes the index for every period; the base is a year or a month.
    public static func result(
        _ question: TradeQuestion, base: String, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try changeResult(
            indicator, question, facts, definition: { "\($0), index with \(base) as 100" }
        ) { series in
            Year(base).map { SeriesAnswer(changes: series.index(base: $0)) }
        } months: { series in
            Month(base).map { SeriesAnswer(changes: series.index(base: $0)) }
        }
    }
}

/// Compound annual growth between two periods.
public enum CompoundGrowth {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "growth-rate", codes: ["T11"], title: "Compound annual growth rate",
        unit: "percent a year", formula: "100 · ((T_b / T_a)^{1/(b−a)} − 1)", inputs: changeInputs,
        pitfalls: "looks at the two ends only; a fall and a rise between them do not show",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: [.subject, .partner, .by, .flow, .basis, .source, .from, .to])

    /// Computes the rate between two years or two months.
    public static func result(
        _ question: TradeQuestion, from first: String, to last: String, in facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let power: (Double, Double) -> Double = { Double.pow($0, $1) }
        return try changeResult(
            indicator, question, facts,
            definition: { "constant yearly growth of \($0) from \(first) to \(last)" }
        ) { series in
            guard let first = Year(first), let last = Year(last) else { return nil }
            let growth = series.compoundGrowth(from: first, to: last, power: power)
            return SeriesAnswer(changes: growth.map { [$0] } ?? [])
        } months: { series in
            guard let first = Month(first), let last = Month(last) else { return nil }
            let growth = series.compoundGrowth(from: first, to: last, power: power)
            return SeriesAnswer(changes: growth.map { [$0] } ?? [])
        }
    }
}

/// The sum over the last twelve months.
public enum TrailingSum {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "trailing-sum", codes: ["T07"], title: "Sum over the last twelve months",
        unit: "the source's currency unit", formula: "S_t = Σ_{i=0}^{11} T_{t−i}",
        inputs: "a monthly trade table or compiled series",
        pitfalls: "needs all twelve months; two months published as one figure count as they are",
        authority: "OECD, Data and Metadata Reporting and Presentation Handbook (2007)",
        parameters: [.subject, .partner, .by, .flow, .basis, .source])

    /// Computes the sum for every month; missing where one of its months is.
    public static func result(
        _ question: TradeQuestion, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        var question = question
        question.frequency = question.frequency ?? .monthly
        return try changeResult(
            indicator, question, facts, definition: { "\($0), sum over the year to each period" }
        ) { SeriesAnswer(levels: $0.trailingSum(), unit: $0.unit) } months: {
            SeriesAnswer(levels: $0.trailingSum(), unit: $0.unit)
        }
    }
}

/// What an indicator on a series gives.
private struct SeriesAnswer {
    let points: [IndicatorResult.Point]
    /// The unit, where it is the series' own.
    let unit: String?

    init(changes: [Change]) {
        unit = nil
        points = changes.map {
            IndicatorResult.Point(
                period: $0.period, value: $0.result,
                fields: [.init("level", .number($0.value)), .init("base", .number($0.base))],
                n: $0.n, missing: $0.missing, confidence: $0.confidence)
        }
    }

    init<P: Period>(levels: [Series<P>.Cell], unit: Unit) {
        self.unit = unit.code
        points = levels.map {
            IndicatorResult.Point(
                period: $0.span.upperBound.description, value: $0.value,
                fields: [.init("window", .text($0.label))], n: $0.n, missing: $0.missing,
                confidence: $0.confidence)
        }
    }
}

/// Builds the level at the question's frequency and applies a computation on it; the computation
/// gives nil when a period that it was given is of another frequency.
private func changeResult(
    _ indicator: Indicator, _ question: TradeQuestion, _ facts: Dataset,
    definition: (String) -> String, years: (Series<Year>) -> SeriesAnswer?,
    months: (Series<Month>) -> SeriesAnswer?
) throws(Refusal) -> IndicatorResult {
    let answer = try TradeAnswer(question, facts)
    let outcome: SeriesAnswer?
    switch answer.frequency {
    case .annual: outcome = years(answer.series(of: Year.self))
    case .monthly: outcome = months(answer.series(of: Month.self))
    case .quarterly, .daily: outcome = nil
    }
    guard let outcome else {
        throw Refusal(
            Diagnostic(
                .error, .badPeriod,
                message: "\(indicator.id) on \(answer.frequency.rawValue) values needs periods of"
                    + " that length, years such as 2019 or months such as 2019-06"),
            cause: .usage)
    }
    return answer.result(
        indicator, unit: outcome.unit ?? indicator.unit,
        definition: definition(
            "\(answer.flowText) \(answer.partnerText), \(answer.basisText)"),
        points: outcome.points, used: answer.periods.flatMap { answer.level($0)?.origins ?? [] })
}
