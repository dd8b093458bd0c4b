internal import RealModule

/// The distribution of the place where a two-sided Brownian motion with drift is highest, which is the
/// limit of the error of an estimated break date.
///
/// J. Bai, "Estimation of a change point in multiple regression models", Review of Economics and
/// Statistics 79 (1997) 551-563, appendix B, for a mean whose errors have one variance before the break
/// and another after it.
struct ArgmaxDistribution {
    /// φ, the variance after the break over that before it.
    let ratio: Double

    /// The probability of a place of at most `x`; 1/(1 + φ) at 0.
    ///
    /// - Complexity: O(1).
    func lowerTail(_ x: Double) -> Double {
        // Seen from the other side, time runs backwards and is measured by the other variance.
        x < 0
            ? Self.outerTail(-x, ratio: ratio)
            : 1 - Self.outerTail(x / ratio, ratio: 1 / ratio)
    }

    /// The value that a share `probability` does not exceed, by bisection down to rounding; nil where
    /// it is farther than 10¹² from 0.
    ///
    /// - Precondition: `probability` lies strictly between 0 and 1.
    func quantile(_ probability: Double) -> Double? {
        let isUpper = probability > lowerTail(0)
        var outer = isUpper ? 1.0 : -1.0
        while isUpper ? lowerTail(outer) < probability : lowerTail(outer) > probability {
            outer *= 2
            guard abs(outer) <= 1e12 else { return nil }
        }
        var (low, high) = isUpper ? (0, outer) : (outer, 0)
        while true {
            let middle = (low + high) / 2
            guard middle > low && middle < high else { return middle }
            if lowerTail(middle) < probability { low = middle } else { high = middle }
        }
    }

    /// P(argmax < −x) for x ≥ 0 and the ratio φ:
    ///
    ///     −√(x/2π)·e^{−x/8} − φ(φ+2)/(φ+1)·e^{a(1+a)x/2}·Φ(−(½+a)√x)
    ///         + (x/2 − 2 + (φ+2)²/(φ+1))·Φ(−√x/2),   a = 1/φ
    private static func outerTail(_ x: Double, ratio phi: Double) -> Double {
        guard x > 0 else { return 1 / (1 + phi) }
        let a = 1 / phi
        let root = x.squareRoot()
        // e^{a(1+a)x/2}·φ((½+a)√x) is e^{−x/8}/√2π, whatever a is: so the large terms never meet.
        let density = Double.exp(-x / 8) / (2 * Double.pi).squareRoot()
        let middle =
            phi * (phi + 2) / (phi + 1) * density * StandardNormal.millsRatio((0.5 + a) * root)
        let factor = x / 2 - 2 + (phi + 2) * (phi + 2) / (phi + 1)
        return -root * density - middle + factor * StandardNormal.lowerTail(-root / 2)
    }
}
