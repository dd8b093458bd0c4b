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
    /// Whether it is a sum that was too large to hold: it stays missing, whatever is added.
    private var isTooLarge = false

    /// The value of one record.
    init(value: Amount?, origin: Origin, confidence: Confidence? = nil) {
        self.value = value
        self.confidence = confidence
        n = value == nil ? 0 : 1
        missing = value == nil ? 1 : 0
        // A record without a usable value is no evidence for one.
        origins = value == nil ? [] : [origin]
    }

    /// A value that no record states: a sum's start, a zero that follows from what was reported, or
    /// a gap.
    init(value: Amount?, missing: Int = 0) {
        self.value = value
        self.missing = missing
    }

    /// Both together; missing when either is.
    static func + (a: TradeEntry, b: TradeEntry) -> TradeEntry {
        var sum = a
        sum.add(b)
        return sum
    }

    /// Imports and exports together, of which one that nothing tells of is missing; nil where nothing
    /// tells of either.
    static func both(_ entry: (TradeDirection) -> TradeEntry?) -> TradeEntry? {
        let sides = [TradeDirection.import, .export].map(entry)
        guard sides.contains(where: { $0 != nil }) else { return nil }
        return (sides[0] ?? TradeEntry(value: nil, missing: 1))
            + (sides[1] ?? TradeEntry(value: nil, missing: 1))
    }

    /// Adds another value; missing when either is.
    mutating func add(_ other: TradeEntry) {
        if let left = value, let right = other.value {
            hold(left.adding(right))
        } else {
            value = nil
        }
        join(other)
    }

    /// Adds what is there and counts what is not: the sum over partners goes on without one that
    /// has no usable record, and says so. Missing when there is nothing to add, and when the sum is too
    /// large to hold.
    mutating func accumulate(_ other: TradeEntry) {
        if let more = other.value, !isTooLarge { hold((value ?? .zero).adding(more)) }
        join(other)
    }

    private mutating func hold(_ sum: Amount?) {
        value = sum
        guard sum == nil else { return }
        isTooLarge = true
        missing += 1
    }

    private mutating func join(_ other: TradeEntry) {
        n += other.n
        missing += other.missing
        confidence = Confidence.least(of: confidence, other.confidence)
        origins += other.origins
        guard other.isTooLarge else { return }
        isTooLarge = true
        value = nil
    }
}
