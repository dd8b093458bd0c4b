extension DecimalFormat {
    /// The format, with more decimals where the smallest of some values that is not zero would be
    /// written as zero: so many that its first digit is seen, nine at most.
    ///
    /// What is smaller, or stands beside values a million million times as large, is what rounding
    /// leaves of values that cancel, and asks for no decimals.
    package func showing(_ values: [Double]) -> DecimalFormat {
        let sizes = values.map(\.magnitude)
        let least = max(1e-9, (sizes.max() ?? 0) * 1e-12)
        guard !isProbability, let smallest = sizes.filter({ $0 > 0 && $0 >= least }).min(),
            writesAsZero(smallest)
        else { return self }
        let finer = DecimalFormat(places: Self.places(forDigits: 1, of: smallest))
        return finer.writesAsZero(smallest) ? self : finer
    }

    /// Whether a value is rounded to zero.
    private func writesAsZero(_ value: Double) -> Bool {
        rounded(value).map { Double($0.plainText) == 0 } ?? false
    }

    /// How many decimals a number below one needs for one digit or two; 15 at most.
    package static func places(forDigits digits: Int, of size: Double) -> Int {
        let least = digits > 1 ? 10.0 : 1
        var places = 0
        var scaled = size
        while scaled > 0, scaled < least, places < 15 {
            scaled *= 10
            places += 1
        }
        return size < 1 ? places : 0
    }
}
