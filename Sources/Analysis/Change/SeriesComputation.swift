internal import RealModule
import TradeModel

/// What is computed on a series.
enum SeriesComputation {
    case yearOverYear
    case index(base: String)
    case growth(from: String, to: String)
    case trailingSum

    /// What most of them need, for the catalogue.
    static let inputs = "a trade table or a compiled series, of one partner or of all"

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
            points: outcome.points,
            findings: baseFinding(outcome) + gapFinding(answer) + answer.silentFinding)
    }

    /// Says which periods have no row; not where two of them are asked about, or all against one.
    private func gapFinding(_ answer: TradeAnswer) -> [Diagnostic] {
        switch self {
        case .yearOverYear, .trailingSum: answer.gapFinding
        case .index, .growth: []
        }
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
    private func answer<P: Period>(
        on series: Series<P>, _ uses: SeriesAnswer.Uses
    ) -> SeriesAnswer? {
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

/// What an indicator on a series gives.
struct SeriesAnswer {
    /// Finds the rows behind a value.
    typealias Uses = ([Origin]) -> [SourceUse]

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
