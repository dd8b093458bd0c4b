import TradeModel

/// A trade value with what it rests on.
struct TradeEntry {
    /// The exact value; nil when it is missing.
    var value: Amount?
    /// How many records went in.
    var n = 0
    /// How many records could not be used or were not there.
    var missing = 0
    /// The least sure of the values that went in.
    var confidence: Confidence?
    /// The records.
    var origins: [Origin] = []

    /// The value of one record.
    init(value: Amount?, origin: Origin, confidence: Confidence? = nil) {
        self.value = value
        self.confidence = confidence
        n = value == nil ? 0 : 1
        missing = value == nil ? 1 : 0
        origins = [origin]
    }

    /// A value that no record states: a sum's start, a zero that follows from what was reported, or
    /// a gap.
    init(value: Amount?, missing: Int = 0) {
        self.value = value
        self.missing = missing
    }

    /// Both together; missing when either is.
    static func + (a: TradeEntry, b: TradeEntry) -> TradeEntry {
        var sum = a.joined(b)
        sum.value = a.value.flatMap { left in b.value.map { left + $0 } }
        return sum
    }

    /// Adds what is there and counts what is not: the sum over partners goes on without one that
    /// has no usable record, and says so. Missing when there is nothing to add.
    mutating func accumulate(_ other: TradeEntry) {
        var sum = joined(other)
        let values = [value, other.value].compactMap { $0 }
        sum.value = values.isEmpty ? nil : values.reduce(.zero, +)
        self = sum
    }

    private func joined(_ other: TradeEntry) -> TradeEntry {
        var both = self
        both.n += other.n
        both.missing += other.missing
        both.confidence = [confidence, other.confidence].compactMap { $0 }.min()
        both.origins += other.origins
        return both
    }
}
