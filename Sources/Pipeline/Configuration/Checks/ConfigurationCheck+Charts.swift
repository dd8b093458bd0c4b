import Reports
import TradeModel

extension ConfigurationCheck {
    /// What a chart names, and whether it goes together.
    func checkChart(_ name: String, _ chart: ChartSpecification) throws(Refusal) {
        let place = keys("charts", name)
        // On a command line one with a hyphen in front would be an option, and so would its file.
        guard name.isPlainName(), name.first != "-" else {
            throw text.fault(
                "expected a name of letters, digits and “-” that does not begin with “-”, saw"
                    + " “\(name)”", at: place)
        }
        try check(chart, at: place)
        for (index, series) in chart.series.enumerated() {
            try checkSeries(series, at: place + keys("series") + [.init(intValue: index)])
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
        guard configuration.charts[name] == nil, !text.isUnread(name, of: "charts") else { return }
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
        try checkOrder(of: chart, at: place)
        try checkDecimals(chart.decimals, at: place)
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
}
