import Analysis
import TradeModel

extension Charting {
    /// Refuses a series with several values of one period, and names the fields by which one of them is
    /// chosen: the picture has room for one, and nothing tells which is meant.
    func checkSingle(
        _ values: [DrawnValue], of wanted: ChartSpecification.Series
    ) throws(Refusal) {
        let several = Dictionary(grouping: values, by: \.span).filter { $0.value.count > 1 }
        guard let span = several.keys.min(), let request = wanted.request else { return }
        let result = try tables.result(request)
        let points = result.points.filter { point in
            TimeSpan(point.period) == span && point.matches(wanted.only ?? [:])
        }
        let known = result.indicator.keysTellingApart(points)
        throw .usage(
            "the series “\(wanted.label)” has \(several[span, default: []].count) values for"
                + " \(span), and a picture one for each period; choose one under “only”"
                + (known.isEmpty ? "" : " by \(known.joined(separator: " and "))"))
    }
}
