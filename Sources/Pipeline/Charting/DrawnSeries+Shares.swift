import Reports
import TradeModel

extension Charting {
    /// Series as parts of their sum: of a period for which every series has a value, and of which the
    /// sum is not zero. A doubt of one part is one of the sum, and so of every share.
    static func shares(of series: [DrawnSeries]) throws -> [DrawnSeries] {
        let known = series.map { one in
            Dictionary(one.series.points.map { ($0.span, $0) }) { first, _ in first }
        }
        let format = DecimalFormat(places: 1)
        return series.map { one in
            let points = one.series.points.compactMap { point -> Chart.Point? in
                let parts = known.compactMap { $0[point.span] }
                let sum = parts.map(\.level).reduce(0, +)
                guard parts.count == series.count, sum > 0,
                    let rounded = format.rounded(100 * point.level / sum)
                else { return nil }
                return Chart.Point(
                    span: point.span, value: rounded, level: 100 * point.level / sum,
                    doubts: Set(parts.flatMap(\.doubts)).sorted())
            }
            var shares = one
            shares.series = Chart.Series(
                name: one.series.name, points: points, tone: one.series.tone)
            return shares
        }
    }
}
