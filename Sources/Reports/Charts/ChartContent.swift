import TradeModel

/// What a chart is made of, before it is known whether it can be drawn.
struct ChartContent {
    let title: String
    let subtitle: String
    let form: Chart.Form
    let arrangement: Chart.Arrangement
    let unit: String
    let days: ClosedRange<Day>
    let series: [Chart.Series]
    let events: [Chart.Event]
    let measures: [Chart.Measure]
    let remarks: [String]
    let notes: Table.Notes

    /// Refuses what could not be drawn truthfully.
    func check(texts: [String]) throws {
        let named =
            series.map(\.name) + events.flatMap { [$0.label, $0.title] }
            + measures.flatMap { [$0.label, $0.title] }
            + series.flatMap { $0.points.flatMap(\.doubts) }
        guard !(texts + remarks + named).contains(where: \.isBlank) else {
            throw ReportError(.blankText, "a text of chart \"\(title)\"")
        }
        let most = arrangement == .together ? Chart.mostTogether : Chart.mostApart
        guard 1...most ~= series.count else {
            throw ReportError(
                .chartSeries, "chart \"\(title)\" has \(series.count) series, 1 to \(most) fit")
        }
        let isStacked = form != .lines && arrangement == .together && series.count > 1
        for one in series { try check(one, isStacked: isStacked || form == .shares) }
        if isStacked { try checkStacks() }
        if form == .shares { try checkSums() }
    }

    /// Parts of one stack are of the same time: a sum of two months has no place on one of them.
    private func checkStacks() throws {
        let spans = Set(series.flatMap(\.points).map(\.span)).sorted {
            $0.days.lowerBound < $1.days.lowerBound
        }
        for (one, next) in zip(spans, spans.dropFirst()) where one.days.overlaps(next.days) {
            throw ReportError(
                .chartPoint, "chart \"\(title)\" stacks values of \(one) and of \(next)")
        }
    }

    private func check(_ series: Chart.Series, isStacked: Bool) throws {
        var seen = Set<TimeSpan>()
        for point in series.points {
            let place = "\(series.name), \(point.span) of chart \"\(title)\""
            guard seen.insert(point.span).inserted else {
                throw ReportError(.chartPoint, "\(place): a second value of the period")
            }
            guard days.contains(point.span.days.lowerBound),
                days.contains(point.span.days.upperBound)
            else { throw ReportError(.chartPoint, "\(place): outside the days of the chart") }
            let ends = point.interval.map { [$0.levels.lowerBound, $0.levels.upperBound] } ?? []
            guard ([point.level] + ends).allSatisfy({ $0.magnitude <= Chart.largest }) else {
                throw ReportError(
                    .chartPoint, "\(place): a value that is not finite, or larger than 1e15")
            }
            if let interval = point.interval?.levels {
                let slack = 1e-9 * max(1, point.level.magnitude)
                guard interval.lowerBound - slack <= point.level,
                    point.level <= interval.upperBound + slack
                else {
                    throw ReportError(
                        .chartPoint, "\(place): an interval that does not hold its value")
                }
            }
            guard !isStacked || point.level >= 0 else {
                throw ReportError(.chartPoint, "\(place): a part of a stack is below zero")
            }
        }
    }

    /// Rounded shares may add up to a little more than the whole.
    private func checkSums() throws {
        var sums: [TimeSpan: Double] = [:]
        for point in series.flatMap(\.points) { sums[point.span, default: 0] += point.level }
        if let (span, sum) = sums.filter({ $0.value > 100.5 }).min(by: { $0.key < $1.key }) {
            throw ReportError(.sharesTotal, "\(sum) in \(span) of chart \"\(title)\"")
        }
    }
}
