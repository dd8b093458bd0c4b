/// The binomial distribution: the successes among independent trials of one probability.
struct Binomial: Hashable, Sendable {
    /// n.
    let trials: Int
    /// The probability p of a success.
    let probability: Double
    /// 1 − p, kept apart because it loses its digits where p is next to 1.
    let complement: Double

    /// The distribution of the successes in `trials` trials, with a complement that the caller knows to
    /// full precision.
    ///
    /// - Precondition: `trials` is not negative and `probability` lies in 0...1.
    init(trials: Int, probability: Double, complement: Double) {
        precondition(trials >= 0, "trials must not be negative")
        precondition(probability >= 0 && complement >= 0, "probability must lie in 0...1")
        self.trials = trials
        self.probability = probability
        self.complement = complement
    }

    /// The probability of exactly `successes`; 0 outside of 0...n.
    ///
    /// - Complexity: O(1).
    func mass(_ successes: Int) -> Double {
        guard (0...trials).contains(successes) else { return 0 }
        let k = Double(successes)
        let rest = Double(trials - successes)
        if trials == 0 { return 1 }
        if probability == 0 { return successes == 0 ? 1 : 0 }
        if complement == 0 { return successes == trials ? 1 : 0 }
        // The beta term at k + 1 and n − k + 1 is this mass times (n + 1)·p·q.
        let term = IncompleteBeta.leadingTerm(a: k + 1, b: rest + 1, x: probability, y: complement)
        return term / (Double(trials + 1) * probability * complement)
    }

    /// The probability of at most `successes`: I_{1−p}(n − k, k + 1).
    ///
    /// - Complexity: O(√trials).
    func lowerTail(_ successes: Int) -> Double {
        if successes < 0 { return 0 }
        if successes >= trials { return 1 }
        let k = Double(successes)
        return IncompleteBeta.tails(
            a: Double(trials) - k, b: k + 1, x: complement, y: probability
        ).lower
    }

    /// The probability of more than `successes`: I_p(k + 1, n − k).
    ///
    /// - Complexity: O(√trials).
    func upperTail(_ successes: Int) -> Double {
        if successes < 0 { return 1 }
        if successes >= trials { return 0 }
        let k = Double(successes)
        return IncompleteBeta.tails(
            a: k + 1, b: Double(trials) - k, x: probability, y: complement
        ).lower
    }
}
