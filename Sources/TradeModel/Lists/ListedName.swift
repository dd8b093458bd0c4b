/// A name of an entry, as the list writes it.
public struct ListedName: Sendable, Hashable {
    /// What the name is to the entry.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// The name that the entry is listed under.
        case primary
        /// Also known as.
        case alias
        /// Formerly known as.
        case former
        /// Now known as.
        case current
        /// The name in the script of its language.
        case originalScript = "original-script"
    }

    /// The name.
    public let text: String
    /// What it is to the entry.
    public let role: Role
    /// Whether the list calls it weak: too common or too short to tell someone by.
    public let isWeak: Bool

    /// A name.
    public init(_ text: String, _ role: Role, isWeak: Bool = false) {
        self.text = text
        self.role = role
        self.isWeak = isWeak
    }
}
