import Analysis
import TradeModel

/// The points of an indicator as series of values, as the store keeps them: the value, and each
/// number that goes with it.
enum ComputedSeries {
    /// The series of a configured indicator. Points that share their period, such as the shares of
    /// several classes, are told apart by the texts that go with them.
    static func of(_ result: IndicatorResult, named name: String) -> [VintageSeries] {
        var series: [SeriesName: [VintageValue]] = [:]
        let periods = Dictionary(grouping: result.points, by: \.period)
        for point in result.points {
            guard let period = TimeSpan(point.period) else { continue }
            let isShared = periods[point.period, default: []].count > 1
            let suffix = isShared ? point.texts.map { ".\($0)" }.joined() : ""
            var values: [(field: String, unit: String, value: Double?)] = [
                ("value", result.unit, point.value)
            ]
            for field in point.fields where field.value.isNumber {
                values.append((field.name, field.name, field.value.number))
            }
            for (field, unit, value) in values {
                series[SeriesName(source: name, id: field + suffix, unit: unit), default: []]
                    .append(VintageValue(period: period, value: value))
            }
        }
        return series.sorted { $0.key < $1.key }.map { VintageSeries($0.key, $0.value) }
    }
}

extension IndicatorResult.Point {
    /// The texts that go with the value.
    fileprivate var texts: [String] {
        fields.compactMap { field in
            if case .text(let text) = field.value { text } else { nil }
        }
    }
}
