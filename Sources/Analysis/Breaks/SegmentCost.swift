internal import RealModule

/// How badly a stretch of a series is described by one level.
public enum SegmentCost: String, Sendable, Hashable, CaseIterable {
    /// The sum of squared deviations from the mean.
    case l2
    /// −2Σ(y·log λ − λ) at the mean λ: twice the negative log-likelihood of Poisson counts, without
    /// its constant.
    case poisson

    /// The penalty of a change where none is given.
    ///
    /// For counts log n, the Bayesian criterion's price of one more rate. For squared deviations
    /// 2·s²·log n, that of one more mean and its date, with s² = Σ(yₜ₊₁ − yₜ)²/(2(n − 1)) (J. von Neumann
    /// 1941), which a few shifts do not inflate as they do the variance.
    ///
    /// - Precondition: there are at least 2 values.
    public func automaticPenalty(for values: [Double]) -> Double {
        precondition(values.count >= 2, "a penalty needs at least 2 values")
        let price = Double.log(Double(values.count))
        guard self == .l2 else { return price }
        let steps = zip(values, values.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0) * ($1.1 - $1.0) }
        return 2 * steps / Double(2 * (values.count - 1)) * price
    }
}

/// The cost of any stretch in constant time, from running sums.
struct SegmentCosts {
    private let cost: SegmentCost
    private var sums: [Double] = [0]
    private var squares: [Double] = [0]

    /// Sums of the values less their mean, so that a high level does not swallow the digits of the
    /// deviations.
    ///
    /// - Throws: ``ModelError`` with `value-not-valid` for values that are not finite, and for negative
    ///   ones under the Poisson cost.
    init(_ values: [Double], _ cost: SegmentCost) throws(ModelError) {
        try ModelError.requireFinite(values)
        self.cost = cost
        if cost == .poisson, let index = values.firstIndex(where: { $0 < 0 }) {
            throw ModelError(
                .valueNotValid, "observation \(index + 1), \(values[index]), is not a count")
        }
        let center = cost == .l2 ? Moments(values).mean : 0
        for value in values {
            let distance = value - center
            sums.append(sums[sums.count - 1] + distance)
            squares.append(squares[squares.count - 1] + distance * distance)
        }
    }

    /// The cost of a stretch.
    subscript(range: Range<Int>) -> Double {
        let sum = sums[range.upperBound] - sums[range.lowerBound]
        let count = Double(range.count)
        switch cost {
        case .l2:
            let square = squares[range.upperBound] - squares[range.lowerBound]
            return max(0, square - sum * sum / count)
        case .poisson: return sum > 0 ? -2 * sum * (Double.log(sum / count) - 1) : 0
        }
    }
}
