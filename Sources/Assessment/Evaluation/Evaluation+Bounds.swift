extension Evaluation {
    /// The least and the most that a number may be: itself where it is known, else what the bounds of
    /// counts in it leave open. A reading that is named twice counts as two, so that bounds may be wider
    /// than they need be, and are never too narrow.
    func bounds(_ expression: Expression) -> Known<Bounds> {
        switch number(expression) {
        case .known(let measured): return .known(Bounds(measured))
        case .unknown(let reasons):
            guard let bounds = extent(expression) else { return .unknown(reasons) }
            return .known(bounds)
        }
    }

    /// Two numbers in the unit of the first.
    func aligned(
        _ a: Bounds, _ b: Bounds
    ) -> Known<(ClosedRange<Double>, ClosedRange<Double>)> {
        aligned(a.ends.least, b.ends.least).joined(aligned(a.ends.most, b.ends.most)) {
            least, most in
            .known((least.0...most.0, least.1...most.1))
        }
    }

    /// What the numbers come to between which the parts lie; nil where nothing is known of one, or of
    /// what they make, as of a quotient by what may be zero.
    private func extent(_ expression: Expression) -> Bounds? {
        switch expression.node {
        case .number(let value, let unit):
            return Bounds(of: [value], unit.map(Scale.init))
        case .reference(let reference): return told(reference)
        case .negative(let operand):
            guard let inner = extent(operand) else { return nil }
            return Bounds(of: [-inner.most, -inner.least], inner.scale, inner.reasons)
        case .arithmetic(let arithmetic, let a, let b):
            guard let first = extent(a), let second = extent(b) else { return nil }
            return arithmetic == .plus || arithmetic == .minus
                ? sum(arithmetic, first, second) : product(arithmetic, first, second)
        case .function(let function, let arguments):
            var chosen = arguments.first.flatMap { extent($0) }
            for argument in arguments.dropFirst() {
                guard let former = chosen, let next = extent(argument) else { return nil }
                chosen = choice(function, former, next)
            }
            return function == .abs ? chosen.flatMap { magnitude($0) } : chosen
        case .comparison, .within, .standing, .not, .both, .either: return nil
        }
    }

    private func told(_ reference: Reference) -> Bounds? {
        switch readings[reference] {
        case .known(let value, let unit) where value.isFinite:
            return Bounds(of: [value], unit.map(Scale.init))
        case .range(let least, let most, let unit, let reason):
            return Bounds(
                of: [least, most ?? .infinity], unit.map(Scale.init), ["\(reference): \(reason)"])
        case .known, .unknown, nil: return nil
        }
    }

    private func sum(
        _ arithmetic: Expression.Arithmetic, _ a: Bounds, _ b: Bounds
    ) -> Bounds? {
        guard case .known(let pair) = aligned(a, b) else { return nil }
        let (x, y) = pair
        let ends =
            arithmetic == .plus
            ? [x.lowerBound + y.lowerBound, x.upperBound + y.upperBound]
            : [x.lowerBound - y.upperBound, x.upperBound - y.lowerBound]
        return Bounds(of: ends, a.scale ?? b.scale, a.reasons.merged(b.reasons))
    }

    private func product(
        _ arithmetic: Expression.Arithmetic, _ a: Bounds, _ b: Bounds
    ) -> Bounds? {
        let isQuotient = arithmetic == .over
        if isQuotient && b.least <= 0 && b.most >= 0 { return nil }
        let ones = result(
            arithmetic, Measured(value: 1, scale: a.scale), Measured(value: 1, scale: b.scale))
        guard case .known(let one) = ones else { return nil }
        let ends = [a.least, a.most].flatMap { x in
            [b.least, b.most].map { y in isQuotient ? x / y : x * y }
        }
        // Nothing times an end that is open is nothing, and of two open ends the others tell the most.
        return Bounds(
            of: ends.map { $0.isNaN ? 0 : $0 * one.value }, one.scale, a.reasons.merged(b.reasons))
    }

    private func choice(
        _ function: Expression.Function, _ a: Bounds, _ b: Bounds
    ) -> Bounds? {
        guard case .known(let pair) = aligned(a, b) else { return nil }
        let (x, y) = pair
        let ends = [(x.lowerBound, y.lowerBound), (x.upperBound, y.upperBound)].map {
            function == .min ? Swift.min($0.0, $0.1) : Swift.max($0.0, $0.1)
        }
        return Bounds(of: ends, a.scale ?? b.scale, a.reasons.merged(b.reasons))
    }

    private func magnitude(_ number: Bounds) -> Bounds? {
        let ends = [Swift.abs(number.least), Swift.abs(number.most)]
        let isEitherSide = number.least < 0 && number.most > 0
        return Bounds(of: isEitherSide ? ends + [0] : ends, number.scale, number.reasons)
    }
}
