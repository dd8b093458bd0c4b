/// Why a text is no condition, or none that its readings fit.
public struct ConditionFault: Error, Sendable, Hashable {
    /// The character at which the fault stands, from 1.
    public let column: Int
    /// What was expected and what was seen.
    public let message: String

    /// A fault at a character.
    public init(column: Int, message: String) {
        self.column = column
        self.message = message
    }
}
