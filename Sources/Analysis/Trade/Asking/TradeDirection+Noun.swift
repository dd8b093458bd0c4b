import TradeModel

extension TradeDirection {
    /// What goes this way: `imports`, or `trade` where both directions are meant.
    var noun: String { self == .total ? "trade" : "\(rawValue)s" }
}
