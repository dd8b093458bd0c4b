/// The middle of some numbers.
enum Median {
    /// The middle number in order, or the mean of the middle two; nil without any. O(n log n).
    static func of(_ values: some Collection<Double>) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        guard sorted.count.isMultiple(of: 2) else { return sorted[middle] }
        // Half of each, so that the sum of two large numbers does not overflow.
        return sorted[middle - 1] / 2 + sorted[middle] / 2
    }
}
