extension Dataset {
    /// What could be known on a day: periods that had ended, values that had been published, and
    /// events that had happened. Launches stay, since how far their table reaches is told by the
    /// last of them; whoever counts them leaves out the later ones.
    ///
    /// A value counts as published at the end of the day, month or year that its row names; where a
    /// row names none, when its period has ended and the source's usual delay has passed. Where the
    /// value to compute with was not published yet and an alternative was, as with an earlier
    /// edition, the latest of these takes its place.
    public func known(asOf day: Day) -> Dataset {
        var known = self
        known.trade.removeAll { $0.cell.period.days.upperBound > day }
        known.events.removeAll { $0.span.days.lowerBound > day }
        let isKnown = observations.map { released($0) <= day }
        guard isKnown.contains(false) else { return known }
        let open = Set(
            zip(observations, isKnown).filter { !$0.1 && $0.0.status == .main }
                .map { Edition($0.0.cell) })
        let editions = Dictionary(
            grouping: zip(observations, isKnown).filter { row, isKnown in
                isKnown && row.status == .alternative && open.contains(Edition(row.cell))
            }.map(\.0)
        ) { Edition($0.cell) }.compactMapValues(latest)
        known.observations = zip(observations, isKnown).filter(\.1).map { row, _ in
            editions[Edition(row.cell)] == row.origin ? row.promoted : row
        }
        return known
    }

    /// The row that was published last; none where several of one day contradict each other.
    private func latest(_ rows: [Observation]) -> Origin? {
        let day = rows.map(released).max()
        let last = rows.filter { released($0) == day }
        return Set(last.map(\.value)).count == 1 ? last.first?.origin : nil
    }

    /// A cell whatever the scale of its unit.
    private struct Edition: Hashable {
        let texts: [String]
        let direction: TradeDirection?
        let period: TimeSpan
        let base: [String: Int]

        init(_ cell: Observation.Cell) {
            texts = [cell.series, cell.measure, cell.subject, cell.partner]
            direction = cell.direction
            period = cell.period
            base = cell.unit.base
        }
    }

    /// The day on which a value was public.
    private func released(_ row: Observation) -> Day {
        let end = row.cell.period.days.upperBound
        guard let published = TimeSpan(row.published) else {
            let source = sources.indices.contains(row.origin.file) ? sources[row.origin.file] : nil
            return end.advanced(by: source?.releaseDelay ?? 0)
        }
        // Some figures are announced before their period is over; then they speak of it in advance.
        return max(end, published.days.upperBound)
    }
}
