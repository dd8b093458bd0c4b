import Assessment
import Reports
import TradeModel

/// Evaluates a scorecard as of one day: staleness, then coverage, then the conditions, each after
/// those that it asks for, then what puts them at risk.
struct ScorecardEvaluation {
    let scorecard: Scorecard
    let desk: ReadingDesk

    /// The raw states, in the order of the file. Conditions that ask for others get their raw states:
    /// hysteresis comes after all of them.
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
        var definitions: [ConditionState.Definition] = []
        for variant in entry.variants {
            definitions.append(
                try definition(variant, entry, main, readings, numbers, standings))
        }
        let withdrawn = outcome(entry.withdrawn)
        let verdict = ConditionVerdict(
            main: main, unknown: entry.specification.unknown, atRisk: outcome(entry.atRisk),
            applies: outcome(entry.applies), withdrawn: withdrawn,
            isSplit: definitions.contains(where: \.isSplit))
        return ConditionState(
            raw: verdict.standing, isWithdrawn: withdrawn?.state == .met,
            isDefinitionDependent: verdict.isDefinitionDependent,
            main: main?.state ?? .unknown, definitions: definitions, reasons: verdict.reasons,
            readings: readings,
            figures: entry.evidence.map { figure($0, readings, numbers) },
            status: verdict.standing)
    }

    private func figure(
        _ evidence: (label: String, value: Formula, unit: String), _ readings: [PointReading],
        _ numbers: [Reference: Reading]
    ) -> ConditionState.Figure {
        let names = Set(evidence.value.references)
        let reservations = readings.filter { names.contains($0.reference) }
            .compactMap { $0.reservations(asOf: desk.asOf) }
        let (value, reason): (Double?, String?) =
            switch evidence.value.value(numbers, in: Unit(evidence.unit)) {
            case .known(let value, _): (value, nil)
            case .range(_, _, _, let reason), .unknown(let reason): (nil, reason)
            }
        return ConditionState.Figure(
            label: evidence.label, value: value, unit: evidence.unit, reason: reason,
            reservations: Reservations(ofAll: reservations))
    }

    /// What a variant comes to, beside the condition itself for the same time.
    private func definition(
        _ variant: (label: String, when: Condition), _ entry: Scorecard.Entry,
        _ main: Condition.Outcome?, _ readings: [PointReading], _ numbers: [Reference: Reading],
        _ standings: [String: Standing]
    ) throws(Refusal) -> ConditionState.Definition {
        let state = variant.when.outcome(numbers, standings: standings).state
        let alignment = entry.when.flatMap { VariantAlignment($0, variant.when, readings) }
        guard let alignment, let when = entry.when else {
            return .init(
                label: variant.label, state: state, main: main?.state ?? .unknown, period: nil)
        }
        var aligned = numbers
        for (reference, moved) in alignment.moved {
            aligned[reference] = try desk.reading(moved).reading
        }
        return .init(
            label: variant.label, state: state,
            main: when.outcome(aligned, standings: standings).state, period: alignment.period)
    }

    private func readings(_ entry: Scorecard.Entry) throws(Refusal) -> [PointReading] {
        var readings: [PointReading] = []
        for reference in entry.references { readings.append(try desk.reading(reference)) }
        return readings
    }
}
