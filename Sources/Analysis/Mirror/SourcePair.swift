internal import RealModule
import TradeModel

/// One flow as two sources state it, in one unit.
struct SourcePair {
    let period: TimeSpan
    let first, second: TradeEntry
    /// The units of the two.
    private let units: (first: Unit, second: Unit)

    /// What the first source says, in its unit.
    var a: Double? { first.value?.doubleValue }
    /// What the second source says, in the first's unit.
    var b: Double? {
        converted?.doubleValue
            ?? second.value.map { $0.doubleValue * (units.second.scale / units.first.scale) }
    }

    /// `a − b`; exact where both are decimals in the first's unit, and so is what is between them.
    var difference: Double? {
        if let a = first.value, let b = converted, let exact = a.subtracting(b) {
            return exact.doubleValue
        }
        return a.flatMap { a in b.map { a - $0 } }
    }

    /// The second source's value in the first's unit; nil where it is no decimal there that can be
    /// held.
    private var converted: Amount? {
        guard let value = second.value else { return nil }
        let (from, to) = (units.second.scale, units.first.scale)
        if from >= to { return Int(exactly: from / to).flatMap { value.multiplied(by: $0) } }
        guard let parts = Int128(exactly: to / from),
            value.trillionths.isMultiple(of: parts)
        else { return nil }
        return Amount(trillionths: value.trillionths / parts)
    }

    /// `a / b`; nil where a value is missing or the second is not above zero.
    var ratio: Double? {
        guard let a, let b, b > 0 else { return nil }
        return a / b
    }

    /// `ln(a / b)`; nil where a value is missing or not above zero.
    var logRatio: Double? { ratio.flatMap { $0 > 0 ? .log($0) : nil } }

    /// `200 (a − b) / (a + b)`, in percent; nil where a value is missing or both are zero.
    var discrepancy: Double? {
        guard let a, let b, let difference, a + b > 0 else { return nil }
        return 200 * difference / (a + b)
    }

    var entries: [TradeEntry] { [first, second] }
    var n: Int { entries.reduce(0) { $0 + $1.n } }
    var missing: Int { entries.reduce(0) { $0 + $1.missing } }
    var confidence: Confidence? { entries.compactMap(\.confidence).min() }
    var origins: [Origin] { entries.flatMap(\.origins) }

    /// The periods of which both sources say something, in order; nil where their units are of
    /// different kinds.
    static func common(_ a: TradeAnswer, _ b: TradeAnswer) -> [SourcePair]? {
        guard let left = a.trade?.unit, let right = b.trade?.unit else { return [] }
        guard left.isCommensurable(with: right) else { return nil }
        return a.periods.compactMap { period in
            guard let first = a.level(period), let second = b.level(period) else { return nil }
            return SourcePair(period: period, first: first, second: second, units: (left, right))
        }
    }
}
