import TradeModel

extension ImportedSource {
    /// Of the rows to compute with those that are public after a day only, by what they say themselves:
    /// no figure of the day counts them, nor what was said in their place before. Nil where there are
    /// none.
    func unpublished(on day: Day) -> Diagnostic? {
        let later = facts.observations.compactMap { row -> (origin: Origin, from: Day)? in
            guard row.status == .main, let time = TimeSpan(row.published),
                time.days.upperBound > day
            else { return nil }
            return (row.origin, max(time.days.upperBound, row.cell.period.days.upperBound))
        }
        guard let first = later.min(by: { $0.origin < $1.origin }) else { return nil }
        return Diagnostic(
            .warning, .notYetPublished, path: facts.sources[first.origin.file].path,
            line: first.origin.line,
            message: counted(later.count, "record names", "records name")
                + " a time of publication that is not over on \(day), and no figure counts"
                + " \(later.count == 1 ? "it" : "them") before; this one counts from"
                + " \(first.from) on")
    }
}
