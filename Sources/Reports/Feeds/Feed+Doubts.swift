import TradeModel

extension Feed {
    /// Why values are not certain or not final, in alphabetical order, and the periods of these values,
    /// in theirs.
    var doubts: [(reason: String, spans: [TimeSpan])] {
        var doubtful: [String: Set<TimeSpan>] = [:]
        for (point, span) in zip(result.points, spans) where point.value != nil {
            for reason in Reservations(of: point, asOf: asOf).doubts {
                doubtful[reason, default: []].insert(span)
            }
        }
        return doubtful.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
    }
}
