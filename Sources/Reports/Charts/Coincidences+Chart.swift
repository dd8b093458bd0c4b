import TradeModel

extension Coincidences {
    /// Looks at the lines of a chart.
    init(_ chart: Chart) {
        let isDrawn = chart.form == .lines && chart.arrangement == .together
        let series = isDrawn ? chart.series : []
        let axis = PeriodAxis(series, days: chart.days)
        self.init(
            series.map { one in
                Line(
                    name: one.name.cell.singleLine,
                    heights: one.points.map { (span: $0.span, height: $0.level) })
            }
        ) { next, last in axis.follows(next, on: last) }
    }
}
