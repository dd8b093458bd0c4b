/// A date of birth as a list gives it.
public struct ListedDate: Sendable, Hashable {
    /// The list's own words.
    public let text: String
    /// The days or years that they mean; nil where they cannot be read.
    public let span: TimeSpan?
    /// Whether the list says that it is not exact.
    public let isApproximate: Bool

    /// A date by its words.
    public init(_ text: String, span: TimeSpan?, isApproximate: Bool = false) {
        self.text = text
        self.span = span
        self.isApproximate = isApproximate
    }

    /// The list's words; where it says apart from them that the date is not exact, that too.
    public var label: String {
        isApproximate && (text.first?.isNumber ?? false) ? "approximately \(text)" : text
    }
}
