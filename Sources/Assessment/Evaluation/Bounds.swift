/// Between which numbers one lies; the same twice where it is known.
struct Bounds {
    /// Minus infinite where there is no least.
    let least: Double
    /// Infinite where there is no most.
    let most: Double
    let scale: Scale?
    /// Why no more is known of it, each once.
    let reasons: [String]

    init(_ range: ClosedRange<Double>, _ scale: Scale?, _ reasons: [String] = []) {
        least = range.lowerBound
        most = range.upperBound
        self.scale = scale
        self.reasons = reasons
    }

    /// Those of a number that is known.
    init(_ number: Measured) {
        self.init(number.value...number.value, number.scale)
    }

    /// The bounds of some numbers; nil where there is none, one is no number, or all are too large.
    init?(of numbers: [Double], _ scale: Scale?, _ reasons: [String] = []) {
        guard let least = numbers.min(), let most = numbers.max(),
            !numbers.contains(where: \.isNaN), least < .infinity, most > -.infinity
        else { return nil }
        self.init(least...most, scale, reasons)
    }

    /// The ends with their unit.
    var ends: (least: Measured, most: Measured) {
        (Measured(value: least, scale: scale), Measured(value: most, scale: scale))
    }

    /// How far two numbers lie from each other, at least and at most; not at all where they may be the
    /// same, or differ as binary fractions do.
    static func distance(
        _ a: ClosedRange<Double>, _ b: ClosedRange<Double>
    ) -> ClosedRange<Double> {
        let gap = { (x: Double, y: Double) in
            Expression.Comparison.isSame(x, y) ? 0 : Swift.abs(x - y)
        }
        let first = gap(a.lowerBound, b.upperBound)
        let second = gap(a.upperBound, b.lowerBound)
        return (a.overlaps(b) ? 0 : Swift.min(first, second))...Swift.max(first, second)
    }
}
