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

    /// The names that stand for numbers of the claim itself.
    static let ownNames = ["computed", "stated", "tolerance"]

    /// The unit, where numbers convert to it.
    var unit: Unit? { specification.unit.flatMap { Unit($0) } }
}
