import Reports
import TradeModel

extension ConfigurationCheck {
    /// What a series of a chart names, and whether it goes together.
    func checkSeries(
        _ series: ChartSpecification.Series, at place: [ConfigurationKey]
    ) throws(Refusal) {
        guard (series.request == nil) != (series.observation == nil) else {
            throw text.fault("a series has one of request, observation", at: place)
        }
        if let colour = series.colour, !(1...Chart.mostTogether ~= colour) {
            throw text.fault(
                "expected a colour from 1 to \(Chart.mostTogether), saw \(colour)",
                at: place + keys("colour"))
        }
        if let request = series.request {
            try checkRequest(request, at: place + keys("request"))
            try checkFields(of: series, request, at: place)
        }
        if let observation = series.observation {
            try checkSourceName(observation.file, at: place + keys("observation", "file"))
            guard series.field == nil, series.interval == nil, series.only == nil else {
                throw text.fault(
                    "only what an indicator computes has fields: field, interval, only", at: place)
            }
        }
    }

    /// Bars and bands have no mark for an interval: it would be in the text and not in the picture.
    func checkIntervals(
        _ chart: ChartSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        guard chart.chartForm != .lines else { return }
        for (index, series) in chart.series.enumerated() where series.interval != nil {
            throw text.fault(
                "only lines show an interval: of series, timeline, and multiples of the form lines",
                at: place + [.init(intValue: index)] + keys("interval"))
        }
    }

    /// Two series of one name, or of one colour in one frame, could not be told apart.
    func checkApart(
        _ chart: ChartSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        var names: Set<[Substring]> = []
        var taken: [Int: String] = [:]
        for (index, series) in chart.series.enumerated() {
            let place = place + [.init(intValue: index)]
            guard names.insert(series.label.split(whereSeparator: \.isWhitespace)).inserted else {
                throw text.fault(
                    "a second series is called “\(series.label)”; give each a name of its own",
                    at: place + keys("label"))
            }
            // Small frames have no neighbours to be told from.
            guard chart.kind != .multiples else { continue }
            let colour = series.colour ?? index + 1
            if let other = taken.updateValue(series.label, forKey: colour) {
                let origin = series.colour == nil ? ", that of its place" : ""
                throw text.fault(
                    "“\(series.label)” has the colour \(colour)\(origin), which “\(other)” has too;"
                        + " give each a colour of its own, from 1 to \(Chart.mostTogether)",
                    at: place + (series.colour == nil ? [] : keys("colour")))
            }
        }
    }
}
