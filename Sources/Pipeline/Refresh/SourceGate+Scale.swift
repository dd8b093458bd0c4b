internal import Store
import TradeModel

extension SourceGate {
    /// Says where at least three numbers, and nine of ten of those that changed, are the same power of
    /// ten times what they were: thousands may stand for millions.
    func scaleFindings(_ revisions: [Revision]) -> [Diagnostic] {
        for factor in Self.factors {
            let scaled = revisions.filter { $0.isScaled(by: factor) }
            guard scaled.count >= 3, 10 * scaled.count >= 9 * revisions.count,
                let first = scaled.first, factor != specification.expectations.factor
            else { continue }
            return [
                Diagnostic(
                    .error, .rescaledValues, path: name,
                    message: "\(scaled.count) of \(revisions.count) changed values are"
                        + " \(factor.plainDescription) times what they were in the last good"
                        + " edition, as \(first.series) of \(first.period),"
                        + " \(first.before.plainDescription) then and"
                        + " \(first.after.plainDescription) now\(first.place); if that is right, say"
                        + " “factor: \(factor.plainDescription)” in the configuration")
            ]
        }
        return []
    }

    /// The powers of ten that are looked for: a point that moved, and units that were taken for
    /// others.
    static let factors: [Double] = [
        10, 100, 1000, 10_000, 100_000, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
        0.1, 0.01, 0.001, 0.0001, 0.00001, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12,
    ]
}

extension Revision {
    /// The line of the new value, as it stands behind it in a message.
    var place: String { line.map { " (line \($0))" } ?? "" }

    /// Whether the amount is a factor times what it was, but for rounding.
    func isScaled(by factor: Double) -> Bool {
        ratio.map { abs($0 / factor - 1) <= 0.05 } ?? false
    }

    /// Whether the amount is what it was, but for rounding. None is none in any unit.
    var isSameAmount: Bool { before == 0 && after == 0 || isScaled(by: 1) }

    /// Whether its unit converts into that of the number in force.
    var isConvertible: Bool {
        guard let old = Unit(series.unit), let new = Unit(unit) else { return unit == series.unit }
        return old.isCommensurable(with: new)
    }

    /// How many times what it was the amount is; nil where that was zero, or the units do not convert.
    private var ratio: Double? {
        guard before != 0 else { return nil }
        if unit == series.unit { return after / before }
        guard let old = Unit(series.unit), let factor = Unit(unit)?.factor(into: old)
        else { return nil }
        return after / before * factor
    }
}
