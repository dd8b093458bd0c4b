import TestSupport

extension SeededGenerator {
    /// A series in stretches of different levels.
    mutating func shiftingSeries(count: ClosedRange<Int> = 8...60) -> [Double] {
        var level = 0.0
        return (0..<Int.random(in: count, using: &self)).map { _ in
            if Int.random(in: 0..<12, using: &self) == 0 {
                level = Double.random(in: -8...8, using: &self)
            }
            return level + Double.random(in: -2...2, using: &self)
        }
    }

    /// Counts of launches, many of them zero.
    mutating func counts(_ count: Int) -> [Double] {
        (0..<count).map { _ in
            Double(max(0, Int.random(in: -4...(Int.random(in: 0...9, using: &self)), using: &self)))
        }
    }
}

/// Every way to cut `count` observations into stretches of at least `length`.
func allCuts(of count: Int, length: Int) -> [[Int]] {
    guard count >= length else { return [] }
    var cuts: [[Int]] = [[]]
    for last in stride(from: length, through: count - length, by: 1) {
        cuts += allCuts(of: last, length: length).map { $0 + [last] }
    }
    return cuts
}

/// The squared distance of a stretch from its mean, in two passes.
func squaredDistance(_ values: some Collection<Double>) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
}
