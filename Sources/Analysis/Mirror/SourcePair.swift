internal import RealModule
import TradeModel

/// One flow as two sources state it, in one unit.
struct SourcePair {
    let period: TimeSpan
    let first, second: TradeEntry
    /// What one of the second source's unit is in the first's.
    private let factor: Double

    /// What the first source says, in its unit.
    var a: Double? { first.value?.doubleValue }
    /// What the second source says, in the first's unit.
    var b: Double? { second.value.map { $0.doubleValue * factor } }

    /// `a − b`; exact where both have one unit.
    var difference: Double? {
        guard factor == 1, let a = first.value, let b = second.value else {
            return a.flatMap { a in b.map { a - $0 } }
        }
        return (a - b).doubleValue
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
        let factor = right.scale / left.scale
        return a.periods.compactMap { period in
            guard let first = a.level(period), let second = b.level(period) else { return nil }
            return SourcePair(period: period, first: first, second: second, factor: factor)
        }
    }
}
