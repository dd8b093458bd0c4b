import TradeModel

extension ChartContent {
    /// All spans with a value of any series, in order.
    var spans: [TimeSpan] { Set(series.flatMap { $0.points.map(\.span) }).sorted() }

    /// The figures: a row for each period with a value, a column for each series.
    func table() throws -> Table {
        let values = series.map { series in
            Dictionary(series.points.map { ($0.span, $0.value) }) { first, _ in first }
        }
        return try Table(
            caption: title,
            columns: [.text("Period")] + series.map { .number("\($0.name), \(unit)") },
            rows: spans.map { span in
                [.text(span.description)] + values.map { $0[span].map { .number($0) } ?? .missing }
            },
            notes: notes(adding: ChartDoubts(series).texts + missingParts + happenings))
    }

    /// A row for each series: its course as a sparkline, first, last, lowest and highest value.
    func overview() throws -> Table {
        let axis = PeriodAxis(series, days: days)
        return try Table(
            caption: title,
            columns: [
                .text("Series"), .text("Course"), .text("First"), .text("Last"), .text("Lowest"),
                .text("Highest"),
            ],
            rows: series.map { series in
                [.text(series.name), .text(Sparkline(axis.points(of: series)).text)]
                    + extremes(of: series).map { $0.map { .text($0) } ?? .missing }
            },
            notes: notes(
                adding: [Sparkline.legend(axis), "Values are in \(unit)."]
                    + ChartDoubts(series).texts + missingParts + happenings))
    }

    /// Period and value of the first, last, lowest and highest point.
    private func extremes(of series: Chart.Series) -> [String?] {
        let points = series.points
        return [
            points.first, points.last, points.min { $0.level < $1.level },
            points.max { $0.level < $1.level },
        ].map { $0.map { "\($0.value) (\($0.span))" } }
    }

    /// The periods by the parts that have no value in them.
    private var missingParts: [String] {
        let gaps = StackGaps(series, form: form, arrangement: arrangement).places
        let places = Dictionary(grouping: gaps, by: \.names).mapValues { $0.map(\.span) }
        return places.sorted { ($0.value[0], $0.key.count) < ($1.value[0], $1.key.count) }.map {
            "No value of \($0.key.joined(separator: ", ")), which the sum lacks: \($0.value.runs)"
        }
    }

    private var happenings: [String] {
        events.map { "\($0.text): \($0.title)" } + measures.map { "\($0.text): \($0.title)" }
    }

    private func notes(adding remarks: [String]) -> Table.Notes {
        Table.Notes(
            source: notes.source, asOf: notes.asOf, n: notes.n, definition: notes.definition,
            remarks: notes.remarks + remarks, missing: notes.missing)
    }
}

extension Chart.Event {
    /// The days.
    var text: String { days.text }
}

extension Chart.Measure {
    /// The days, open at the end where it is still in force, and to when it was not applied in full.
    var text: String {
        (isOpen ? "from \(days.lowerBound)" : days.text)
            + (windDownEnd.map { ", winding down to \($0)" } ?? "")
    }
}

extension ClosedRange<Day> {
    /// The first and last day, or months and years where they are whole.
    fileprivate var text: String {
        let first = Year(containing: lowerBound)
        let last = Year(containing: upperBound)
        if first.firstDay == lowerBound, last.lastDay == upperBound {
            return TimeSpan.years(first...last).description
        }
        return TimeSpan(wholly: self).description
    }
}
