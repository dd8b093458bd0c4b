import TradeModel

extension ChartContent {
    /// What the picture shows, series by series: first, last, lowest and highest value, and gaps.
    var alternative: String {
        let kind =
            switch form {
            case .lines: "Line chart"
            case .bars: "Bar chart"
            case .shares: "Chart of shares"
            }
        let first = Month(containing: days.lowerBound)
        let last = Month(containing: days.upperBound)
        let opening = "\(kind): \(title.cell.singleLine), \(first) to \(last), in \(unit)."
        return ([opening] + series.map(sentence) + happenings).joined(separator: " ")
    }

    private func sentence(_ series: Chart.Series) -> String {
        guard let first = series.points.first, let last = series.points.last,
            let lowest = series.points.min(by: { $0.level < $1.level }),
            let highest = series.points.max(by: { $0.level < $1.level })
        else { return "\(series.name): no values." }
        guard series.points.count > 1 else {
            return "\(series.name): \(first.value) in \(first.span), the only value."
        }
        let course = "from \(first.value) in \(first.span) to \(last.value) in \(last.span)"
        let range =
            "lowest \(lowest.value) in \(lowest.span), highest \(highest.value) in"
            + " \(highest.span)"
        let gaps = Sparkline(series.points).gaps
        return "\(series.name): \(course); \(range)"
            + (gaps == 0 ? "." : "; \(gaps) \(gaps == 1 ? "period" : "periods") without a value.")
    }

    private var happenings: [String] {
        var sentences: [String] = []
        if !events.isEmpty {
            let texts = events.map { "\($0.label) (\($0.text))" }
            sentences.append("Marked: \(texts.joined(separator: ", ")).")
        }
        if !measures.isEmpty {
            let texts = measures.map { "\($0.label) (\($0.text))" }
            sentences.append("Measures: \(texts.joined(separator: ", ")).")
        }
        return sentences
    }
}
