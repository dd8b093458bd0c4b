/// Puts labels one below the other, each as near to where it belongs as the others allow.
///
/// Least squares under an order, by pooling neighbours that would overlap (Ayer and others 1955).
/// Takes time in proportion to the number of labels, after sorting.
enum LabelColumn {
    /// The middles of labels with wished middles and heights, within a range; nil where they do not
    /// all fit. Labels keep the order of their wishes; of equal wishes the first stands above.
    static func places(
        _ wishes: [(middle: Double, height: Double)], within range: ClosedRange<Double>
    ) -> [Double]? {
        let total = wishes.reduce(0) { $0 + $1.height }
        guard total <= range.upperBound - range.lowerBound else { return nil }
        let order = wishes.indices.sorted {
            (wishes[$0].middle, $0) < (wishes[$1].middle, $1)
        }
        var pools: [Pool] = []
        for index in order {
            pools.append(Pool(wishes[index].middle, wishes[index].height))
            while pools.count > 1,
                pools[pools.count - 2].bottom(in: range)
                    > pools[pools.count - 1].top(in: range)
            {
                let last = pools.removeLast()
                pools[pools.count - 1].join(last)
            }
        }
        var places = [Double](repeating: 0, count: wishes.count)
        var remaining = order[...]
        for pool in pools {
            var top = pool.top(in: range)
            for index in remaining.prefix(pool.count) {
                places[index] = top + wishes[index].height / 2
                top += wishes[index].height
            }
            remaining = remaining.dropFirst(pool.count)
        }
        return places
    }

    /// Labels that touch each other.
    private struct Pool {
        var count = 1
        var height: Double
        /// The sum of the tops that the labels wish for the pool.
        var wishedTops: Double

        init(_ middle: Double, _ height: Double) {
            self.height = height
            wishedTops = middle - height / 2
        }

        mutating func join(_ next: Pool) {
            wishedTops += next.wishedTops - Double(next.count) * height
            height += next.height
            count += next.count
        }

        func top(in range: ClosedRange<Double>) -> Double {
            let wish = wishedTops / Double(count)
            return max(range.lowerBound, min(wish, range.upperBound - height))
        }

        func bottom(in range: ClosedRange<Double>) -> Double { top(in: range) + height }
    }
}
