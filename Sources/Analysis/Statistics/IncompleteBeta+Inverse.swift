internal import RealModule

extension IncompleteBeta {
    /// log(x/(1−x)) of the quantile whose tails are `p` on the left and `q` on the right. The odds
    /// keep their digits where x is next to 0 or to 1; −infinity and infinity stand for the ends.
    ///
    /// Relative accuracy of x is about 1e-12 for shapes from ½ to some hundreds, and 1e-11 to 10⁴. Of
    /// the two tails the smaller one counts, because the other has lost its digits.
    ///
    /// - Precondition: `a` and `b` are positive and finite, `p` and `q` are not negative.
    /// - Complexity: some five evaluations of I, O(√max(a, b)) each.
    static func logit(a: Double, b: Double, lower p: Double, upper q: Double) -> Double {
        precondition(p >= 0 && q >= 0, "probability must lie in 0...1")
        if p == 0 { return -.infinity }
        if q == 0 { return .infinity }
        return p <= q
            ? logit(a: a, b: b, lowerTail: p) : -logit(a: b, b: a, lowerTail: q)
    }

    /// Newton's method on log I as a function of u = log(x/(1−x)), for a tail of at most one half.
    ///
    /// On that scale the density eᵃᵘ/(1+eᵘ)ᵃ⁺ᵇ is log-concave, hence so is its integral: Newton's
    /// method leaves the far side of the root in one step and then closes in from one side. The
    /// bracket guards against underflow far from the root and against rounding.
    private static func logit(a: Double, b: Double, lowerTail p: Double) -> Double {
        // I → xᵃ/(a·B(a, b)) as x → 0; so near to 0 that is I itself.
        let logBeta = Double.logGamma(a + 1) + Double.logGamma(b) - Double.logGamma(a + b)
        let limit = (Double.log(p) + logBeta) / a
        if limit < -40 - Double.log(1 + b) { return limit }

        let spread = (1 / a + 1 / b).squareRoot()
        var u = max(limit, Double.log(a / b) + StandardNormal.quantile(p) * spread)
        var bracket = (low: -800.0, high: Double.infinity)
        for _ in 0..<200 {
            let tails = tails(a: a, b: b, x: 1 / (1 + Double.exp(-u)), y: 1 / (1 + Double.exp(u)))
            if tails.lower == p { return u }
            if tails.lower > p { bracket.high = u } else { bracket.low = u }
            let step =
                tails.lower > 0 ? Double.log(p / tails.lower) * (tails.lower / tails.term) : 0
            if tails.lower > 0 && abs(step) < 1e-10 { return u + step }
            let next = u + step
            if next > bracket.low && next < bracket.high {
                u = next
            } else {
                u = bracket.high.isFinite ? (bracket.low + bracket.high) / 2 : u + 1
            }
        }
        return u
    }
}
