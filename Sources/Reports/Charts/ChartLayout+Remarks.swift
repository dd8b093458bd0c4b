import TradeModel

extension ChartLayout {
    /// What the drawing does that a reader could take for something else.
    var automaticRemarks: [String] {
        let points = chart.series.flatMap(\.points)
        var remarks: [String] = []
        if points.isEmpty { remarks.append("There are no values.") }
        if !values.includesZero { remarks.append("The axis does not start at zero.") }
        let doubts = Set(points.compactMap { $0.doubt?.cell.singleLine }).sorted()
        if !doubts.isEmpty {
            let look = chart.form == .lines ? "Hollow points and dashed lines" : "Hatched"
            remarks.append("\(look): \(doubts.joined(separator: ", ")).")
        }
        if points.contains(where: { $0.span.length > 1 }) {
            remarks.append(
                "A figure published for several periods is drawn across them, a sum at the mean of"
                    + " one.")
        }
        if chart.form == .lines, chart.series.contains(where: { Sparkline($0.points).gaps > 0 }) {
            remarks.append("Where a line is interrupted, no value is known.")
        }
        if chart.measures.contains(where: { $0.windDownEnd != nil }) {
            remarks.append("The hatched part of a row is a time of winding down.")
        }
        return remarks
    }
}
