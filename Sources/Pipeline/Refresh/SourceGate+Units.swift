internal import Store
import TradeModel

extension SourceGate {
    /// Says which values the edition gives in another unit than the last good one: as an error where
    /// more than one of ten, and at least three or all that are known, are not the amounts that they
    /// were, or where all of a series is in a unit that does not convert, else as a warning.
    func unitFindings(_ contrast: EditionContrast) -> [Diagnostic] {
        let moved = contrast.inOtherUnits
        let changed = moved.filter { !$0.isSameAmount }
        guard let first = changed.first ?? moved.first else { return [] }
        let verb = moved.count == 1 ? "is" : "are"
        let told =
            "\(moved.count) of \(contrast.known) values \(verb) in another unit than in the last good"
            + " edition, as \(first.series) of \(first.period), \(first.before.plainDescription)"
            + " \(first.series.unit) then and \(first.after.plainDescription) \(first.unit) now"
            + "\(first.place)"
        let isMuch =
            10 * changed.count > moved.count
            && (changed.count >= 3 || changed.count == contrast.known)
        let isOfASeries = changed.contains {
            contrast.seriesInOtherUnits.contains($0.series) && !$0.isConvertible
        }
        guard isMuch || isOfASeries else {
            let amounts =
                changed.isEmpty ? "the same amounts" : "\(changed.count) of them other amounts"
            return [
                Diagnostic(
                    .warning, .rescaledValues, path: name,
                    message: "\(told), \(amounts); their history begins anew")
            ]
        }
        let factor = Self.factors.first { factor in
            10 * changed.count { $0.isScaled(by: factor) } >= 9 * changed.count
        }
        guard specification.expectations.factor != factor ?? 1 else { return [] }
        let times = factor.map { ", \($0.plainDescription) times as much" } ?? ""
        return [
            Diagnostic(
                .error, .rescaledValues, path: name,
                message: "\(told)\(times); if that is right, say"
                    + " “factor: \((factor ?? 1).plainDescription)” in the configuration")
        ]
    }
}
