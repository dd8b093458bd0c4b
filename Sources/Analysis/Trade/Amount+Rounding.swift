import TradeModel

extension Amount {
    /// The part of a whole up to which what should come to it may differ from it: half a percent, which is
    /// rounding and late corrections.
    static let tolerance = 0.005

    /// Whether it is so large a part of a whole that it is more than these.
    func isNotable(of whole: Amount) -> Bool {
        doubleValue > Self.tolerance * whole.doubleValue
    }

    /// Whether it is larger than another by more than half a percent of that, and by more than half
    /// of the last places of the figures that went into the two.
    func exceeds(_ other: Amount, byMoreThan places: [Int128]) -> Bool {
        guard let gap = subtracting(other)?.trillionths else { return self > other }
        return gap > Int128(other.trillionths.magnitude / 200) && gap > places.reduce(0, +) / 2
    }

    /// One of the last decimal that is not zero, in trillionths.
    ///
    /// The zeros of a whole number are taken for figures, but those of a million of a currency's
    /// own unit, in which figures stand that were printed in millions.
    func lastPlace(in unit: Unit) -> Int128 {
        let one = Amount(1).trillionths
        guard trillionths != 0 else { return one }
        let last = unit.scale == 1 ? one * 1_000_000 : one
        var place: Int128 = 1
        while place < last, trillionths % (place * 10) == 0 { place *= 10 }
        return place
    }
}

extension TradeEntry {
    /// One of the last decimal of the value for each record that went in, each of which was
    /// rounded.
    func lastPlaces(in unit: Unit) -> [Int128] {
        value.map { Array(repeating: $0.lastPlace(in: unit), count: max(1, n)) } ?? []
    }
}
