internal import Store
import TradeModel

extension Publishing {
    /// The sources that failed, and those of which no new edition came for too long.
    func stale(
        _ report: RefreshReport, _ newest: [String: Vintage]
    ) throws(Refusal) -> [StaleSource] {
        let arrivals = try store.arrivals(of: newest.values)
        return report.sources.compactMap { outcome in
            let taken = newest[outcome.name]?.id.flatMap { arrivals[$0] }
            if let refusal = outcome.refusal {
                return StaleSource(
                    name: outcome.name, takenAt: taken, reason: refusal.reason, isOverdue: false)
            }
            guard let taken, let limit = configuration.sources[outcome.name]?.maxAge else {
                return nil
            }
            let age = taken.day.distance(to: clock.now.day)
            guard age > limit else { return nil }
            return StaleSource(
                name: outcome.name, takenAt: taken,
                reason: "no new edition for \(counted(age, "day")), and"
                    + " \(counted(limit, "is", "are")) allowed", isOverdue: true)
        }
    }
}
