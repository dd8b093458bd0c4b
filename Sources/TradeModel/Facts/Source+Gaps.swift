extension Collection<Source> {
    /// Of tables that count one thing, those that leave out no time between them. Nobody tells of
    /// the time between the day to which some are complete and a later one from which others are: of
    /// the stretches on either side of such gaps this is the last that begins by a day, else the first.
    package func withoutGap(by day: Day) -> [Source] {
        let starts = compactMap(\.completeFrom).filter(followsGap)
        let first = starts.filter { $0 <= day }.max()
        let next = starts.filter { $0 > day }.min()
        return filter { table in
            // Of a table that does not say when it begins nothing is later than the first gap.
            guard let from = table.completeFrom else { return first == nil }
            return first.map { from >= $0 } ?? true && next.map { from < $0 } ?? true
        }
    }

    /// Whether all tables that begin before a day say that they end before its eve.
    private func followsGap(_ start: Day) -> Bool {
        let earlier = filter { table in table.completeFrom.map { $0 < start } ?? true }
        return !earlier.isEmpty
            && earlier.allSatisfy { table in
                table.completeTo.map { $0.distance(to: start) > 1 } ?? false
            }
    }
}
