/// A series cut into stretches, each with a mean of its own.
public struct Segmentation: Sendable, Hashable {
    /// How many observations the series has.
    public let count: Int
    /// The number of observations up to the end of each stretch but the last: 28 means that the
    /// first 28 belong together. Empty for a series in one piece.
    public let breaks: [Int]
    /// The sum over all observations of the squared distance from the stretch's mean.
    public let rss: Double
    /// The mean of each stretch.
    public let means: [Double]

    init(_ values: [Double], breaks: [Int]) {
        count = values.count
        self.breaks = breaks
        let bounds = [0] + breaks + [values.count]
        let segments = zip(bounds, bounds.dropFirst()).map { values[$0..<$1] }
        let moments = segments.map { Moments($0) }
        rss = moments.reduce(0) { $0 + $1.squares }
        // The quotient is exact for whole numbers, the updated mean for equal ones.
        means = zip(segments, moments).map { segment, moments in
            moments.squares == 0 ? moments.mean : segment.reduce(0, +) / Double(segment.count)
        }
    }

    /// The stretches, as ranges of indices from 0.
    public var segments: [Range<Int>] {
        let bounds = [0] + breaks + [count]
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    }
}

/// Mean and sum of squared deviations, updated value by value (B. P. Welford 1962): a constant stretch
/// has a sum of exactly zero.
struct Moments {
    private(set) var count = 0
    private(set) var mean = 0.0
    private(set) var squares = 0.0

    init() {}

    init(_ values: some Sequence<Double>) {
        for value in values { add(value) }
    }

    mutating func add(_ value: Double) {
        count += 1
        let distance = value - mean
        mean += distance / Double(count)
        squares += distance * (value - mean)
    }
}
