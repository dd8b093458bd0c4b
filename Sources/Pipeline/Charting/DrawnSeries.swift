import Analysis
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
}

/// A value to draw.
struct DrawnValue {
    let span: TimeSpan
    let value: Double
    let interval: ClosedRange<Double>?
    let doubts: [String]
    let sources: [SourceUse]
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
        let values = known.filter { chart.omission(of: $0.span, within: days) == nil }
        let omissions = known.compactMap { value in
            chart.omission(of: value.span, within: days).map {
                Chart.Omission(span: value.span, reason: $0)
            }
        }
        let unit = chart.unit ?? source.unit
        let ends = values.compactMap(\.interval).flatMap { [$0.lowerBound, $0.upperBound] }
        let format = try DecimalFormat.drawn(
            values.map(\.value), ends: ends, unit: unit, decimals: chart.decimals)
        let points = try values.compactMap { value -> Chart.Point? in
            guard let rounded = format.rounded(value.value) else { return nil }
            // The sum of several periods is as high as the mean of one; a share is no sum.
            let scale = source.addsUp ? Double(value.span.length) : 1
            return Chart.Point(
                span: value.span, value: rounded, level: value.value / scale,
                interval: try value.interval.map { ends in
                    guard let lower = format.rounded(ends.lowerBound),
                        let upper = format.rounded(ends.upperBound)
                    else {
                        throw Refusal(
                            Diagnostic(
                                .error, .notPresentable,
                                message: "\(wanted.label), \(value.span): an interval that is"
                                    + " not finite"))
                    }
                    return Chart.Interval(
                        lower: lower, upper: upper,
                        levels: (ends.lowerBound / scale)...(ends.upperBound / scale))
                }, doubts: value.doubts)
        }
        return DrawnSeries(
            series: Chart.Series(
                name: wanted.label, points: points, tone: wanted.colour.map { $0 - 1 },
                omissions: omissions),
            unit: unit, ownUnit: source.ownUnit, definition: source.definition,
            sources: values.flatMap(\.sources), findings: source.findings)
    }

    /// The values of a series, what they are, and whether those of single periods add up to that of
    /// several.
    private struct Values {
        let values: [DrawnValue]
        let unit: String
        let ownUnit: String?
        let definition: String
        let addsUp: Bool
        let findings: [Diagnostic]
    }

    private func values(of wanted: ChartSpecification.Series) throws -> Values {
        if let observation = wanted.observation {
            let stated = try tables.stated(observation, for: wanted.label)
            let values = stated.values.compactMap { span, entry in
                entry.value.map {
                    DrawnValue(
                        span: span, value: $0, interval: nil,
                        doubts: entry.reservations?.doubts ?? [], sources: entry.sources)
                }
            }
            return Values(
                values: values, unit: stated.unit, ownUnit: stated.unit,
                definition: stated.definition, addsUp: ChartUnits.addUp(stated.unit), findings: [])
        }
        guard let request = wanted.request else {
            throw Refusal.usage(
                "the series “\(wanted.label)” needs either a request or an observation")
        }
        let result = try tables.result(request)
        let field = wanted.field ?? "value"
        for name in [field, wanted.interval].compactMap({ $0 }) + (wanted.only ?? [:]).keys.sorted()
        {
            try BriefTables.check(name, in: result)
        }
        let chosen = try chosen(by: wanted.only ?? [:], of: wanted.label, request, in: result)
        let values = chosen.compactMap { point -> DrawnValue? in
            guard let span = TimeSpan(point.period), let value = point.number(field) else {
                return nil
            }
            return DrawnValue(
                span: span, value: value,
                interval: wanted.interval.flatMap { point.interval($0) },
                doubts: Reservations(of: point, asOf: asOf).doubts, sources: point.sources)
        }
        guard field != "value" else {
            return Values(
                values: values, unit: result.unit, ownUnit: result.unit,
                definition: result.definition, addsUp: ChartUnits.addUp(result.unit),
                findings: result.findings)
        }
        let areCounts = result.points.compactMap { $0[field] }.allSatisfy(\.isCount)
        return Values(
            values: values, unit: field, ownUnit: nil, definition: result.definition,
            addsUp: areCounts, findings: result.findings)
    }
}

/// Which units are of amounts, which add up over time; rates, shares, prices and levels do not.
enum ChartUnits {
    /// Counts that are no unit of a table.
    private static let unnamed = ["launch days", "events", "entries", "cases", "meetings"]

    /// Whether it is of things that are counted one by one.
    static func isCounted(_ unit: String) -> Bool {
        (unnamed + ["launches", "count", "votes"]).contains(unit)
    }

    /// Whether the values of single periods add up to that of several.
    static func addUp(_ unit: String) -> Bool {
        if unnamed.contains(unit) { return true }
        guard let known = Unit.known[unit] else { return false }
        let amounts = [
            "USD", "CNY", "KRW", "EUR", "JPY", "kg", "barrels", "launches", "count", "votes",
        ]
        return amounts.compactMap { Unit.known[$0] }.contains(where: known.isCommensurable)
    }
}

extension IndicatorResult.FieldValue {
    fileprivate var isCount: Bool { if case .count = self { true } else { false } }
}

extension IndicatorResult.Point {
    fileprivate func interval(_ name: String) -> ClosedRange<Double>? {
        guard case .interval(let interval?) = self[name] else { return nil }
        return interval.lower...interval.upper
    }
}
