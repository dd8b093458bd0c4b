/// A number with its unit.
public struct Quantity: Hashable, Sendable {
    /// The number.
    public let value: Double
    /// What it counts or measures.
    public let unit: Unit

    /// A number in a unit.
    public init(_ value: Double, _ unit: Unit) {
        self.value = value
        self.unit = unit
    }

    /// The quotient; of commensurable units a ratio, whatever their scales.
    public static func / (a: Quantity, b: Quantity) -> Quantity {
        let unit = a.unit / b.unit
        guard unit.isDimensionless else { return Quantity(a.value / b.value, unit) }
        let scale = a.unit.scale == b.unit.scale ? 1 : a.unit.scale / b.unit.scale
        return Quantity(a.value / b.value * scale, unit)
    }
}
