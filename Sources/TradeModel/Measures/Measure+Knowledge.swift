extension Measure {
    /// The measure as it was known on a day: without a last day that was laid down later.
    package func known(on day: Day) -> Measure {
        guard let endKnown = dates.endKnown, endKnown > day else { return self }
        return Measure(
            origin: origin, id: id, kind: kind, law: law, scope: scope,
            dates: Dates(
                adopted: dates.adopted, effective: dates.effective,
                windDownEnd: dates.windDownEnd, end: nil), cap: cap)
    }
}

extension Sequence<Measure> {
    /// Names the measures that were in force or to come on a day and have a last day of which the table
    /// does not tell since when it is known.
    public func endFindings(asOf day: Day) -> [Diagnostic] {
        let names = compactMap { measure -> String? in
            guard let end = measure.dates.end, end >= day, measure.dates.endKnown == nil else {
                return nil
            }
            return "\(measure.id) (\(end))"
        }
        guard !names.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, .notYetKnown,
                message:
                    "last days of measures need not have been known on \(day), for the table does not"
                    + " tell since when they are (end_known): \(names.joined(separator: ", "))")
        ]
    }
}
