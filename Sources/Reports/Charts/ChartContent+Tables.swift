import TradeModel

extension ChartContent {
    /// All spans with a value of any series, in order.
    var spans: [TimeSpan] { Set(series.flatMap { $0.points.map(\.span) }).sorted() }

    /// The figures: a row for each period with a value, a column for each series, and two for the ends
    /// of its intervals where it has any.
    func table() throws -> Table {
        let figures = series.flatMap(figures)
        return try Table(
            caption: title,
            columns: [.text("Period")] + figures.map { .number(header(of: $0.name)) },
            rows: spans.map { span in
                [.text(span.description)]
                    + figures.map { $0.numbers[span].map { .number($0) } ?? .missing }
            },
            notes: notes(adding: ChartDoubts(series).texts + missingParts + happenings))
    }

    /// A name with the unit, unless that is in it.
    private func header(of name: String) -> String {
        Chart.isNamed(unit, in: name) ? name : "\(name), \(unit)"
    }

    /// The columns of a series: its values, and the ends of its intervals.
    private func figures(
        of series: Chart.Series
    ) -> [(name: String, numbers: [TimeSpan: RoundedNumber])] {
        func numbers(_ number: (Chart.Point) -> RoundedNumber?) -> [TimeSpan: RoundedNumber] {
            Dictionary(series.points.compactMap { point in number(point).map { (point.span, $0) } })
            { first, _ in first }
        }
        let values = [(series.name, numbers { $0.value })]
        guard series.points.contains(where: { $0.interval != nil }) else { return values }
        return values + [
            ("\(series.name), lower end", numbers { $0.interval?.lower }),
            ("\(series.name), upper end", numbers { $0.interval?.upper }),
        ]
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
                    + course(of: series).map { $0.map { .text($0) } ?? .missing }
            },
            notes: notes(
                adding: [Sparkline.legend(axis, of: series), "Values are in \(unit)."] + scopes
                    + ChartDoubts(series).texts + missingParts + happenings))
    }

    /// Period and value of the first, last, lowest and highest point.
    private func course(of series: Chart.Series) -> [String?] {
        let (points, extremes) = (series.points, series.extremes)
        return [points.first, points.last, extremes?.lowest, extremes?.highest]
            .map { $0.map { "\($0.value) (\($0.span))" } }
    }

    /// Of which series the lowest and the highest value are not those of all.
    private var scopes: [String] {
        let named = series.compactMap { one in
            one.extremes?.scope.map { (scope: $0, name: one.name) }
        }
        return Dictionary(grouping: named, by: \.scope).sorted { $0.key < $1.key }.map {
            "Lowest and highest \($0.key): \($0.value.map(\.name).joined(separator: ", "))"
        }
    }

    /// The periods by the parts that have no value in them.
    private var missingParts: [String] {
        let gaps = StackGaps(series, form: form, arrangement: arrangement).places
        let places = Dictionary(grouping: gaps, by: \.names).mapValues { $0.map(\.span) }
        let lack = series.lack.sentence
        return places.sorted { ($0.value[0], $0.key.count) < ($1.value[0], $1.key.count) }.map {
            "\(lack) of \($0.key.joined(separator: ", ")), which the sum lacks: \($0.value.runs)"
        }
    }

    private var happenings: [String] {
        events.map { "\($0.text): \($0.account)" }
            + measures.map { "\($0.text): \($0.account)" }
    }

    private func notes(adding remarks: [String]) -> Table.Notes {
        Table.Notes(
            source: notes.source, asOf: notes.asOf, n: notes.n, definition: notes.definition,
            remarks: notes.remarks + series.omissionRemarks + remarks, missing: notes.missing)
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
