internal import RealModule

extension LinearRegression {
    /// The lag up to which autocorrelation is allowed for where none is given: ⌊4(n/100)^{2/9}⌋.
    ///
    /// W. K. Newey and K. D. West, "Automatic lag selection in covariance matrix estimation", Review
    /// of Economic Studies 61 (1994) 631-653, as a fixed rule.
    public static func automaticLag(observations: Int) -> Int {
        let lag = Int(4 * Double.pow(Double(observations) / 100, 2.0 / 9))
        return min(lag, observations - 1)
    }

    /// The estimates with standard errors that allow for errors of changing variance and for
    /// autocorrelation up to `lag`:
    ///
    ///     V = n/(n − k) · (XᵀX)⁻¹ S (XᵀX)⁻¹,
    ///     S = Σ uₜ² xₜxₜᵀ + Σ_{l=1}^{L} (1 − l/(L+1)) Σ uₜuₜ₋ₗ (xₜxₜ₋ₗᵀ + xₜ₋ₗxₜᵀ)
    ///
    /// W. K. Newey and K. D. West, "A simple, positive semi-definite, heteroskedasticity and
    /// autocorrelation consistent covariance matrix", Econometrica 55 (1987) 703-708: Bartlett's
    /// weights, no prewhitening. The factor n/(n − k) is the usual correction for small samples; tests
    /// and intervals are Student's with n − k degrees of freedom.
    ///
    /// - Parameter lag: L; nil for ``automaticLag(observations:)``.
    /// - Precondition: `lag` is not negative and below n; `level` lies strictly between 0 and 1.
    /// - Complexity: O(n·k·(k + L)).
    public func neweyWestEstimates(lag: Int? = nil, level: Double = 0.95) -> [Estimate] {
        let n = design.observations
        let lag = lag ?? Self.automaticLag(observations: n)
        precondition(lag >= 0 && lag < n, "a lag lies between 0 and the number of observations")
        let scores = (0..<n).map { time in design.row(time).map { $0 * residuals[time] } }
        let count = coefficients.count
        var meat = [Double](repeating: 0, count: count * count)
        for distance in 0...lag {
            let weight = 1 - Double(distance) / Double(lag + 1)
            for time in distance..<n {
                let (now, before) = (scores[time], scores[time - distance])
                for i in 0..<count {
                    for j in 0..<count {
                        let product = now[i] * before[j] + (distance > 0 ? before[i] * now[j] : 0)
                        meat[i * count + j] += weight * product
                    }
                }
            }
        }
        let correction = Double(n) / Double(degreesOfFreedom)
        let covariance = sandwich(meat).map { $0 * correction }
        return estimates(covariance: covariance, level: level)
    }

    /// B·M·B with the bread B = (XᵀX)⁻¹.
    private func sandwich(_ meat: [Double]) -> [Double] {
        let count = coefficients.count
        func product(_ a: [Double], _ b: [Double]) -> [Double] {
            (0..<count * count).map { cell in
                (0..<count).reduce(0) {
                    $0 + a[cell / count * count + $1] * b[$1 * count + cell % count]
                }
            }
        }
        return product(product(inverseGram, meat), inverseGram)
    }
}
