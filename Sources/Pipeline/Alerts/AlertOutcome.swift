public import Assessment
public import TradeModel

/// What a watched condition came to.
public struct AlertOutcome: Sendable {
    /// A value that the condition rests on.
    public struct Reading: Codable, Sendable {
        /// What the condition names.
        public let reference: String
        /// The value; of a count that is not known in full, how much it is at least. Nil where there
        /// is none.
        public let value: Double?
        /// The unit of the value.
        public let unit: String
        /// The time that the value is for.
        public let period: String?
        /// Why the value is not certain or not final; nil where an earlier program kept none.
        public var doubts: [String]?
    }

    /// The alert's name.
    public let name: String
    /// The condition as written.
    public let condition: String
    /// What it means for a reader.
    public let message: String?
    /// What it came to.
    public let state: Condition.State
    /// What it rests on, in the order in which the condition names it.
    public let readings: [Reading]
    /// What is not known, where the state is not.
    public let reasons: [String]
    /// Since when the condition has been in this state.
    public let since: Timestamp
    /// Whether it came to be met in this run, or its command has not ended well since it did.
    public let isNew: Bool
    /// Why the alert's command failed; nil where it did not, or did not run.
    public var fault: Refusal?

    /// The value of the first reading; nil where there is none.
    public var value: Double? { readings.first?.value }
    /// The unit of the first reading.
    public var unit: String { readings.first?.unit ?? "" }
    /// The time that the first reading is for.
    public var period: String? { readings.first?.period }

    /// What is to be told of it: that it came to be met, and how its command failed.
    var findings: [Diagnostic] {
        let news = Diagnostic(
            .warning, .alertMet, path: name,
            message: condition + account + (message.map { ": \($0)" } ?? ""))
        return (isNew ? [news] : []) + (fault?.diagnostics ?? [])
    }

    /// `; it is 98 percent in 2020`; with more readings than one each by its name.
    private var account: String {
        let parts = readings.map { reading in
            let value = reading.value.map { measured($0.plainDescription, in: reading.unit) }
            let period = reading.period.map { " in \($0)" } ?? ""
            return (readings.count == 1 ? "it" : reading.reference)
                + " is \(value ?? "not known")\(period)"
        }
        return parts.isEmpty ? "" : "; \(parts.joined(separator: ", "))"
    }
}
