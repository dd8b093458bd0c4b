import TradeModel

extension Conversion {
    /// Refuses a factor by which a delivery comes to an amount that cannot be held.
    func check(_ deliveries: [Delivery], into unit: Unit, in facts: Dataset) throws(Refusal) {
        guard let factor else { return }
        for delivery in deliveries {
            guard let converted = delivery.converted(into: unit, by: self),
                converted.convertedFrom != nil
            else { continue }
            let from = delivery.amount
            try facts.checkHeld(
                converted.amount, of: delivery.origin,
                "\(from.value.plainDescription) \(from.unit) at \(factor.plainDescription)"
                    + " barrels per tonne", lookingAt: "--factor, or at the observed factors")
        }
    }
}

extension Dataset {
    /// Refuses what a number asked for makes of the figure of a row where no sum could hold it: an
    /// infinity, a number of 10^18 and more, or so little that twelve decimals leave another number or a
    /// zero of it.
    func checkHeld(
        _ amount: Quantity, of origin: Origin, _ way: String, lookingAt place: String
    ) throws(Refusal) {
        guard !Amount.holds(amount.value) else { return }
        throw Refusal(
            Diagnostic(
                .error, .badParameter, path: sources[origin.file].path, line: origin.line,
                message: "\(way) come to \(amount.value.plainDescription) \(amount.unit); expected"
                    + " less than 10^18, told by twelve decimals, so that sums are exact: look at"
                    + " \(place)"), cause: .usage)
    }
}

extension Amount {
    /// Whether a figure is held to a millionth of it.
    fileprivate static func holds(_ figure: Double) -> Bool {
        guard let held = Amount(figure) else { return false }
        return abs(held.doubleValue - figure) <= abs(figure) * 1e-6
    }
}
