import TradeModel

extension [TimeSpan] {
    /// Spans in order as words, those that follow on one another as one: `2018, 2020..2022`.
    var runs: String {
        var runs: [TimeSpan] = []
        for span in self {
            if let last = runs.last, let joined = last.joined(with: span) {
                runs[runs.count - 1] = joined
            } else {
                runs.append(span)
            }
        }
        return runs.map(\.description).joined(separator: ", ")
    }
}

extension TimeSpan {
    /// Both as one; nil where the other neither follows on this one nor begins in it, and where their
    /// periods differ in length.
    fileprivate func joined(with other: TimeSpan) -> TimeSpan? {
        guard other.days.lowerBound <= days.upperBound.advanced(by: 1) else { return nil }
        return switch (self, other) {
        case (.years(let a), .years(let b)): .years(a.joined(with: b))
        case (.quarters(let a), .quarters(let b)): .quarters(a.joined(with: b))
        case (.months(let a), .months(let b)): .months(a.joined(with: b))
        case (.days(let a), .days(let b)): .days(a.joined(with: b))
        default: nil
        }
    }
}

extension ClosedRange {
    fileprivate func joined(with other: Self) -> Self {
        lowerBound...Swift.max(upperBound, other.upperBound)
    }
}
