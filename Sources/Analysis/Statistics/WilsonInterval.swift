extension Interval {
    /// The score interval of a proportion:
    /// `(p̂ + z²/2n ± z√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n)` with p̂ = s/n.
    ///
    /// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22
    /// (1927) 209-212; recommended by Brown, Cai and DasGupta, Statistical Science 16 (2001) 101-133.
    /// It presumes independent trials; a clustered salvo overstates `trials`. The lower end is taken
    /// from the product of the two roots, s²/(n(n+z²)), which keeps its digits when `s` is small.
    ///
    /// - Parameters:
    ///   - successes: `s`, in `0...trials` (precondition).
    ///   - trials: `n`.
    ///   - level: a fraction strictly between 0 and 1 (precondition).
    /// - Returns: an interval inside 0...1, or nil when there were no trials.
    /// - Complexity: O(1).
    public static func wilsonScore(
        successes: Int, trials: Int, level: Double = 0.95
    ) -> Interval? {
        requireLevel(level)
        precondition(0 <= successes && successes <= trials, "successes must lie in 0...trials")
        if trials == 0 { return nil }
        let s = Double(successes)
        let n = Double(trials)
        let z = -StandardNormal.quantile((1 - level) / 2)
        let z2 = z * z
        let spread = z * (z2 + 4 * s * (n - s) / n).squareRoot()
        let upper = successes == trials ? 1 : (2 * s + z2 + spread) / (2 * (n + z2))
        let lower = (s / n) * (s / (n + z2)) / upper
        return Interval(lower: lower, upper: upper, level: level)
    }
}
