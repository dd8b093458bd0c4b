extension Evaluation {
    /// Whether two numbers compare so. A number of which only bounds are known decides where every
    /// number between them would.
    func truth(
        _ comparison: Expression.Comparison, _ a: Expression, _ b: Expression
    ) -> Known<Bool> {
        bounds(a).joined(bounds(b)) { a, b in
            aligned(a, b).map { x, y in
                guard let isTrue = comparison.holds(x, y) else {
                    return .unknown(a.reasons.merged(b.reasons))
                }
                return .known(isTrue)
            }
        }
    }
}

extension Expression.Comparison {
    /// Whether it holds of all numbers of two ranges; nil where it does of some and not of others.
    fileprivate func holds(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> Bool? {
        let corners = [
            (a.lowerBound, b.lowerBound), (a.lowerBound, b.upperBound),
            (a.upperBound, b.lowerBound), (a.upperBound, b.upperBound),
        ].map { holds($0.0, $0.1) }
        switch self {
        case .less, .atMost, .greater, .atLeast:
            return Set(corners).count == 1 ? corners[0] : nil
        case .equal, .unequal:
            if a.lowerBound == a.upperBound, b.lowerBound == b.upperBound { return corners[0] }
            let isApart =
                Self.less.holds(a.upperBound, b.lowerBound)
                || Self.less.holds(b.upperBound, a.lowerBound)
            return isApart ? self == .unequal : nil
        }
    }

    /// Whether two numbers differ by no more than binary fractions do.
    static func isSame(_ a: Double, _ b: Double) -> Bool {
        guard a != b, a.isFinite, b.isFinite else { return a == b }
        return abs(a - b) <= 1e-12 * min(abs(a), abs(b))
    }

    private func holds(_ a: Double, _ b: Double) -> Bool {
        let isSame = Self.isSame(a, b)
        return switch self {
        case .less: a < b && !isSame
        case .atMost: a < b || isSame
        case .greater: a > b && !isSame
        case .atLeast: a > b || isSame
        case .equal: isSame
        case .unequal: !isSame
        }
    }
}
