import TradeModel

/// What every indicator on a series without gap can be computed from.
let runInputs =
    "a trade table, a compiled series or a launch table; a value for each period, none filled in"

/// What every indicator on a series without gap can be asked.
let runParameters: Set<Indicator.Parameter> = [
    .subject, .partner, .by, .flow, .basis, .source, .from, .to, .combined, .clock, .count,
    .weaponClass, .since, .until,
]

extension Inquiry {
    /// The confidence level as a fraction: 0.95 where none is given.
    func confidence() throws(Refusal) -> Double {
        let level = try number(.confidence) ?? 0.95
        guard level > 0 && level < 1 else {
            throw .usage("expected a fraction such as 0.95 for --confidence, saw “\(level)”")
        }
        return level
    }
}

extension UnbrokenSeries {
    /// The period at a place, which may lie outside of the series.
    func label(_ place: Int) -> String { line.label(first + place) }

    /// The places of the periods that a span touches. Refuses a span that reaches out of the series.
    func places(
        of span: TimeSpan, _ parameter: Indicator.Parameter
    ) throws(Refusal) -> Range<Int> {
        let numbers = line.numbers(in: span)
        let places = (numbers.lowerBound - first)..<(numbers.upperBound - first + 1)
        guard places.lowerBound >= 0 && places.upperBound <= points.count else {
            throw .usage(
                "--\(parameter.rawValue) \(span) reaches out of the series, \(self.span())")
        }
        return places
    }
}
