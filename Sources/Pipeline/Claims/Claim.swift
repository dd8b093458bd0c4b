import Assessment
import TradeModel

/// A claim whose expressions were read and whose names are known.
struct Claim: Sendable {
    let specification: ClaimSpecification
    /// The day on which it appeared.
    let published: Day
    /// The number that the data give; nil where no figures decide.
    let value: Formula?
    /// The other definitions.
    let alternatives: [(label: String, value: Formula, unit: String)]
    /// When it holds; nil where no figures decide.
    let holds: Condition?
    /// When it holds in part.
    let holdsPartly: Condition?
    /// What may have gone wrong.
    let causes: [(label: String, when: Condition)]

    /// What decides where a claim states a number and names no rule.
    static let usualRule = "computed within tolerance of stated"

    /// The names that stand for numbers of the claim itself.
    static let ownNames = ["computed", "stated", "tolerance"]

    /// The unit, where numbers convert to it.
    var unit: Unit? { specification.unit.flatMap { Unit($0) } }

    /// Whether a reading has a part in what decides it, and not numbers of the ledger alone.
    var restsOnData: Bool {
        [value?.references, holds?.references, holdsPartly?.references].compactMap { $0 }.joined()
            .contains { !Self.ownNames.contains($0.name) }
    }

    /// The readings that it names, each once and in order.
    var references: [Reference] {
        let expressions =
            [value?.references, holds?.references, holdsPartly?.references].compactMap { $0 }
            + alternatives.map(\.value.references) + causes.map(\.when.references)
        return expressions.flatMap { $0 }.filter { !Self.ownNames.contains($0.name) }.uniqued()
    }
}

extension Claim {
    /// Whether a number is the stated one.
    func matches(_ computed: Double) -> Bool {
        guard let stated = specification.stated, let rule = try? Condition(Self.usualRule) else {
            return false
        }
        let numbers: [Reference: Reading] = [
            Reference("computed"): .known(computed, unit),
            Reference("stated"): .known(stated, unit),
            Reference("tolerance"): .known(specification.tolerance ?? 0, unit),
        ]
        return rule.outcome(numbers).state == .met
    }

    /// The sources that its number rests on.
    func files(_ readings: [String: ReadingSpecification]) -> Set<String> {
        Set((value?.references ?? []).flatMap { readings[$0.name]?.files ?? [] })
    }
}
