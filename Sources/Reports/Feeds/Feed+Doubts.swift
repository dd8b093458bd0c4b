import TradeModel

extension Feed {
    /// Why values are not certain or not final, each reason with their periods: `Derived: 2012..2014`.
    var doubts: [String] {
        var doubtful: [String: Set<TimeSpan>] = [:]
        for (point, span) in zip(result.points, spans) where point.value != nil {
            for reason in Reservations(of: point, asOf: asOf).doubts {
                doubtful[reason, default: []].insert(span)
            }
        }
        return doubtful.sorted { $0.key < $1.key }.map { reason, spans in
            "\(reason.sentence): \(spans.sorted().runs)"
        }
    }
}
