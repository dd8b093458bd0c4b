import Analysis
import Assessment
internal import FoundationEssentials
internal import Store
import TradeModel

/// Holds the watched conditions against the newest values of the configured indicators.
struct AlertWatch {
    let configuration: Configuration
    let store: VintageStore
    let now: Timestamp

    /// What is kept of an alert from run to run.
    private struct Memory: Codable {
        let condition: String
        let state: String
        let since: String
        let value: Double?
        let unit: String
        let period: String?
        /// Whether its command has still to run.
        let isUntold: Bool?
    }

    /// What the conditions came to when they were last looked at.
    func remembered() throws(Refusal) -> [AlertOutcome] {
        let memories = try memories()
        return configuration.alerts.compactMap { alert in
            guard let memory = memories[alert.name], memory.condition == alert.when,
                let state = Condition.State(rawValue: memory.state),
                let since = Timestamp(memory.since)
            else { return nil }
            return AlertOutcome(
                name: alert.name, condition: alert.when, message: alert.message, state: state,
                value: memory.value, unit: memory.unit, period: memory.period, since: since,
                isNew: memory.isUntold ?? false)
        }
    }

    /// What every condition comes to; a condition whose indicator failed or has no value is unknown.
    func outcomes(
        _ results: [String: Result<IndicatorResult, Refusal>]
    ) throws(Refusal) -> [AlertOutcome] {
        let before = try memories()
        return configuration.alerts.map { alert in
            let (value, period, unit) = newest(alert, results)
            let state = Self.condition(alert)?.state(of: value) ?? .unknown
            let last = before[alert.name].flatMap { $0.condition == alert.when ? $0 : nil }
            let isSame = last?.state == state.rawValue
            let since = (isSame ? last.flatMap { Timestamp($0.since) } : nil) ?? now
            return AlertOutcome(
                name: alert.name, condition: alert.when, message: alert.message, state: state,
                value: value, unit: unit, period: period, since: since,
                isNew: state == .met && (!isSame || last?.isUntold == true))
        }
    }

    /// Keeps what the conditions came to, and before their commands have run that they have to. A run
    /// that is killed meanwhile has the next one run the commands again, rather than never.
    func remember(_ outcomes: [AlertOutcome], areUntold: Bool) throws(Refusal) {
        var memories: [String: Memory] = [:]
        for outcome in outcomes {
            memories[outcome.name] = Memory(
                condition: outcome.condition, state: outcome.state.rawValue,
                since: outcome.since.description, value: outcome.value, unit: outcome.unit,
                period: outcome.period, isUntold: areUntold && outcome.isNew)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        do {
            let bytes = try encoder.encode(memories)
            try store.setMeta(Self.key, to: String(decoding: bytes, as: UTF8.self))
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(Diagnostic(.error, .notPresentable, message: "\(error)"))
        }
    }

    /// The value of the latest period of the indicator that a condition speaks of.
    private func newest(
        _ alert: AlertSpecification, _ results: [String: Result<IndicatorResult, Refusal>]
    ) -> (value: Double?, period: String?, unit: String) {
        guard let condition = Self.condition(alert),
            case .success(let name) = configuration.watched(by: condition),
            case .success(let result) = results[name]
        else { return (nil, nil, "") }
        let latest = result.points.max { a, b in
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

    private static let key = "alerts"

    private func memories() throws(Refusal) -> [String: Memory] {
        guard let text = try store.meta(Self.key) else { return [:] }
        return (try? JSONDecoder().decode([String: Memory].self, from: Data(text.utf8))) ?? [:]
    }
}
