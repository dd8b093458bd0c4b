import Analysis
import TradeModel

extension IndicatorResult {
    /// Why no point is for a time of a length: all of them, or those that a key names, are for times
    /// of other lengths. Nil where one is of that length, and where there are no points at all.
    func otherLengths(than frequency: Frequency, key: [String: String] = [:]) -> String? {
        let spans = points(of: key).compactMap { TimeSpan($0.period) }
        guard let account = spans.otherLengths(than: frequency) else { return nil }
        let canBeAsked =
            frequency != .daily && indicator.parameters.contains(.by) && !indicator.isDatedByDays
        return canBeAsked ? "\(account); say by: \(frequency.noun)" : account
    }

    /// What to say where a period was asked for and all points are for times of other lengths; nil
    /// where that is not why there is none.
    func lengthFinding(for wanted: String, _ frequency: Frequency, key: [String: String])
        -> Diagnostic?
    {
        otherLengths(than: frequency, key: key).map { account in
            Diagnostic(
                .warning, .noSubjectRows,
                message: "\(indicator.id) has no point for \(wanted): \(account)")
        }
    }
}

extension Indicator {
    /// Whether its points are of days, whatever periods it looks at.
    var isDatedByDays: Bool {
        [Dispersion.indicator.id, ComplianceBreak.indicator.id].contains(id)
    }
}

extension [TimeSpan] {
    /// What lengths they have, and from when to when they go; nil where one of them has the length
    /// asked for, and where there are none.
    func otherLengths(than frequency: Frequency) -> String? {
        let lengths = Set(map(\.frequency))
        guard !lengths.contains(frequency), let first = self.min(),
            let last = self.max(by: { $0.days.upperBound < $1.days.upperBound })
        else { return nil }
        let nouns = lengths.sorted().map { "\($0.noun)s" }.joined(separator: " and ")
        return "its points are \(nouns), \(first.reaching(to: last))"
    }
}

extension TimeSpan {
    /// The time from its first period to the last of a later one, in days where the two differ in
    /// length.
    fileprivate func reaching(to last: TimeSpan) -> TimeSpan {
        switch (self, last) {
        case (.years(let a), .years(let b)): .years(a.lowerBound...b.upperBound)
        case (.quarters(let a), .quarters(let b)): .quarters(a.lowerBound...b.upperBound)
        case (.months(let a), .months(let b)): .months(a.lowerBound...b.upperBound)
        default: .days(days.lowerBound...last.days.upperBound)
        }
    }
}
