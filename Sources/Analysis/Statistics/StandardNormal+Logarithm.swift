internal import RealModule

extension StandardNormal {
    /// log Φ(z), which has its digits where Φ(z) itself has run out of them.
    ///
    /// Below −5 it is −z²/2 − log(√2π) + log M, with Mills' ratio M by Laplace's continued fraction
    /// 1/(x + 1/(x + 2/(x + 3/(x + …)))) at x = −z (DLMF 7.9.4). Accurate to about 1e-15 of itself.
    ///
    /// - Complexity: O(1).
    static func logLowerTail(_ z: Double) -> Double {
        guard z < -5 else { return Double.log(lowerTail(z)) }
        let x = -z
        // From the inside out: 60 terms reach the last digit at x = 5, fewer are needed beyond.
        var denominator = x
        for term in stride(from: 60.0, through: 1, by: -1) { denominator = x + term / denominator }
        return -x * x / 2 - Double.log(2 * .pi) / 2 - Double.log(denominator)
    }
}
