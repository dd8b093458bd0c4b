/// Quantiles of a sample.
public enum SampleQuantile {
    /// The value at the place p·(n − 1) of the sorted sample, counted from 0, between two values by
    /// linear interpolation: definition 7 of R. J. Hyndman and Y. Fan, The American Statistician 50
    /// (1996) 361-365, which R and NumPy use.
    ///
    /// - Precondition: `sorted` is in ascending order; `probability` lies in 0...1.
    /// - Returns: nil for an empty sample.
    /// - Complexity: O(1).
    public static func value(_ sorted: [Double], probability: Double) -> Double? {
        precondition((0...1).contains(probability), "probability must lie in 0...1")
        guard let last = sorted.indices.last else { return nil }
        let place = probability * Double(last)
        let index = Int(place)
        let part = place - Double(index)
        if part == 0 { return sorted[index] }
        return sorted[index] + part * (sorted[index + 1] - sorted[index])
    }

    /// The median of whole numbers in any order; nil where there are none.
    ///
    /// - Complexity: O(n log n).
    public static func median(_ values: [Int]) -> Double? {
        value(values.map(Double.init).sorted(), probability: 0.5)
    }
}
