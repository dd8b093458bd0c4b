public import TradeModel

/// What an indicator gives for a reference.
public enum Reading: Sendable, Hashable {
    /// A number, in a unit where that is a unit that numbers convert to and from.
    case known(Double, Unit?)
    /// A count of which not all is known: it is so many at least, and so many at most where that is
    /// known; and why no more is.
    case range(least: Double, most: Double?, Unit?, reason: String)
    /// No number, and why.
    case unknown(String)
}
