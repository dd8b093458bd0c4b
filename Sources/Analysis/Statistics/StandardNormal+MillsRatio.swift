internal import RealModule

extension StandardNormal {
    /// M(y) = Φ(−y)/φ(y), the upper tail over the density, which has its digits where both have run
    /// out of them.
    ///
    /// Above 5 by Laplace's continued fraction 1/(y + 1/(y + 2/(y + 3/(y + …)))) (DLMF 7.9.4), below by
    /// its definition. Accurate to about 1e-14 of itself.
    ///
    /// - Precondition: `y` is above −37, where the ratio is finite.
    /// - Complexity: O(1).
    static func millsRatio(_ y: Double) -> Double {
        guard y > 5 else {
            return lowerTail(-y) * (2 * Double.pi).squareRoot() * Double.exp(y * y / 2)
        }
        // From the inside out: 60 terms reach the last digit at 5, fewer are needed beyond.
        var denominator = y
        for term in stride(from: 60.0, through: 1, by: -1) { denominator = y + term / denominator }
        return 1 / denominator
    }
}
