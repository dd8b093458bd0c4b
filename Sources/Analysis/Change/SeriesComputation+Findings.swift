import TradeModel

/// What is said of what has no value.
extension SeriesComputation {
    /// Refuses a length that is none of changes, or of which what is asked about is no single period.
    func refusal(_ indicator: Indicator, _ frequency: Frequency) -> Refusal {
        let asked: [TimeSpan] =
            switch self {
            case .index(let base): [base]
            case .growth(let first, let last): [first, last]
            case .yearOverYear, .trailingSum: []
            }
        let saw = asked.map(\.description).joined(separator: " and ")
        return Refusal(
            Diagnostic(
                .error, .badPeriod,
                message: "\(indicator.id) by \(frequency.noun) needs single periods of that length,"
                    + " years such as 2019, quarters such as 2019Q2 or months such as 2019-06"
                    + (asked.isEmpty ? "" : ", saw \(saw); without --by the length is theirs")),
            cause: .usage)
    }

    /// Says which periods have no row; not where two of them are asked about, or all against one.
    func gapFinding(_ answer: TradeAnswer) -> [Diagnostic] {
        switch self {
        case .yearOverYear, .trailingSum: answer.gapFinding
        case .index, .growth: []
        }
    }

    /// Says that an index has nothing to be taken of.
    func baseFinding(_ outcome: SeriesAnswer, _ answer: TradeAnswer) -> [Diagnostic] {
        guard case .index(let base) = self, !outcome.points.isEmpty,
            outcome.points.allSatisfy({ $0.value == nil }), let lack = answer.lack(of: base)
        else { return [] }
        return [
            Diagnostic(
                .warning, .missingValue,
                message: "the base \(lack), so that the index has none")
        ]
    }

    /// Says which changes have no value because the year before was not above zero.
    func zeroFinding(_ outcome: SeriesAnswer) -> [Diagnostic] {
        guard case .yearOverYear = self else { return [] }
        let periods = outcome.changes.filter(\.isOfNoResult).map(\.period)
        guard !periods.isEmpty else { return [] }
        let matter = "not above zero in the year before, so that there is no change in percent"
        return [
            Diagnostic(
                .warning, .missingValue, message: "\(matter): \(periods.joined(separator: ", "))"
            ).told(
                as: periods.map { period in
                    Diagnostic(
                        .warning, .missingValue, period: TimeSpan(period),
                        message: "\(period): \(matter)")
                })
        ]
    }

    /// Says which end of a growth has no value that it could be taken of or lead to.
    func endFinding(_ outcome: SeriesAnswer, _ answer: TradeAnswer) -> [Diagnostic] {
        guard case .growth(let first, let last) = self, answer.trade != nil,
            let change = outcome.changes.first, change.result == nil
        else { return [] }
        let open = [
            (change.base ?? 0) <= 0 ? answer.lack(of: first) : nil,
            change.value == nil ? answer.lack(of: last) : nil,
        ].compactMap { $0 }
        guard !open.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .missingValue,
                message: "\(open.joined(separator: ", and ")), so that there is no rate")
        ]
    }
}
