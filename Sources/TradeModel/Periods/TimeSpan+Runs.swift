extension [TimeSpan] {
    /// Spans in order as words, those that follow on one another as one: `2018, 2020..2022`.
    package var runs: String { joinedRuns.map(\.span.description).joined(separator: ", ") }

    /// The first of the spans in order as words, for a text that is read out, and how many more there
    /// are: `2018, 2020..2022 and 5 more`.
    package var firstRuns: String {
        let runs = joinedRuns
        let shown = runs.prefix(Self.mostRuns)
        let more = runs.dropFirst(Self.mostRuns).reduce(0) { $0 + $1.count }
        let text = shown.map(\.span.description).joined(separator: ", ")
        return more == 0 ? text : "\(text) and \(more) more"
    }

    private static var mostRuns: Int { 12 }

    /// Spans that follow on one another as one, each with how many it is.
    package var joinedRuns: [(span: TimeSpan, count: Int)] {
        var runs: [(span: TimeSpan, count: Int)] = []
        for span in self {
            if let last = runs.last, let joined = last.span.joined(with: span) {
                runs[runs.count - 1] = (joined, last.count + 1)
            } else {
                runs.append((span, 1))
            }
        }
        return runs
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
