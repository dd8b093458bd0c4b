internal import RealModule

extension NegativeBinomialFit {
    /// The α at which the profile score is zero, or 0 where more dispersion is less likely from the
    /// start. The score is negative for large α, so that doubling finds a bracket.
    static func dispersion(_ groups: [[Sample]]) -> Double {
        if score(groups, 0) <= 0 { return 0 }
        var high = 1.0
        while score(groups, high) > 0 { high *= 2 }
        var low = high / 2
        while low > 1e-12 && score(groups, low) <= 0 { (low, high) = (low / 2, low) }
        // Illinois' variant of false position (Dowell and Jarratt 1971), which keeps the bracket.
        var (f, g) = (score(groups, low), score(groups, high))
        var side = 0
        for _ in 0..<200 where high - low > 4e-16 * high {
            let middle = (low * g - high * f) / (g - f)
            let value = score(groups, middle)
            if value == 0 { return middle }
            if value > 0 {
                (low, f) = (middle, value)
                if side == 1 { g /= 2 }
                side = 1
            } else {
                (high, g) = (middle, value)
                if side == -1 { f /= 2 }
                side = -1
            }
        }
        return (low + high) / 2
    }

    /// The rate of a group for an α: the root of Σ (x − λE)/(1 + αλE), which falls in λ.
    ///
    /// Newton's method on log λ from the pooled rate, which is the root where α is 0 or where the
    /// exposures are equal; halved where it would leave the range of the samples' rates.
    static func rate(_ group: [Sample], _ dispersion: Double) -> Double {
        let events = group.reduce(0) { $0 + Double($1.count) }
        var rate = events / group.reduce(0) { $0 + $1.exposure }
        if dispersion == 0 || group.allSatisfy({ $0.exposure == group[0].exposure }) { return rate }
        for _ in 0..<100 {
            var (value, slope) = (0.0, 0.0)
            for sample in group {
                let mean = rate * sample.exposure
                let spread = 1 + dispersion * mean
                value += (Double(sample.count) - mean) / spread
                slope += mean * (1 + dispersion * Double(sample.count)) / (spread * spread)
            }
            let step = max(-1, min(1, value / slope))
            rate *= Double.exp(step)
            if abs(step) < 1e-15 { break }
        }
        return rate
    }

    /// The derivative in α of the log-likelihood, with the rates that are best for this α:
    /// Σ [Σ_{j<x} j/(1 + αj) + (log(1 + z) − z/(1 + z))/α² − xμ/(1 + z)] with z = αμ.
    private static func score(_ groups: [[Sample]], _ dispersion: Double) -> Double {
        groups.reduce(0) { sum, group in
            let rate = rate(group, dispersion)
            return sum
                + group.reduce(0) { sum, sample in
                    let mean = rate * sample.exposure
                    let count = Double(sample.count)
                    let ascending = (0..<sample.count).reduce(0) {
                        $0 + Double($1) / (1 + dispersion * Double($1))
                    }
                    return sum + ascending + mean * mean * excess(dispersion * mean)
                        - count * mean / (1 + dispersion * mean)
                }
        }
    }

    /// (log(1 + z) − z/(1 + z))/z², by its series Σ (−z)ᵏ (k+1)/(k+2) where the terms would cancel.
    private static func excess(_ z: Double) -> Double {
        guard z < 0.01 else { return (Double.log(onePlus: z) - z / (1 + z)) / (z * z) }
        var (sum, power) = (0.0, 1.0)
        for k in 0..<9 {
            sum += power * Double(k + 1) / Double(k + 2)
            power *= -z
        }
        return sum
    }
}
