import Assessment
import TradeModel

/// The readings of a condition for the time that a variant of it is about: sources publish at different
/// times, and figures of different years are no two definitions of one.
struct VariantAlignment {
    /// The time.
    let period: TimeSpan
    /// What to read in place of what the condition names.
    let moved: [Reference: Reference]

    /// Nil where both are about the same time, or where that cannot be told.
    init?(_ main: Condition, _ variant: Condition, _ readings: [PointReading]) {
        let ours = Set(main.references)
        let theirs = Set(variant.references)
        let latest = { (references: Set<Reference>) -> TimeSpan? in
            readings.filter { references.contains($0.reference) && $0.reference.moment == .latest }
                .compactMap { $0.point.flatMap { TimeSpan($0.period) } }
                .max { $0.days.upperBound < $1.days.upperBound }
        }
        guard let period = latest(theirs.subtracting(ours)),
            let own = latest(ours.subtracting(theirs)), own.days != period.days
        else { return nil }
        // Spans of months are those of all months and years.
        let wanted = period.wholeMonths.map(TimeSpan.months) ?? period
        var moved: [Reference: Reference] = [:]
        for reference in ours.subtracting(theirs) {
            let span: TimeSpan?
            switch reference.moment {
            case .latest: span = wanted
            case .before(let lag): span = wanted.earlier(by: lag)
            case .period: continue
            }
            guard let span else { return nil }
            moved[reference] = Reference(
                reference.name, parameters: reference.parameters,
                moment: .period(span.likeReading(of: reference, readings)), field: reference.field)
        }
        self.period = period
        self.moved = moved
    }
}

extension TimeSpan {
    /// The same time in the periods that a reading has, where those are years.
    fileprivate func likeReading(of reference: Reference, _ readings: [PointReading]) -> TimeSpan {
        guard let point = readings.first(where: { $0.reference == reference })?.point,
            let span = TimeSpan(point.period), span.frequency == .annual
        else { return self }
        return .years(
            Year(containing: days.lowerBound)...Year(containing: days.upperBound))
    }
}
