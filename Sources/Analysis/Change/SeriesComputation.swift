internal import RealModule
import TradeModel

/// What is computed on a series.
enum SeriesComputation {
    case yearOverYear
    case index(base: TimeSpan)
    case growth(from: TimeSpan, to: TimeSpan)
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
            case .annual: self.answer(on: answer.series(of: Year.self), of: answer)
            case .quarterly: self.answer(on: answer.series(of: Quarter.self), of: answer)
            case .monthly: self.answer(on: answer.series(of: Month.self), of: answer)
            case .daily: nil
            }
        guard let outcome else { throw refusal(indicator, answer.frequency) }
        let silent = answer.silentFinding
        return answer.result(
            indicator, unit: outcome.unit ?? indicator.unit,
            definition: definition(
                "\(answer.flowText) \(answer.partnerText), \(answer.basisText)"),
            points: outcome.points,
            findings: (silent.isEmpty
                ? baseFinding(outcome, answer) + endFinding(outcome, answer) : [])
                + zeroFinding(outcome)
                + answer.unlikeFinding(outcome.changes.filter(\.isOfUnlike).map(\.period))
                + gapFinding(answer) + silent)
    }

    /// Nil when a period that was given is not a single one of the series' length.
    private func answer<P: Period>(
        on series: Series<P>, of trade: TradeAnswer
    ) -> SeriesAnswer? {
        switch self {
        case .yearOverYear:
            return SeriesAnswer(trade.uses, changes: trade.alike(series.yearOverYear()))
        case .index(let base):
            guard let base: P = Self.single(base) else { return nil }
            return SeriesAnswer(trade.uses, changes: trade.alike(series.index(base: base)))
        case .growth(let first, let last):
            guard let first: P = Self.single(first), let last: P = Self.single(last) else {
                return nil
            }
            return series.compoundGrowth(from: first, to: last) { Double.pow($0, $1) }
                .map { SeriesAnswer(trade.uses, changes: trade.alike([$0])) }
        case .trailingSum:
            return SeriesAnswer(trade.uses, levels: series.trailingSum(), unit: series.unit)
        }
    }

    /// The one period that a span is; nil where it is several, or of another length.
    private static func single<P: Period>(_ span: TimeSpan) -> P? {
        span.length == 1 ? span.range(of: P.self)?.lowerBound : nil
    }
}

/// What an indicator on a series gives.
struct SeriesAnswer {
    /// Finds the rows behind a value.
    typealias Uses = ([Origin]) -> [SourceUse]

    let points: [IndicatorResult.Point]
    /// The changes that the points tell; none of levels.
    let changes: [Change]
    /// The unit, where it is the series' own.
    let unit: String?

    /// What stands beside a change, for the catalogue.
    static let fieldsOfChanges: [Indicator.Field] = [
        .number("level", in: .amounts), .number("base", in: .amounts),
    ]

    init(_ uses: Uses, changes: [Change]) {
        self.changes = changes
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
        changes = []
        self.unit = unit.code
        points = levels.map {
            IndicatorResult.Point(
                period: $0.span.upperBound.description, value: $0.value,
                fields: [.init("window", .text($0.label))], n: $0.n, missing: $0.missing,
                confidence: $0.confidence, sources: uses($0.origins))
        }
    }
}
