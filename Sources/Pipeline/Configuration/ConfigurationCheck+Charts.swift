import Reports
import TradeModel

extension ConfigurationCheck {
    /// What a chart names, and whether it goes together.
    func checkChart(_ name: String, _ chart: ChartSpecification) throws(Refusal) {
        let place = keys("charts", name)
        guard !name.isEmpty,
            name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        else {
            throw text.fault(
                "expected a name of letters, digits and “-”, saw “\(name)”", at: place)
        }
        try check(chart, at: place)
        for (index, series) in chart.series.enumerated() {
            try check(series, at: place + keys("series") + [.init(intValue: index)])
        }
        let measures = tables?.measures?.map(\.id)
        for (index, measure) in chart.measures.enumerated() {
            try measures.map { known throws(Refusal) in
                try checkMeasure(
                    measure.id, among: known,
                    at: place + keys("measures") + [.init(intValue: index)] + keys("id"))
            }
        }
        for (index, events) in chart.events.enumerated() {
            let path = place + keys("events") + [.init(intValue: index)]
            try checkPeriod(events.from, at: path + keys("from"))
            try checkPeriod(events.to, at: path + keys("to"))
            for (file, name) in events.files.enumerated() {
                try checkSourceName(
                    name,
                    at: path + keys("files") + [.init(intValue: file)])
            }
            try checkEvents(
                of: events.files, kinds: events.kinds, actors: events.actors, at: path)
        }
    }

    /// A chart that something shows must be there.
    func checkChartName(_ name: String, at path: [ConfigurationKey]) throws(Refusal) {
        guard configuration.charts[name] == nil else { return }
        throw unknown(name, "chart", configuration.charts.keys, at: path)
    }

    private func check(
        _ chart: ChartSpecification, at place: [ConfigurationKey]
    ) throws(Refusal) {
        let spans = [("from", chart.from)] + (chart.to.map { [("to", $0)] } ?? [])
        for (key, period) in spans where TimeSpan(period) == nil {
            throw text.fault(
                "expected a period such as 2019 or 2019-06, saw “\(period)”", at: place + keys(key))
        }
        if let to = chart.to, TimeSpan(to)?.frequency != TimeSpan(chart.from)?.frequency {
            throw text.fault(
                "expected a period as long as “\(chart.from)”, saw “\(to)”", at: place + keys("to"))
        }
        guard (chart.kind == .timeline) == !chart.measures.isEmpty else {
            throw text.fault("a timeline has measures, and other charts have none", at: place)
        }
        guard chart.measures.isEmpty || configuration.measures != nil else {
            throw text.fault(
                "this configuration names no table of measures, under “measures”",
                at: place + keys("measures"))
        }
        guard chart.form == nil || chart.kind == .multiples else {
            throw text.fault("only small frames have a form", at: place + keys("form"))
        }
        guard chart.events.isEmpty || chart.kind != .multiples else {
            throw text.fault(
                "small frames mark no events; leave them out, or choose another kind",
                at: place + keys("events"))
        }
        let most = chart.kind == .multiples ? Chart.mostApart : Chart.mostTogether
        guard 1...most ~= chart.series.count else {
            throw text.fault(
                "expected 1 to \(most) series, saw \(chart.series.count)",
                at: place + keys("series"))
        }
        try checkLongest(chart.longest, at: place)
        try checkIntervals(chart, at: place + keys("series"))
        try checkApart(chart, at: place + keys("series"))
    }

    /// No value is for less than one period: there would be none to show.
    func checkLongest(_ longest: Int?, at place: [ConfigurationKey]) throws(Refusal) {
        guard let longest, longest < 1 else { return }
        throw text.fault(
            "expected 1 or more periods, saw \(longest); leave it out for values of any length",
            at: place + keys("longest"))
    }

    /// Bars and bands have no mark for an interval: it would be in the text and not in the picture.
    private func checkIntervals(
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
    private func checkApart(
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

    private func check(
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
}
