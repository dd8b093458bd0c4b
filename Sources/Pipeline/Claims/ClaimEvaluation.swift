import Assessment
import Reports
import TradeModel

/// Holds claims against what was known on a day.
struct ClaimEvaluation {
    let desk: ReadingDesk

    /// What a claim comes to.
    func finding(_ claim: Claim) throws(Refusal) -> ClaimFinding {
        let readings = try readings(claim)
        var numbers = Dictionary(readings.map { ($0.reference, $0.reading) }) { first, _ in first }
        let computed = claim.value.map { $0.value(numbers, in: claim.unit) }
        let specification = claim.specification
        numbers[Reference("computed")] = computed ?? .unknown("no figures decide")
        numbers[Reference("stated")] =
            specification.stated.map { .known($0, claim.unit) }
            ?? .unknown("the document states no number")
        numbers[Reference("tolerance")] = .known(specification.tolerance ?? 0, claim.unit)
        let (verdict, reasons) = verdict(claim, numbers)
        let own = Set(claim.value?.references ?? [])
        return ClaimFinding(
            verdict: verdict, computed: computed?.number,
            reasons: reasons.isEmpty ? [computed?.reason].compactMap { $0 } : reasons,
            alternatives: claim.alternatives.map { other in
                let value = other.value.value(numbers, in: Unit(other.unit))
                let names = Set(other.value.references)
                let reservations = readings.filter { names.contains($0.reference) }
                    .compactMap { $0.reservations(asOf: desk.asOf) }
                return ClaimFinding.Alternative(
                    label: other.label, value: value.number, unit: other.unit,
                    reason: value.reason,
                    reservations: value.number == nil ? nil : Reservations(ofAll: reservations))
            }, readings: readings,
            basis: ClaimFinding.Basis(
                readings.filter { own.contains($0.reference) }, asOf: desk.asOf),
            evidence: ClaimFinding.Basis(readings, asOf: desk.asOf),
            causes: claim.causes.filter { $0.when.outcome(numbers).state == .met }.map(\.label),
            matches: try matches(claim))
    }

    private func readings(_ claim: Claim) throws(Refusal) -> [PointReading] {
        var readings: [PointReading] = []
        for reference in claim.references { readings.append(try desk.reading(reference)) }
        return readings
    }

    private func verdict(
        _ claim: Claim, _ numbers: [Reference: Reading]
    ) -> (ClaimVerdict, reasons: [String]) {
        switch claim.specification.judgement {
        case .notTestable: return (.notTestable, [])
        case .forecast: return (.forecast, [])
        case nil: break
        }
        guard let holds = claim.holds?.outcome(numbers) else { return (.unknown, []) }
        if holds.state == .met { return (.holds, []) }
        if holds.state == .unknown { return (.unknown, holds.reasons) }
        guard let partly = claim.holdsPartly?.outcome(numbers) else { return (.notSupported, []) }
        return switch partly.state {
        case .met: (.holdsPartly, [])
        case .notMet: (.notSupported, [])
        case .unknown: (.unknown, partly.reasons)
        }
    }

    /// Published values of the same cell, other than the one to compute with, that are the stated
    /// number.
    private func matches(_ claim: Claim) throws(Refusal) -> [String] {
        guard let stated = claim.specification.stated, let value = claim.value else { return [] }
        let rule = try? Condition("value within tolerance of stated")
        var matches: [String] = []
        for reference in value.references {
            for row in try desk.others(reference) {
                let outcome = rule?.outcome([
                    Reference("value"): row.value.map { .known($0, row.cell.unit) }
                        ?? .unknown("missing"),
                    Reference("stated"): .known(stated, claim.unit),
                    Reference("tolerance"): .known(
                        claim.specification.tolerance ?? 0, claim.unit),
                ])
                guard outcome?.state == .met else { continue }
                matches.append(row.account)
            }
        }
        return matches
    }
}

extension Reading {
    fileprivate var number: Double? { if case .known(let value, _) = self { value } else { nil } }
    fileprivate var reason: String? {
        switch self {
        case .known: nil
        case .range(_, _, _, let reason), .unknown(let reason): reason
        }
    }
}

extension Observation {
    /// `15900 USD million for 2022 (refuted; dailymanagementreview): ten times too large`.
    fileprivate var account: String {
        let number = measured(value?.plainDescription ?? "", in: cell.unit.code)
        let origin = [status.rawValue, published, citation].filter { !$0.isEmpty }
        return "\(number) for \(cell.period) (\(origin.joined(separator: "; ")))"
            + (note.isEmpty ? "" : ": \(note)")
    }
}
