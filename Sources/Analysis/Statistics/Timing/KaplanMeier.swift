/// How long things last when some of them have not ended yet: the product-limit estimate of E. L.
/// Kaplan and P. Meier, JASA 53 (1958) 457-481.
public struct KaplanMeier: Hashable, Sendable {
    /// How long something lasted, or has lasted so far.
    public struct Duration: Hashable, Sendable {
        /// The length, such as days.
        public let length: Double
        /// Whether it ended then; otherwise it is known to be longer.
        public let hasEnded: Bool

        /// A duration, over unless said otherwise.
        public init(_ length: Double, hasEnded: Bool = true) {
            self.length = length
            self.hasEnded = hasEnded
        }
    }

    /// A fall of the estimate.
    public struct Step: Hashable, Sendable {
        /// The length at which something ended.
        public let length: Double
        /// The share that lasts longer.
        public let survival: Double
    }

    /// The lengths at which something ended, ascending, with the share that lasts longer.
    public let steps: [Step]

    /// The estimate from durations in any order. One that ends and one that goes on at the same
    /// length: the second one was still there when the first one ended.
    ///
    /// - Precondition: lengths are finite and not negative.
    /// - Complexity: O(n log n).
    public init(_ durations: [Duration]) {
        precondition(
            durations.allSatisfy { $0.length >= 0 && $0.length.isFinite },
            "durations must be finite and not negative")
        let sorted = durations.sorted { $0.length < $1.length }
        var steps: [Step] = []
        var survival = 1.0
        var index = 0
        while index < sorted.count {
            let length = sorted[index].length
            let atRisk = Double(sorted.count - index)
            var ended = 0
            while index < sorted.count && sorted[index].length == length {
                if sorted[index].hasEnded { ended += 1 }
                index += 1
            }
            guard ended > 0 else { continue }
            survival *= (atRisk - Double(ended)) / atRisk
            steps.append(Step(length: length, survival: survival))
        }
        self.steps = steps
    }

    /// The length that half of them outlast: where the estimate falls below one half, or the middle
    /// of the stretch on which it is one half, as R's `survfit` prints it. Nil where too many have
    /// not ended.
    public var median: Double? {
        // Products of fractions miss one half by a rounding.
        let tolerance = 1e-12
        guard let first = steps.firstIndex(where: { $0.survival <= 0.5 + tolerance }) else {
            return nil
        }
        guard steps[first].survival >= 0.5 - tolerance else { return steps[first].length }
        guard first + 1 < steps.count else { return steps[first].length }
        return (steps[first].length + steps[first + 1].length) / 2
    }
}
