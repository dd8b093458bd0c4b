import Analysis

extension Interval {
    /// Both ends, rounded: `2.81 to 14.42`.
    ///
    /// - Parameter format: How they are written; if left out with two decimals, and more where both are
    ///   so small that the larger would not show two digits, or one that is not zero would be written
    ///   as zero.
    func text(_ format: DecimalFormat? = nil) -> String {
        let format = format ?? usual
        guard let lower = format.rounded(lower), let upper = format.rounded(upper) else {
            return "not finite"
        }
        return "\(lower) to \(upper)"
    }

    private var usual: DecimalFormat {
        let size = max(lower.magnitude, upper.magnitude)
        let places = max(2, DecimalFormat.places(forDigits: 2, of: size))
        return DecimalFormat(places: places).showing([lower, upper])
    }
}
