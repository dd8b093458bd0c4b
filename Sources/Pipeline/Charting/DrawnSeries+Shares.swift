import Reports
import TradeModel

/// The share of a part in the sum of a period.
private struct ShareOfSum {
    let span: TimeSpan
    let percent: Double
    let doubts: [String]
}

extension Charting {
    /// Series as parts of their sum: of a period for which every series has a value, and of which the
    /// sum is not zero. A doubt of one part is one of the sum, and so of every share. A value that
    /// has no share, since another part has no value, is told as one that is not shown.
    static func shares(of series: [DrawnSeries]) throws -> [DrawnSeries] {
        let known = series.map { one in
            Dictionary(one.series.points.map { ($0.span, $0) }) { first, _ in first }
        }
        return series.map { one in
            let levels = one.series.points.compactMap { point -> ShareOfSum? in
                let parts = known.compactMap { $0[point.span] }
                let sum = parts.map(\.level).reduce(0, +)
                guard parts.count == series.count, sum > 0 else { return nil }
                return ShareOfSum(
                    span: point.span, percent: 100 * point.level / sum,
                    doubts: Set(parts.flatMap(\.doubts)).sorted())
            }
            let format = DecimalFormat(places: 1).showing(levels.map(\.percent))
            let points = levels.compactMap { share in
                format.rounded(share.percent).map {
                    Chart.Point(
                        span: share.span, value: $0, level: share.percent, doubts: share.doubts)
                }
            }
            let omissions = one.series.points.compactMap { point -> Chart.Omission? in
                let lacking = zip(series, known).filter { $0.1[point.span] == nil }
                    .map(\.0.series)
                guard !lacking.isEmpty else { return nil }
                let names = lacking.map(\.name).joined(separator: ", ")
                return Chart.Omission(
                    span: point.span, reason: "since there is no value of \(names) to add")
            }
            var shares = one
            shares.series = Chart.Series(
                name: one.series.name, points: points, tone: one.series.tone,
                omissions: one.series.omissions + omissions)
            return shares
        }
    }

    /// Of which periods the shares, as a reader of the table adds them up, are not the whole; nothing
    /// where there are none.
    static func roundingRemarks(of shares: [DrawnSeries]) -> [String] {
        var sums: [TimeSpan: Double] = [:]
        for point in shares.flatMap(\.series.points) {
            sums[point.span, default: 0] += Double(point.value.plainText) ?? 0
        }
        // There are nine decimals at most, and the sums are of binary fractions.
        let others = sums.filter { abs($0.value - 100) > 1e-10 }.keys.sorted()
        guard !others.isEmpty else { return [] }
        return [
            "Each share is rounded by itself; those of \(others.firstRuns) add up to a little more or"
                + " less than 100."
        ]
    }
}
