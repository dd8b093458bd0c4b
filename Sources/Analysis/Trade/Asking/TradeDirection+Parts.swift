import TradeModel

extension TradeDirection {
    /// The directions that trade of this one is of: imports and exports where both are meant.
    var parts: [TradeDirection] { self == .total ? [.import, .export] : [self] }
}
