import Analysis
import TradeModel

/// The points of an indicator as series of values, as the store keeps them: the value, and each
/// number that goes with it; one in no unit has its own name for it.
enum ComputedSeries {
    /// The series of a configured indicator. Points of one period are told apart by the fields that
    /// the indicator names as its keys: `value.ICBM`. Refuses a point of no time.
    static func of(
        _ result: IndicatorResult, named name: String
    ) throws(Refusal) -> [VintageSeries] {
        var series: [SeriesName: [VintageValue]] = [:]
        for point in result.points {
            guard let period = TimeSpan(point.period) else {
                throw Refusal(
                    Diagnostic(
                        .error, .badPeriod, path: name,
                        message: "“\(point.period)” is no time that can be stored"))
            }
            let suffix = point.key(of: result.indicator).map { ".\($0)" }.joined()
            var values: [(field: String, unit: String, value: Double?)] = [
                ("value", result.unit, point.value)
            ]
            for field in point.fields where field.value.isNumber {
                let unit = result.fieldUnit(field.name, at: point) ?? field.name
                values.append((field.name, unit, field.value.number))
            }
            for (field, unit, value) in values {
                series[SeriesName(source: name, id: field + suffix, unit: unit), default: []]
                    .append(VintageValue(period: period, value: value))
            }
        }
        return series.sorted { $0.key < $1.key }.map { VintageSeries($0.key, $0.value) }
    }
}
