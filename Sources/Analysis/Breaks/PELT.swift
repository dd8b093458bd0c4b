/// The cut of a series that minimizes the cost of its stretches plus a penalty for each change.
///
/// R. Killick, P. Fearnhead and I. A. Eckley, "Optimal detection of changepoints with a linear
/// computational cost", Journal of the American Statistical Association 107 (2012) 1590-1598. Every
/// observation is a candidate for a change. A candidate is dropped only once the one that is better
/// leaves a whole stretch behind it, so that the result stays exact with a least length.
public enum PELT {
    /// The number of observations up to the end of each stretch but the last, in order.
    ///
    /// - Parameters:
    ///   - penalty: the price of a change, in units of the cost.
    ///   - minimumLength: the fewest observations of a stretch.
    /// - Throws: ``ModelError`` with `too-few-observations` when there is not even one stretch,
    ///   `parameter-not-valid` for a penalty that is negative or not finite or a length below 1, and
    ///   `value-not-valid` as the cost says.
    /// - Complexity: O(n) where changes come regularly, O(n²) where there are none.
    public static func changes(
        in values: [Double], cost: SegmentCost, penalty: Double, minimumLength: Int = 2
    ) throws(ModelError) -> [Int] {
        guard penalty >= 0 && penalty.isFinite else {
            throw ModelError(
                .parameterNotValid, "a penalty is not negative and finite, not \(penalty)")
        }
        guard minimumLength >= 1 else {
            throw ModelError(.parameterNotValid, "a stretch has at least 1 observation")
        }
        try ModelError.require(minimumLength, of: values, for: "a stretch")
        let costs = try SegmentCosts(values, cost)
        let n = values.count
        var least = [Double](repeating: .infinity, count: n + 1)
        var last = [Int](repeating: 0, count: n + 1)
        least[0] = -penalty
        var candidates: [(start: Int, until: Int)] = []
        for end in minimumLength...n {
            let newest = end - minimumLength
            if newest == 0 || newest >= minimumLength { candidates.append((newest, .max)) }
            candidates.removeAll { $0.until <= end }
            var totals: [Double] = []
            for candidate in candidates {
                let start = candidate.start
                let total = least[start] + costs[start..<end]
                totals.append(total)
                if total + penalty < least[end] {
                    least[end] = total + penalty
                    last[end] = start
                }
            }
            for (index, total) in totals.enumerated()
            where total > least[end] && candidates[index].until == .max {
                candidates[index].until = end + minimumLength
            }
        }
        var changes: [Int] = []
        var end = last[n]
        while end > 0 {
            changes.append(end)
            end = last[end]
        }
        return changes.reversed()
    }
}
