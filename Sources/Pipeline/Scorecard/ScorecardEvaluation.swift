import Assessment
import TradeModel

/// Evaluates a scorecard as of one day: staleness, then coverage, then the conditions, each after
/// those that it asks for, then what puts them at risk.
struct ScorecardEvaluation {
    let scorecard: Scorecard
    let desk: ReadingDesk

    /// The raw states, in the order of the file.
    func states() throws(Refusal) -> [ConditionState] {
        var standings: [String: Standing] = [:]
        var states: [Int: ConditionState] = [:]
        for index in scorecard.order {
            let entry = scorecard.entries[index]
            let state = try state(entry, standings)
            standings[entry.specification.id] = state.raw
            states[index] = state
        }
        return scorecard.entries.indices.compactMap { states[$0] }
    }

    private func state(
        _ entry: Scorecard.Entry, _ standings: [String: Standing]
    ) throws(Refusal) -> ConditionState {
        let readings = try readings(entry)
        let numbers = Dictionary(readings.map { ($0.reference, $0.reading) }) { first, _ in first }
        let outcome = { (condition: Condition?) in
            condition?.outcome(numbers, standings: standings)
        }
        let main = outcome(entry.when)
        let others = entry.variants.map {
            ($0.label, $0.when.outcome(numbers, standings: standings))
        }
        let found = [main].compactMap { $0?.state } + others.map(\.1.state)
        let isSplit = found.contains(.met) && found.contains(.notMet)
        let isWithdrawn = outcome(entry.withdrawn)?.state == .met
        let (raw, reasons) = raw(
            entry, main: main, atRisk: outcome(entry.atRisk), applies: outcome(entry.applies),
            isSplit: isSplit, isWithdrawn: isWithdrawn)
        return ConditionState(
            raw: raw, isWithdrawn: isWithdrawn,
            isDefinitionDependent: isSplit && raw == .atRisk,
            variants: others.isEmpty
                ? [] : [("as stated", main?.state ?? .unknown)] + others.map { ($0.0, $0.1.state) },
            reasons: reasons, readings: readings,
            figures: entry.evidence.map { figure in
                switch figure.value.value(numbers, in: Unit(figure.unit)) {
                case .known(let value, _):
                    .init(label: figure.label, value: value, unit: figure.unit, reason: nil)
                case .unknown(let reason):
                    .init(label: figure.label, value: nil, unit: figure.unit, reason: reason)
                }
            }, status: raw)
    }

    private func raw(
        _ entry: Scorecard.Entry, main: Condition.Outcome?, atRisk: Condition.Outcome?,
        applies: Condition.Outcome?, isSplit: Bool, isWithdrawn: Bool
    ) -> (Standing, reasons: [String]) {
        if let applies, applies.state != .met {
            return applies.state == .notMet ? (.notApplicable, []) : (.unknown, applies.reasons)
        }
        guard let main else {
            return (.unknown, [entry.specification.unknown].compactMap { $0 })
        }
        if isSplit || atRisk?.state == .met && main.state != .met { return (.atRisk, []) }
        return switch main.state {
        case .met: (isWithdrawn ? .atRisk : .met, [])
        case .notMet: (.notMet, [])
        case .unknown: (.unknown, main.reasons)
        }
    }

    private func readings(_ entry: Scorecard.Entry) throws(Refusal) -> [PointReading] {
        var readings: [PointReading] = []
        for reference in entry.references { readings.append(try desk.reading(reference)) }
        return readings
    }
}
