internal import RealModule

/// The scale on which a series is modelled.
public enum Transform: Sendable, Hashable {
    /// As it is: effects are in the series' unit.
    case level
    /// The natural logarithm: effects are log points. Every value must be above zero.
    case log
    /// log(y/s + √((y/s)² + 1)), the inverse hyperbolic sine of the value over a scale: log points
    /// where values are far above the scale, and defined at zero and below. The scale is part of the
    /// result: another one gives other effects.
    case asinh(scale: Double)

    /// The values on the scale.
    ///
    /// - Throws: ``ModelError`` with `value-not-valid` for a value that is not finite or has no
    ///   logarithm, and `parameter-not-valid` for a scale that is not positive and finite.
    public func applied(to values: [Double]) throws(ModelError) -> [Double] {
        try ModelError.requireFinite(values)
        switch self {
        case .level: return values
        case .log:
            if let index = values.firstIndex(where: { $0 <= 0 }) {
                throw ModelError(
                    .valueNotValid,
                    "observation \(index + 1), \(values[index]), has no logarithm; asinh has a place"
                        + " for zero and below")
            }
            return values.map { Double.log($0) }
        case .asinh(let scale):
            guard scale > 0 && scale.isFinite else {
                throw ModelError(
                    .parameterNotValid, "the scale of asinh is above zero and finite, not \(scale)")
            }
            return values.map { Double.asinh($0 / scale) }
        }
    }

    /// The values of transformed ones.
    public func inverted(_ values: [Double]) -> [Double] {
        switch self {
        case .level: values
        case .log: values.map { Double.exp($0) }
        case .asinh(let scale): values.map { scale * Double.sinh($0) }
        }
    }

    /// What it is called in definitions.
    public var name: String {
        switch self {
        case .level: "level"
        case .log: "log"
        case .asinh(let scale): scale == 1 ? "asinh" : "asinh of the value over \(scale)"
        }
    }
}
