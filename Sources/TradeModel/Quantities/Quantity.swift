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

    /// The sum; throws when the units are not the same.
    public static func + (a: Quantity, b: Quantity) throws(UnitMismatch) -> Quantity {
        guard a.unit == b.unit else { throw UnitMismatch(a.unit, b.unit) }
        return Quantity(a.value + b.value, a.unit)
    }

    /// The difference; throws when the units are not the same.
    public static func - (a: Quantity, b: Quantity) throws(UnitMismatch) -> Quantity {
        guard a.unit == b.unit else { throw UnitMismatch(a.unit, b.unit) }
        return Quantity(a.value - b.value, a.unit)
    }

    /// The quotient; of commensurable units a ratio, whatever their scales.
    public static func / (a: Quantity, b: Quantity) -> Quantity {
        let unit = a.unit / b.unit
        guard unit.isDimensionless else { return Quantity(a.value / b.value, unit) }
        let scale = a.unit.scale == b.unit.scale ? 1 : a.unit.scale / b.unit.scale
        return Quantity(a.value / b.value * scale, unit)
    }
}

/// Two units that do not add.
public struct UnitMismatch: Error, Hashable, Sendable, CustomStringConvertible {
    /// The unit on the left.
    public let left: Unit
    /// The unit on the right.
    public let right: Unit

    /// Names the two units.
    public init(_ left: Unit, _ right: Unit) {
        self.left = left
        self.right = right
    }

    /// A sentence that names both units.
    public var description: String { "\(left) and \(right) do not add" }
}
