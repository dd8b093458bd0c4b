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
        let isInside =
            days.contains(span.days.lowerBound) && days.contains(span.days.upperBound)
        return isInside ? nil : "reaching beyond the edge of the chart"
    }
}

extension Frequency {
    /// What one of its periods is called, and how a request asks for them.
    var noun: String {
        switch self {
        case .annual: "year"
        case .quarterly: "quarter"
        case .monthly: "month"
        case .daily: "day"
        }
    }
}
