import Assessment
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
    }

    /// The state on the day, from that day's readings alone.
    let raw: Standing
    /// Whether something that it rests on was taken back.
    let isWithdrawn: Bool
    /// Whether definitions disagree.
    let isDefinitionDependent: Bool
    /// What the condition and its variants come to, by their labels.
    let variants: [(label: String, state: Condition.State)]
    /// What is not known.
    let reasons: [String]
    /// The readings, in the order in which the condition names them.
    let readings: [PointReading]
    /// The numbers beside it.
    let figures: [Figure]
    /// The state after hysteresis: a condition leaves `met` only after so many evaluations.
    var status: Standing
    /// Whether hysteresis keeps it met.
    var isHeld: Bool { status != raw }

    /// The rows behind it.
    var sources: [SourceUse] { SourceUse.merged(readings.flatMap { $0.point?.sources ?? [] }) }
}
