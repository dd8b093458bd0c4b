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
            let line = first.line.map { " (line \($0))" } ?? ""
            return [
                Diagnostic(
                    .error, .rescaledValues, path: name,
                    message: "\(scaled.count) of \(revisions.count) changed values are"
                        + " \(factor.plainDescription) times what they were in the last good"
                        + " edition, as \(first.series) of \(first.period),"
                        + " \(first.before.plainDescription) then and"
                        + " \(first.after.plainDescription) now\(line); if that is right, say"
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
    /// Whether it is a factor times what it was, but for rounding.
    fileprivate func isScaled(by factor: Double) -> Bool {
        before != 0 && abs(after / before / factor - 1) <= 0.05
    }
}
