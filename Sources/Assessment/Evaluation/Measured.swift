import TradeModel

/// A unit, also one that no table names, such as the square of one.
struct Scale: Hashable {
    /// What one of it is in base units.
    let factor: Double
    /// The base units with their powers.
    let powers: [String: Int]
    /// The unit of a table; nil where it is none.
    let unit: Unit?

    init(_ unit: Unit) {
        factor = unit.scale
        powers = unit.base
        self.unit = unit
    }

    /// A unit that is made of base units.
    init(factor: Double, powers: [String: Int]) {
        self.factor = factor
        self.powers = powers
        unit = nil
    }

    /// The unit's name, or its base units with their powers.
    var text: String { unit?.code ?? Self.text(powers) }

    /// Base units with their powers in words.
    static func text(_ powers: [String: Int]) -> String {
        powers.sorted { $0.key < $1.key }.map { $0.value == 1 ? $0.key : "\($0.key)^\($0.value)" }
            .joined(separator: "·")
    }

    /// Powers added, or with the sign −1 taken away.
    static func product(
        _ a: [String: Int], _ b: [String: Int], sign: Int = 1
    ) -> [String: Int] {
        a.merging(b.mapValues { $0 * sign }) { $0 + $1 }.filter { $0.value != 0 }
    }
}

/// A number with its unit; nil is a bare number, which takes any.
struct Measured: Hashable {
    let value: Double
    let scale: Scale?

    var unitText: String { scale?.text ?? "a bare number" }

    /// The number in another unit; nil where it is of another kind. A bare number stays as it is.
    func converted(to other: Scale?) -> Double? {
        guard let other, let scale else { return value }
        guard scale.powers == other.powers else { return nil }
        return scale.factor == other.factor ? value : value * scale.factor / other.factor
    }
}
