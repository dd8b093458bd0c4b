public import Assessment
public import TradeModel

/// What a watched condition came to.
public struct AlertOutcome: Sendable {
    /// The alert's name.
    public let name: String
    /// The condition as written.
    public let condition: String
    /// What it means for a reader.
    public let message: String?
    /// What it came to.
    public let state: Condition.State
    /// The value that was compared; nil where there is none.
    public let value: Double?
    /// The unit of the value.
    public let unit: String
    /// The time that the value is for.
    public let period: String?
    /// Since when the condition has been in this state.
    public let since: Timestamp
    /// Whether it came to be met in this run, or its command has not ended well since it did.
    public let isNew: Bool
    /// Why the alert's command failed; nil where it did not, or did not run.
    public var fault: Refusal?

    /// What is to be told of it: that it came to be met, and how its command failed.
    var findings: [Diagnostic] {
        let value = value.map { "; it is \($0.plainDescription) \(unit)" } ?? ""
        let news = Diagnostic(
            .warning, .alertMet, path: name,
            message: "\(condition)\(value)\(period.map { " in \($0)" } ?? "")"
                + (message.map { ": \($0)" } ?? ""))
        return (isNew ? [news] : []) + (fault?.diagnostics ?? [])
    }
}
