import TradeModel

extension TradeAnswer {
    /// The periods that have no figure of their own and that shorter records do not make up.
    ///
    /// - Parameter sides: whose records; nil for anyone's.
    func partPeriods(_ direction: TradeDirection, of sides: [Partner]? = nil) -> [TimeSpan] {
        (trade?.parts ?? []).filter { cell in
            (direction == .total || cell.direction == direction)
                && sides?.contains(cell.partner) ?? true
        }.map(\.period)
    }
}
