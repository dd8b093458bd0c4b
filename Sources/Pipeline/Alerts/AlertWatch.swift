import Analysis
import Assessment
internal import Store
import TradeModel

/// Holds the watched conditions against the newest values of the configured indicators.
struct AlertWatch {
    let configuration: Configuration
    let store: VintageStore
    let now: Timestamp

    /// What the conditions came to when a generation with this fingerprint was published; nil where
    /// that was not settled: a run that is killed before, or whose command failed, has the next one
    /// look again.
    func remembered(of fingerprint: String) throws(Refusal) -> [AlertOutcome]? {
        let memory = try AlertMemory(store)
        guard memory.fingerprint == fingerprint else { return nil }
        return configuration.alerts.compactMap { alert in
            guard let entry = memory.alerts[alert.name], entry.condition == alert.when,
                let state = Condition.State(rawValue: entry.state),
                let since = Timestamp(entry.since)
            else { return nil }
            return AlertOutcome(
                name: alert.name, condition: alert.when, message: alert.message, state: state,
                value: entry.value, unit: entry.unit, period: entry.period, since: since,
                isNew: false)
        }
    }

    /// What every condition comes to; a condition whose indicator failed or has no value is unknown.
    func outcomes(
        _ results: [String: Result<IndicatorResult, Refusal>]
    ) throws(Refusal) -> [AlertOutcome] {
        let before = try AlertMemory(store).alerts
        return configuration.alerts.map { alert in
            let (value, period, unit) = newest(alert, results)
            let state = Self.condition(alert)?.state(of: value) ?? .unknown
            let last = before[alert.name].flatMap { $0.condition == alert.when ? $0 : nil }
            let isSame = last?.state == state.rawValue
            let since = (isSame ? last.flatMap { Timestamp($0.since) } : nil) ?? now
            return AlertOutcome(
                name: alert.name, condition: alert.when, message: alert.message, state: state,
                value: value, unit: unit, period: period, since: since,
                isNew: state == .met && !(isSame && last?.isTold == true))
        }
    }

    /// Keeps what the conditions came to, once everything that they call for is done.
    func remember(_ outcomes: [AlertOutcome], of fingerprint: String) throws(Refusal) {
        var alerts: [String: AlertMemory.Entry] = [:]
        for outcome in outcomes {
            alerts[outcome.name] = AlertMemory.Entry(
                condition: outcome.condition, state: outcome.state.rawValue,
                since: outcome.since.description, value: outcome.value, unit: outcome.unit,
                period: outcome.period, isTold: outcome.fault == nil)
        }
        let isSettled = outcomes.allSatisfy { $0.fault == nil }
        try AlertMemory(fingerprint: isSettled ? fingerprint : nil, alerts: alerts).save(in: store)
    }

    /// The value of the latest period of the indicator that a condition speaks of.
    private func newest(
        _ alert: AlertSpecification, _ results: [String: Result<IndicatorResult, Refusal>]
    ) -> (value: Double?, period: String?, unit: String) {
        guard let condition = Self.condition(alert),
            case .success(let watched) = configuration.watched(by: condition),
            case .success(let result) = results[watched.name]
        else { return (nil, nil, "") }
        let points = result.points.filter { point in
            watched.key.allSatisfy { name, value in point[name] == .text(value) }
        }
        let latest = points.max { a, b in
            guard let first = TimeSpan(a.period), let second = TimeSpan(b.period) else {
                return false
            }
            return (first.days.upperBound, first) < (second.days.upperBound, second)
        }
        return (latest?.value, latest?.period, result.unit)
    }

    private static func condition(_ alert: AlertSpecification) -> Condition? {
        try? Condition(alert.when)
    }
}
