import TradeModel

extension Chart.Series {
    /// The lowest and the highest value. Only values for as many periods as the shortest are
    /// compared: the sum of two months would be above that of one.
    struct Extremes: Hashable {
        let lowest: Chart.Point
        let highest: Chart.Point
        /// Of which periods they are, where the series has values for more; nil where all are
        /// compared.
        let scope: String?
    }

    /// The lowest and the highest value; nil where there is none.
    var extremes: Extremes? {
        let length = points.map(\.span.length).min() ?? 1
        let compared = points.filter { $0.span.length == length }
        guard let lowest = compared.min(by: { $0.level < $1.level }),
            let highest = compared.max(by: { $0.level < $1.level })
        else { return nil }
        let scope = length == 1 ? "of single periods" : "of \(length) periods each"
        return Extremes(
            lowest: lowest, highest: highest,
            scope: compared.count < points.count ? scope : nil)
    }
}
