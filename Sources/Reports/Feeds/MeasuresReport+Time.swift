public import TradeModel

extension MeasuresReport {
    /// When the law is looked at.
    public enum Time: Sendable, Hashable {
        case on(Day)
        case over(TimeSpan)
        /// Whenever it held; for a list only.
        case always
    }

    /// The time in words.
    var timeText: String {
        switch time {
        case .on(let day): "on \(day)"
        case .over(let span): "over \(span)"
        case .always: "of any day"
        }
    }
}

extension MeasuresReport.Time {
    var days: ClosedRange<Day>? {
        switch self {
        case .on(let day): day...day
        case .over(let span): span.days
        case .always: nil
        }
    }

    var text: String? {
        switch self {
        case .on(let day): day.description
        case .over(let span): span.description
        case .always: nil
        }
    }
}
