import Analysis
import Assessment
import Reports
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
                readings: entry.readings, reasons: entry.reasons, since: since, isNew: false)
        }
    }

    /// What every condition comes to; a condition whose indicator failed or has no value is unknown.
    func outcomes(
        _ results: [String: Result<IndicatorResult, Refusal>]
    ) throws(Refusal) -> [AlertOutcome] {
        let before = try AlertMemory(store).alerts
        return configuration.alerts.map { alert in
            let readings = readings(alert, results)
            let found = Self.condition(alert)?.outcome(
                Dictionary(readings.map { ($0.reference, $0.reading) }) { first, _ in first })
            let state = found?.state ?? .unknown
            let last = before[alert.name].flatMap { $0.condition == alert.when ? $0 : nil }
            let isSame = last?.state == state.rawValue
            let since = (isSame ? last.flatMap { Timestamp($0.since) } : nil) ?? now
            return AlertOutcome(
                name: alert.name, condition: alert.when, message: alert.message, state: state,
                readings: readings.map(kept), reasons: found?.reasons ?? [], since: since,
                isNew: state == .met && !(isSame && last?.isTold == true))
        }
    }

    /// Keeps what the conditions came to, once everything that they call for is done.
    func remember(_ outcomes: [AlertOutcome], of fingerprint: String) throws(Refusal) {
        var alerts: [String: AlertMemory.Entry] = [:]
        for outcome in outcomes {
            alerts[outcome.name] = AlertMemory.Entry(
                condition: outcome.condition, state: outcome.state.rawValue,
                since: outcome.since.description, readings: outcome.readings,
                reasons: outcome.reasons, isTold: outcome.fault == nil)
        }
        let isSettled = outcomes.allSatisfy { $0.fault == nil }
        try AlertMemory(fingerprint: isSettled ? fingerprint : nil, alerts: alerts).save(in: store)
    }

    /// What the configured indicators give for what a condition names.
    private func readings(
        _ alert: AlertSpecification, _ results: [String: Result<IndicatorResult, Refusal>]
    ) -> [PointReading] {
        guard let condition = Self.condition(alert) else { return [] }
        return condition.references.map { reference in
            guard case .success(let watched) = configuration.watched(by: reference, at: 1),
                let request = configuration.indicators[watched.name],
                case .success(let result) = results[watched.name]
            else {
                return PointReading(
                    reference: reference, point: nil, value: nil, unit: "",
                    reason: "the indicator could not be computed")
            }
            // Of a period that is not over, or of which the table ends early, not all is known.
            return request.covering(
                result.reading(reference, key: watched.key), PointReading.usualCoverage,
                in: result.sources.map(\.source), asOf: now.day)
        }
    }

    /// What is told of a reading, and kept from run to run.
    private func kept(_ reading: PointReading) -> AlertOutcome.Reading {
        let value = reading.value ?? reading.bounds?.least
        let reservations = reading.point.map {
            Reservations(of: $0, showing: [reading.field], asOf: now.day)
        }
        return AlertOutcome.Reading(
            reference: reading.reference.description, value: value, unit: reading.unit,
            period: reading.point?.period,
            doubts: value == nil ? [] : reservations?.doubts ?? [])
    }

    private static func condition(_ alert: AlertSpecification) -> Condition? {
        try? Condition(alert.when)
    }
}
