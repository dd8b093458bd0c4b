import Analysis
import TradeModel

extension ReadingDesk {
    /// Indicators that count launches within a time.
    private static let counting: Set = [
        TestFrequency.indicator.id, ClassShare.indicator.id, SuccessRate.indicator.id,
    ]

    /// What part of the time that a request or a reference names was over on the day, and lies before
    /// the end of the launch table; nil of other indicators, and where no end is named.
    func launchCoverage(of reading: PointReading) throws(Refusal) -> Double? {
        guard case .indicator(let request) = specifications[reading.reference.name],
            Self.counting.contains(request.indicator), let file = request.files?.first,
            let point = reading.point
        else { return nil }
        var (first, last) = (request.day(.since), request.day(.until))
        if case .period(let span) = reading.reference.moment, span == TimeSpan(point.period) {
            first = max(first ?? span.days.lowerBound, span.days.lowerBound)
            last = min(last ?? span.days.upperBound, span.days.upperBound)
        }
        guard let last else { return nil }
        let start = first ?? TimeSpan(point.period)?.days.lowerBound ?? last
        guard start <= last else { return nil }
        let complete = try library.facts(file).sources.compactMap(\.completeTo).max() ?? asOf
        let end = min(last, asOf, complete)
        let length = Double(start.distance(to: last) + 1)
        return Double(max(0, start.distance(to: end) + 1)) / length
    }
}

extension IndicatorRequest {
    /// A day among its answers.
    fileprivate func day(_ parameter: Indicator.Parameter) -> Day? {
        answers[parameter].flatMap { Day($0) }
    }
}
