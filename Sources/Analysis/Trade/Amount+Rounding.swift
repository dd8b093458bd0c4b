import TradeModel

extension Amount {
    /// Whether it is larger than another by more than rounding: half a percent of the other, or half
    /// of the last place of each.
    func exceeds(_ other: Amount, in unit: Unit) -> Bool {
        exceeds(other, byMoreThan: [lastPlace(in: unit), other.lastPlace(in: unit)])
    }

    /// Whether it is larger than another by more than half a percent of that, and by more than half
    /// of the last places of the figures that went into the two.
    func exceeds(_ other: Amount, byMoreThan places: [Int128]) -> Bool {
        guard let gap = subtracting(other)?.trillionths else { return self > other }
        return gap > Int128(other.trillionths.magnitude / 200) && gap > places.reduce(0, +) / 2
    }

    /// One of the last decimal that is not zero, in trillionths.
    ///
    /// The zeros of a whole number are taken for figures, but of a currency's own unit, in which
    /// figures stand that were printed in millions.
    func lastPlace(in unit: Unit) -> Int128 {
        let one = Amount(1).trillionths
        guard trillionths != 0 else { return one }
        let last = unit.scale == 1 ? one * one : one
        var place: Int128 = 1
        while place < last, trillionths % (place * 10) == 0 { place *= 10 }
        return place
    }
}
