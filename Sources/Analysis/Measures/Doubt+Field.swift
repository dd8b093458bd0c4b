import TradeModel

extension MeasureHit.Doubt {
    /// The field of a point that holds the trade in this doubt.
    var field: String { rawValue.replacing("-", with: "_") }
}
