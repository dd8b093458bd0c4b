/// Search among whole numbers.
enum Search {
    /// The first number of a range for which a condition holds that, once it holds, holds for all
    /// later ones; the range's upper bound where it holds for none.
    ///
    /// - Complexity: O(log n) evaluations.
    static func first(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
