import Reports
import TradeModel

/// A series of a chart with what goes into the notes.
struct DrawnSeries {
    var series: Chart.Series
    let unit: String
    /// The unit that its values carry themselves; nil for a field, which names none.
    let ownUnit: String?
    /// What it is, without its name.
    let definition: String
    let sources: [SourceUse]
    /// What was found where it was computed.
    var findings: [Diagnostic] = []
    /// The files in which it was sought.
    var lookedThrough: [Source] = []
}

/// A value to draw.
struct DrawnValue {
    let span: TimeSpan
    let value: Double
    let interval: ClosedRange<Double>?
    let doubts: [String]
    let sources: [SourceUse]
}

extension DrawnValue {
    /// The point at which it is drawn, at the level of one of its parts; nil for a value that is not
    /// finite. Refuses an interval that is not.
    fileprivate func point(
        in format: DecimalFormat, parts: Double, of label: String
    ) throws(Refusal) -> Chart.Point? {
        guard let rounded = format.rounded(value) else { return nil }
        let interval = try self.interval.map { ends throws(Refusal) -> Chart.Interval in
            guard let lower = format.rounded(ends.lowerBound),
                let upper = format.rounded(ends.upperBound)
            else {
                throw Refusal(
                    Diagnostic(
                        .error, .notPresentable,
                        message: "\(label), \(span): an interval that is not finite"))
            }
            return Chart.Interval(
                lower: lower, upper: upper,
                levels: (ends.lowerBound / parts)...(ends.upperBound / parts))
        }
        return Chart.Point(
            span: span, value: rounded, level: value / parts, interval: interval, doubts: doubts)
    }
}

extension Charting {
    /// The values of a configured series within the days of the chart, and those that have no place
    /// in it.
    func drawn(
        _ wanted: ChartSpecification.Series, of chart: ChartSpecification,
        within days: ClosedRange<Day>
    ) throws -> DrawnSeries {
        let source = try values(of: wanted)
        let known = source.values.filter { $0.span.days.overlaps(days) }
            .sorted { $0.span < $1.span }
        // The sum of several periods is as high as the mean of one; a share is no sum.
        let parts = { (value: DrawnValue) in source.addsUp ? Double(value.span.length) : 1 }
        let placed = known.filter { chart.omission(of: $0.span, within: days) == nil }
        try checkSingle(placed, of: wanted)
        // Of shares the parts of a sum are drawn, which are small however large it is.
        let isDrawn = { (value: DrawnValue) in
            chart.kind == .shares || value.isWithinReach(parts: parts(value))
        }
        let values = placed.filter(isDrawn)
        let beyond = placed.filter { !isDrawn($0) }
        let omissions = known.compactMap { value in
            chart.omission(of: value.span, within: days).map {
                Chart.Omission(span: value.span, reason: $0)
            }
        }
        let unit = chart.unit ?? source.unit
        let ends = values.compactMap(\.interval).flatMap { [$0.lowerBound, $0.upperBound] }
        let format = try DecimalFormat.drawn(
            values.map(\.value), ends: ends, unit: unit, decimals: chart.decimals)
        let points = try values.compactMap { value in
            try value.point(in: format, parts: parts(value), of: wanted.label)
        }
        return DrawnSeries(
            series: Chart.Series(
                name: wanted.label, points: points, tone: wanted.colour.map { $0 - 1 },
                omissions: omissions + beyond.map(\.omissionBeyondReach)),
            unit: unit, ownUnit: source.ownUnit, definition: source.definition,
            sources: values.flatMap(\.sources),
            findings: source.findings
                + beyond.map { $0.findingBeyondReach(of: wanted.label) },
            lookedThrough: source.lookedThrough)
    }
}
