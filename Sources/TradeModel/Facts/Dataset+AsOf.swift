extension Dataset {
    /// What could be known on a day: periods that had ended, values that had been published, and
    /// events that had happened. Launches stay, since how far their table reaches is told by the
    /// last of them; whoever counts them leaves out the later ones. So do measures, of which questions
    /// leave out those that were not adopted. An entry that was taken off a list later still counts as
    /// listed.
    ///
    /// A value counts as published at the end of the day, month or year that its row names; where a
    /// row names none, when its period has ended and the source's usual delay has passed. Where the
    /// value to compute with was not published yet and an alternative was, as with an earlier
    /// edition, the latest of these takes its place. Of which sources something is left out is kept.
    public func known(asOf day: Day) -> Dataset {
        var known = self
        var collections: Set<TradeRecord.Collection> = []
        known.trade.removeAll { record in
            guard record.cell.period.days.upperBound > day else { return false }
            collections.insert(record.cell.collection)
            return true
        }
        known.laterCollections += collections
        known.events.removeAll { $0.span.days.lowerBound > day }
        known.list(asOf: day)
        known.episodes.removeAll { $0.begin.firstDay > day }
        known.contradictedEpisodes.removeAll { $0.begin.firstDay > day }
        let isKnown = observations.map { released($0) <= day }
        guard isKnown.contains(false) else { return known }
        let later = zip(observations, isKnown).filter { !$0.1 && $0.0.status == .main }.map(\.0)
        known.laterSeries += Set(later.map(\.cell.series)).sorted()
        let open = Set(later.map(\.cell.identity))
        let editions = Dictionary(
            grouping: zip(observations, isKnown).filter { row, isKnown in
                isKnown && row.status == .alternative && open.contains(row.cell.identity)
            }.map(\.0), by: \.cell.identity
        ).compactMapValues(latest)
        known.observations = zip(observations, isKnown).filter(\.1).map { row, _ in
            editions[row.cell.identity] == row.origin ? row.promoted : row
        }
        return known
    }

    /// Keeps the entries that stood on their lists on a day. One that two copies of a list say was
    /// taken off later is listed once.
    private mutating func list(asOf day: Day) {
        let isOff = { (entry: Designation) in entry.delisted.map { $0 <= day } ?? true }
        var listed = Set(designations.map { [$0.list, $0.id] })
        designations += formerDesignations.filter {
            !isOff($0) && listed.insert([$0.list, $0.id]).inserted
        }
        formerDesignations.removeAll { !isOff($0) }
        let isLater = { (entry: Designation) in entry.listed.map { $0 > day } ?? false }
        designations.removeAll(where: isLater)
        contradictedDesignations.removeAll(where: isLater)
    }

    /// The first day on which everything was known; nil of a set without dated facts.
    public var lastDayKnown: Day? {
        let days: [[Day]] = [
            trade.map(\.cell.period.days.upperBound), launches.map(\.moment.date),
            events.map(\.span.days.lowerBound), wins.map(\.date), observations.map(released),
            designations.compactMap(\.listed), formerDesignations.compactMap(\.listed),
            formerDesignations.compactMap(\.delisted), episodes.map(\.begin.firstDay),
            measures.map(\.dates.adopted),
        ]
        return days.joined().max()
    }

    /// The row that was published last; none where several of one day contradict each other.
    private func latest(_ rows: [Observation]) -> Origin? {
        let day = rows.map(released).max()
        let last = rows.filter { released($0) == day }
        return Set(last.map(\.value)).count == 1 ? last.first?.origin : nil
    }

    /// The day on which a value was in print, as its row or the usual delay of its source tells it;
    /// nil where neither does. It may lie before the end of the period, as with a year to date.
    public func publication(of row: Observation) -> Day? {
        if let published = TimeSpan(row.published) { return published.days.upperBound }
        guard sources.indices.contains(row.origin.file),
            let delay = sources[row.origin.file].releaseDelay
        else { return nil }
        return row.cell.period.days.upperBound.advanced(by: delay)
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
