/// The change of level at every date at which the measure could have been: how unusual is the one at
/// its true date?
///
/// Inference by permuting the date, as A. Abadie, A. Diamond and J. Hainmueller, "Synthetic control
/// methods for comparative case studies", Journal of the American Statistical Association 105 (2010)
/// 493-505, do it for placebos in time. It presumes nothing about the errors. Dates next to the true one
/// see the same change, so that the p-value is on the safe side.
public struct PlaceboDistribution: Sendable {
    /// The question about the true date.
    public let actual: InterruptedSeries
    /// The changes of level by first observation under the supposed measure, the true one among them.
    public let effects: [(start: Int, level: Double)]
    /// The dates at which the model cannot be fitted, such as one that a window hides.
    public let refused: [Int]
    /// How many of the effects are as far from zero as the true one, itself included.
    public let asFar: Int
    /// `asFar` over the number of effects. It cannot be below one over their number.
    public var pValue: Double { Double(asFar) / Double(effects.count) }

    /// Fits the model at all dates with at least `margin` observations before and from them on.
    ///
    /// - Parameter margin: nil for 15 % of the observations, at least 3.
    /// - Throws: ``ModelError`` with `parameter-not-valid` when the true date is not among these, or
    ///   the margin is below 2; and what ``InterruptedSeries`` throws at the true date.
    /// - Complexity: O(n) fits.
    public init(
        _ values: [Double], _ question: InterruptedSeries.Question, margin: Int? = nil
    ) throws(ModelError) {
        let margin = margin ?? max(3, values.count * 15 / 100)
        actual = try InterruptedSeries(values, question)
        guard margin >= 2 else {
            throw ModelError(
                .parameterNotValid, "expected 2 observations or more for --margin, saw \(margin)")
        }
        let (before, after) = (question.start, values.count - question.start)
        guard margin <= min(before, after) else {
            throw ModelError(
                .parameterNotValid,
                "the measure needs \(margin) observations before it and \(margin) from it on; it has"
                    + " \(before) and \(after): give a --margin of at most \(min(before, after))")
        }
        var effects: [(start: Int, level: Double)] = []
        var refused: [Int] = []
        for start in margin...(values.count - margin) {
            var supposed = question
            supposed.start = start
            do throws(ModelError) {
                let fit = try InterruptedSeries(values, supposed)
                effects.append((start, fit.level.value))
            } catch  where error.code == .rankDeficient || error.code == .notConverged {
                refused.append(start)
            }
        }
        self.effects = effects
        self.refused = refused
        // The true effect is the same number at both places: the fits are the same.
        let distance = abs(actual.level.value)
        asFar = effects.count { abs($0.level) >= distance }
    }
}
