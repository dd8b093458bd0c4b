import TradeModel

extension Charting {
    /// The days from the first period to the last; without one, to the last that has ended. Of a day
    /// before them all the first period is left, without values.
    func days(of specification: ChartSpecification) throws(Refusal) -> ClosedRange<Day> {
        guard let first = try DayRange.span(specification.from) else {
            throw Refusal.usage("a chart begins with a period")
        }
        let to = try DayRange.span(specification.to)?.days.upperBound
        guard to.map({ $0 >= first.days.upperBound }) ?? true else {
            throw Refusal.usage("“to” is before “from”, \(specification.from)")
        }
        let last = to ?? first.frequency.lastEnded(by: asOf)
        return first.days.lowerBound...max(last, first.days.upperBound)
    }
}

extension Frequency {
    /// The last day of the last period that has ended by a day.
    fileprivate func lastEnded(by day: Day) -> Day {
        let next = day.advanced(by: 1)
        return switch self {
        case .annual: Year(containing: next).firstDay.advanced(by: -1)
        case .quarterly: Quarter(containing: next).firstDay.advanced(by: -1)
        case .monthly: Month(containing: next).firstDay.advanced(by: -1)
        case .daily: day
        }
    }
}
