import TradeModel

/// Why values of a chart are not certain, and which: a value may have several reasons, and each is told.
struct ChartDoubts {
    /// The reasons in alphabetical order, each with the series that have such values, in their order.
    let reasons: [(reason: String, places: [(series: Chart.Series, spans: [TimeSpan])])]

    init(_ series: [Chart.Series]) {
        let all = Set(series.flatMap { $0.points.flatMap(\.doubts) }).sorted()
        reasons = all.map { reason in
            let places = series.map { one in
                (series: one, spans: one.points.filter { $0.doubts.contains(reason) }.map(\.span))
            }
            return (reason, places.filter { !$0.spans.isEmpty })
        }
    }

    /// Each reason with the names of the series and their periods: `Derived: Exports (2012, 2014)`.
    var texts: [String] { listed { $0.runs } }

    /// The same for a picture, of many periods the first: of a long series all would be more to read
    /// than the picture.
    var firstTexts: [String] { listed { $0.firstRuns } }

    private func listed(_ words: ([TimeSpan]) -> String) -> [String] {
        reasons.map { reason, places in
            let texts = places.map { "\($0.series.name) (\(words($0.spans)))" }
            return "\(reason.sentence): \(texts.joined(separator: "; "))"
        }
    }
}
