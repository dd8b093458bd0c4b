/// What expressions come to for given readings and states.
struct Evaluation {
    let readings: [Reference: Reading]
    let standings: [String: Standing]

    /// Whether a condition holds.
    func truth(of expression: Expression) -> Known<Bool> {
        switch expression.node {
        case .not(let operand): truth(of: operand).negated
        case .both(let a, let b): .both(truth(of: a), truth(of: b))
        case .either(let a, let b): .either(truth(of: a), truth(of: b))
        case .comparison(let comparison, let a, let b): truth(comparison, a, b)
        case .within(let value, let tolerance, let centre):
            isWithin(bounds(value), bounds(tolerance), bounds(centre))
        case .standing(let name, let wanted): truth(of: name, being: wanted)
        case .number, .reference, .negative, .arithmetic, .function:
            .unknown(["a number is neither true nor false"])
        }
    }

    private func truth(of name: String, being wanted: Standing) -> Known<Bool> {
        guard let standing = standings[name] else { return .unknown(["\(name) is not known"]) }
        if wanted == .unknown || standing != .unknown { return .known(standing == wanted) }
        return .unknown(["\(name) is unknown"])
    }

    /// Whether a value is no farther from a centre than a tolerance, which counts as in where
    /// binary fractions make the difference.
    private func isWithin(
        _ value: Known<Bounds>, _ tolerance: Known<Bounds>, _ centre: Known<Bounds>
    ) -> Known<Bool> {
        let distance = value.joined(centre) { value, centre in
            aligned(value, centre).map { a, b in
                Known.known(
                    Bounds(
                        Bounds.distance(a, b), value.scale ?? centre.scale,
                        value.reasons.merged(centre.reasons)))
            }
        }
        return distance.joined(tolerance) { distance, tolerance in
            aligned(distance, tolerance).map { far, allowed in
                let widened = 1 + 1e-9
                if far.upperBound <= allowed.lowerBound * widened { return .known(true) }
                if far.lowerBound > allowed.upperBound * widened { return .known(false) }
                return .unknown(distance.reasons.merged(tolerance.reasons))
            }
        }
    }

    /// Two numbers in the unit of the first.
    func aligned(_ a: Measured, _ b: Measured) -> Known<(Double, Double)> {
        guard let scale = a.scale else { return .known((a.value, b.value)) }
        guard let other = b.converted(to: scale) else {
            return .unknown(["\(a.unitText) and \(b.unitText) do not compare"])
        }
        return .known((a.value, other))
    }
}
