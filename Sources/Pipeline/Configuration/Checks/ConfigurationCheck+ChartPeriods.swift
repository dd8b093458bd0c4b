import Analysis
import TradeModel

extension ConfigurationCheck {
    /// The series of charts that ask for values by other periods than those of their chart. Such a chart
    /// is no fault, since it says itself what it does not show; but none of the values is drawn.
    var chartFindings: [Diagnostic] {
        configuration.charts.sorted { $0.key < $1.key }.flatMap { name, chart in
            chart.series.enumerated().compactMap { index, series -> Diagnostic? in
                guard let request = series.request, let periods = TimeSpan(chart.from)?.frequency,
                    let by = request.answers[.by], by != periods.noun,
                    Frequency.allCases.contains(where: { $0.noun == by }),
                    periods != .daily
                        || Catalogue.indicator(request.indicator)?.isDatedByDays != true
                else { return nil }
                let path =
                    keys("charts", name, "series") + [ConfigurationKey(intValue: index)]
                    + keys("request", "by")
                return text.warning(
                    .noPlaceInChart,
                    "“\(series.label)” asks for values by \(by), and none of"
                        + " them has a place in a chart of \(periods.noun)s", at: path)
            }
        }
    }
}
