import TradeModel

extension ChartContent {
    /// What the picture shows: what is measured; of each series first, last, lowest and highest value,
    /// intervals, gaps and doubts, those that all have once; what is marked, and what a reader must know besides.
    var alternative: String {
        let kind =
            switch form {
            case .lines: "Line chart"
            case .bars: "Bar chart"
            case .shares: "Chart of shares"
            }
        let first = Month(containing: days.lowerBound)
        let last = Month(containing: days.upperBound)
        let isNamed = Chart.isNamed(unit, in: subtitle)
        let opening =
            "\(kind): \(title.cell.singleLine), \(first) to \(last)\(isNamed ? "" : ", in \(unit)")."
        let limits = limits
        let shared =
            limits.count > 1
            ? limits[0].filter { one in limits.allSatisfy { $0.contains(one) } } : []
        let courses = zip(series, limits).map { series, limits in
            sentence(series, limits.filter { !shared.contains($0) })
        }
        let further =
            missingParts + series.firstOmissionRemarks + happenings + remarks.map(\.cell.singleLine)
        let sentences =
            [opening, "\(subtitle.cell.singleLine)."] + courses
            + (shared.isEmpty ? [] : ["Each series: \(shared.joined(separator: "; "))."]) + further
        return sentences.joined(separator: " ")
    }

    /// What a series lacks: the periods without a value, and the values that are not certain.
    private var limits: [[String]] {
        let axis = PeriodAxis(series, days: days)
        return series.map { one in
            guard !one.points.isEmpty else { return [] }
            let gaps = axis.gaps(of: one)
            let missing =
                gaps.isEmpty
                ? []
                : ["\(one.lack) in \(gaps.count) of \(axis.spans.count) periods: \(gaps.firstRuns)"]
            return missing
                + ChartDoubts([one]).reasons.flatMap { reason, places in
                    places.map {
                        "\($0.spans.count) of \(one.points.count) values \(reason):"
                            + " \($0.spans.firstRuns)"
                    }
                }
        }
    }

    private func sentence(_ series: Chart.Series, _ limits: [String]) -> String {
        guard let first = series.points.first, let last = series.points.last,
            let extremes = series.extremes
        else {
            return "\(series.name): \(series.lack.replacing("value", with: "values"))."
        }
        let course =
            series.points.count == 1
            ? ["\(first.value) in \(first.span), the only value"]
            : [
                "from \(first.value) in \(first.span) to \(last.value) in \(last.span)",
                text(of: extremes),
            ]
        let parts = course + intervals(of: series) + limits
        return "\(series.name): \(parts.joined(separator: "; "))."
    }

    private func text(of extremes: Chart.Series.Extremes) -> String {
        let (lowest, highest) = (extremes.lowest, extremes.highest)
        return (extremes.scope.map { "\($0) " } ?? "")
            + "lowest \(lowest.value) in \(lowest.span), highest \(highest.value) in"
            + " \(highest.span)"
    }

    /// How many of the values have an interval, and that of the last of them.
    private func intervals(of series: Chart.Series) -> [String] {
        let known = series.points.compactMap { point in point.interval.map { (point.span, $0) } }
        guard let (span, last) = known.last else { return [] }
        let ends = "from \(last.lower) to \(last.upper)"
        guard series.points.count > 1 else { return ["its interval \(ends)"] }
        let who =
            known.count == series.points.count
            ? "each value" : "\(known.count) of \(series.points.count) values"
        return ["\(who) with an interval, in \(span) \(ends)"]
    }

    private var missingParts: [String] {
        let gaps = StackGaps(series, form: form, arrangement: arrangement)
        guard !gaps.places.isEmpty else { return [] }
        return [
            "A part of the sum has \(series.lack) in \(gaps.places.count) of \(gaps.count) periods:"
                + " \(gaps.places.map(\.span).firstRuns)."
        ]
    }

    private var happenings: [String] {
        var sentences: [String] = []
        if !events.isEmpty {
            sentences.append("Marked: \(events.map(\.mention).joined(separator: ", ")).")
        }
        if !measures.isEmpty {
            sentences.append("Measures: \(measures.map(\.mention).joined(separator: ", ")).")
        }
        return sentences
    }
}
