import TradeModel

extension ChartSpecification {
    /// Why a value for a time that shares days with the chart has no place in it; nil where it has one.
    func omission(of span: TimeSpan, within days: ClosedRange<Day>) -> String? {
        guard let frequency = TimeSpan(from)?.frequency else { return nil }
        guard span.frequency == frequency else {
            return "of \(span.frequency.noun)s in a chart of \(frequency.noun)s"
        }
        if let longest, span.length > longest {
            return "longer than \(counted(longest, frequency.noun))"
        }
        return days.contains(span.days) ? nil : "reaching beyond the edge of the chart"
    }
}
