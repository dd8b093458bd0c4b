extension Dataset {
    /// What could be known on a day: periods that had ended, values that had been published, and
    /// events and launches that had happened.
    ///
    /// A value without a date of publication is taken as known when its period has ended.
    public func known(asOf day: Day) -> Dataset {
        var known = self
        known.trade.removeAll { $0.cell.period.days.upperBound > day }
        known.observations.removeAll { row in
            let published = TimeSpan(row.published)?.days.lowerBound
            return (published ?? row.cell.period.days.upperBound) > day
        }
        known.launches.removeAll { $0.moment.date > day }
        known.events.removeAll { $0.span.days.lowerBound > day }
        return known
    }
}
