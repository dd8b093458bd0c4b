extension Catalogue {
    /// Lists of events, and launches around them.
    static let events: [any ComputableIndicator.Type] = [
        EventCount.self, DaysSinceEvent.self, EventDays.self, EventClustering.self,
        TempoAroundEvents.self,
    ]
}
