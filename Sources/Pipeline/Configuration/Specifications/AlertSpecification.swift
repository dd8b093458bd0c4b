/// A condition that a refresh watches.
public struct AlertSpecification: Decodable, Sendable {
    /// What it is called.
    public let name: String
    /// The condition, such as `partner-share(partner: CHN) > 97`.
    public let when: String
    /// What it means for a reader; nil where the condition speaks for itself.
    public let message: String?
    /// A command that the shell runs when the condition comes to be met.
    public let run: String?
}
