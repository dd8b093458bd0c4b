import Assessment
import Reports
import TradeModel

/// What a condition of a scorecard comes to on a day, with its evidence.
struct ConditionState: Sendable {
    /// A number beside the condition.
    struct Figure: Sendable {
        let label: String
        let value: Double?
        let unit: String
        /// Why there is no number.
        let reason: String?
        /// What is to be said against the readings behind it.
        let reservations: Reservations
    }

    /// The condition by another definition.
    struct Definition: Sendable {
        let label: String
        let state: Condition.State
        /// What the condition itself comes to for the time that the definition is about.
        let main: Condition.State
        /// That time; nil where it is the condition's own.
        let period: TimeSpan?

        /// Whether the two disagree.
        var isSplit: Bool { [.met, .notMet].contains(state) && main != .unknown && main != state }
    }

    /// The state on the day, from that day's readings alone.
    let raw: Standing
    /// Whether something that it rests on was taken back.
    let isWithdrawn: Bool
    /// Whether definitions disagree.
    let isDefinitionDependent: Bool
    /// What the condition comes to by itself.
    let main: Condition.State
    /// What it comes to by other definitions.
    let definitions: [Definition]
    /// What is not known.
    let reasons: [String]
    /// The readings, in the order in which the condition names them.
    let readings: [PointReading]
    /// The numbers beside it.
    let figures: [Figure]
    /// The state after hysteresis: a condition leaves `met` only after so many evaluations.
    var status: Standing
    /// The conditions among those that it asks for which hysteresis keeps met.
    var heldDependencies: [String] = []
    /// Whether hysteresis keeps it met.
    var isHeld: Bool { status != raw }

    /// The condition and its variants by their labels, as far as there are variants.
    var variants: [(label: String, state: Condition.State)] {
        guard !definitions.isEmpty else { return [] }
        return [("as stated", main)]
            + definitions.flatMap { other in
                (other.period.map { [("as stated, for \($0)", other.main)] } ?? [])
                    + [(other.label, other.state)]
            }
    }

    /// What is to be said of readings with a value that is old, though nothing says how old it may be,
    /// where the state is told.
    var oldData: [String] {
        guard [.met, .notMet, .atRisk].contains(raw) else { return [] }
        return readings.compactMap { reading in
            guard reading.value != nil, let remark = reading.age?.remark else { return nil }
            return "\(reading.reference): \(remark)"
        }
    }

    /// How sure the least sure of the readings is.
    var confidence: Confidence? { readings.compactMap(\.shownConfidence).min() }

    /// The rows behind it.
    var sources: [SourceUse] { SourceUse.merged(readings.flatMap(\.sources)) }
}
