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
        let silent = answer.silentFinding
        return answer.result(
            indicator, unit: outcome.unit ?? indicator.unit,
            definition: definition(
                "\(answer.flowText) \(answer.partnerText), \(answer.basisText)"),
            points: outcome.points,
            findings: (silent.isEmpty ? baseFinding(outcome) + endFinding(outcome, answer) : [])
                + gapFinding(answer) + silent)
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

    /// Says which end of a growth has no value that it could be taken of or lead to.
    private func endFinding(_ outcome: SeriesAnswer, _ answer: TradeAnswer) -> [Diagnostic] {
        guard case .growth(let first, let last) = self, answer.trade != nil,
            let change = outcome.changes.first, change.result == nil
        else { return [] }
        var open: [String] = []
        if (change.base ?? 0) <= 0 { open.append("\(first) has no value above zero") }
        if change.value == nil { open.append("\(last) has no value") }
        return [
            Diagnostic(
                .warning, .missingValue,
                message: "\(open.joined(separator: ", and ")), so that there is no rate")
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
    /// The changes that the points tell; none of levels.
    let changes: [Change]
    /// The unit, where it is the series' own.
    let unit: String?

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
