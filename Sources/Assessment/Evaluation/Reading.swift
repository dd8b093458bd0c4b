public import TradeModel

/// What an indicator gives for a reference.
public enum Reading: Sendable, Hashable {
    /// A number, in a unit where that is a unit that numbers convert to and from.
    case known(Double, Unit?)
    /// No number, and why.
    case unknown(String)
}
