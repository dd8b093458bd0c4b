/// Finds cells that follow one another without gap or overlap.
///
/// A source may publish a stretch of time several times over: its months, two months as one figure,
/// the year so far. Any chain of cells from the first to the last period gives the total.
package enum Cover {
    /// The indices of ranges that cover a whole range, in order; nil when none do.
    ///
    /// Of the chains the one is taken that at each step goes on with the shortest cell, except that
    /// two periods published as one come before either of them: their figure is the one that was
    /// published first, and its parts are detail. Ranges of the same extent keep the order given.
    ///
    /// - Parameter step: the greatest length of one period.
    /// - Complexity: O(n log n); a start from which no chain reaches the end is tried once.
    package static func of(
        _ whole: ClosedRange<Int>, by ranges: [ClosedRange<Int>], step: Int = 1
    ) -> [Int]? {
        var starting: [Int: [Int]] = [:]
        for (index, range) in ranges.enumerated()
        where whole.contains(range) {
            starting[range.lowerBound, default: []].append(index)
        }
        for start in starting.keys {
            starting[start]?.sort {
                let lengths = (ranges[$0].count, ranges[$1].count)
                let ranks = (rank(lengths.0, step), rank(lengths.1, step))
                return (ranks.0, lengths.0, $0) < (ranks.1, lengths.1, $1)
            }
        }
        // From the back: the next cell of the chain that begins at a start, where there is one.
        var next: [Int: Int] = [:]
        for start in starting.keys.sorted(by: >) {
            next[start] = starting[start]?.first { index in
                let end = ranges[index].upperBound
                return end == whole.upperBound || next[end + 1] != nil
            }
        }
        var chain: [Int] = []
        var position = whole.lowerBound
        while position <= whole.upperBound {
            guard let index = next[position] else { return nil }
            chain.append(index)
            position = ranges[index].upperBound + 1
        }
        return chain
    }

    /// Two periods as one first, then one period, then longer runs.
    private static func rank(_ length: Int, _ step: Int) -> Int {
        if length <= step { return 1 }
        return length <= 2 * step ? 0 : 2
    }
}
