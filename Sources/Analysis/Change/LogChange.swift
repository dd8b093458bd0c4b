internal import RealModule
public import TradeModel

/// Change on the same periods of the year before, in logarithms.
public enum LogChange: ComputableIndicator {
    /// The catalogue's entry.
    public static let indicator = Indicator(
        id: "log-change", codes: ["T10"], title: "Logarithmic change on the year before",
        unit: "log points",
        formula: "ln(T_t / T_{t−1 year}); with a scale s: asinh(T_t / s) − asinh(T_{t−1 year} / s)",
        inputs: "a trade table or a compiled series, of one partner or of all",
        pitfalls:
            "a log point is no percent where changes are large; the logarithm of zero does not"
            + " exist, and asinh depends on the scale near it: state the scale",
        authority: "Törnqvist, Vartia & Vartia (1985) for logarithms; Burbidge, Magee & Robb (1988)"
            + " for asinh",
        parameters: [.subject, .partner, .by, .flow, .basis, .source, .scale],
        fields: [.number("level", in: .amounts), .number("base", in: .amounts)])

    /// Computes what an inquiry asks.
    public static func result(
        _ inquiry: Inquiry, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        try result(
            try inquiry.trade(), scale: try inquiry.positive(.scale), from: facts)
    }

    /// Computes the change for every period: of logarithms, or with a scale of asinh for all periods
    /// alike, so that points can be compared.
    ///
    /// - Parameter scale: in the unit of the values, above zero; values far above it change as their
    ///   logarithms do.
    public static func result(
        _ question: TradeQuestion, scale: Double? = nil, from facts: Dataset
    ) throws(Refusal) -> IndicatorResult {
        let answer = try TradeAnswer(question, facts)
        let found: [Change] =
            switch answer.frequency {
            case .annual: answer.series(of: Year.self).logChange(scale: scale)
            case .quarterly: answer.series(of: Quarter.self).logChange(scale: scale)
            case .monthly: answer.series(of: Month.self).logChange(scale: scale)
            case .daily:
                throw .usage("a change on the year before needs months, quarters or years")
            }
        let changes = answer.alike(found)
        let unit = answer.trade?.unit.code ?? Unit.usDollars.code
        return answer.result(
            indicator, unit: indicator.unit,
            definition: "\(answer.flowText) \(answer.partnerText), \(answer.basisText): "
                + (scale.map {
                    "asinh of the value over \($0.plainDescription) \(unit) less that of the same"
                        + " period of the year before"
                }
                    ?? "natural logarithm of the value over that of the same period of the year before"),
            points: changes.map { change in
                IndicatorResult.Point(
                    period: change.period, value: change.result,
                    fields: [
                        .init("level", .number(change.value)), .init("base", .number(change.base)),
                    ], n: change.n, missing: change.missing, confidence: change.confidence,
                    sources: answer.uses(of: change.origins))
            },
            findings: finding(changes.filter(\.isOfNoResult))
                + answer.unlikeFinding(changes.filter(\.isOfUnlike).map(\.period))
                + answer.gapFinding + answer.silentFinding)
    }

    private static func finding(_ zeros: [Change]) -> [Diagnostic] {
        guard !zeros.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .missingValue,
                message: "zero has no logarithm: \(zeros.map(\.period).joined(separator: ", "));"
                    + " give --scale to take asinh instead")
        ]
    }
}

extension Series {
    /// The change of logarithms on the same periods of the year before, or with a scale that of asinh;
    /// nil where a value is missing, and without a scale where one is zero.
    func logChange(scale: Double?) -> [Change] {
        compared { value, base in
            if let scale { return .asinh(value / scale) - .asinh(base / scale) }
            guard value > 0, base > 0 else { return nil }
            // Of the logarithms and not of the quotient, which may overflow.
            return .log(value) - .log(base)
        }
    }
}
