import TradeModel

extension Evaluation {
    /// The number that an expression comes to; never one that is not finite.
    func number(_ expression: Expression) -> Known<Measured> {
        switch expression.node {
        case .number(let value, let unit):
            .known(Measured(value: value, scale: unit.map(Scale.init)))
        case .reference(let reference): reading(reference)
        case .negative(let operand):
            number(operand).map { .known(Measured(value: -$0.value, scale: $0.scale)) }
        case .arithmetic(let arithmetic, let a, let b):
            number(a).joined(number(b)) { result(arithmetic, $0, $1) }
        case .function(let function, let arguments): result(function, arguments.map(number))
        case .comparison, .within, .standing, .not, .both, .either:
            .unknown(["a condition is no number"])
        }
    }

    private func reading(_ reference: Reference) -> Known<Measured> {
        switch readings[reference] {
        case .known(let value, let unit) where value.isFinite:
            .known(Measured(value: value, scale: unit.map(Scale.init)))
        case .known: .unknown(["\(reference) is no finite number"])
        case .range(_, _, _, let reason), .unknown(let reason):
            .unknown(["\(reference): \(reason)"])
        case nil: .unknown(["\(reference) was not read"])
        }
    }

    func result(
        _ arithmetic: Expression.Arithmetic, _ a: Measured, _ b: Measured
    ) -> Known<Measured> {
        switch arithmetic {
        case .plus: sum(a, b, +)
        case .minus: sum(a, b, -)
        case .times: product(a, b)
        case .over:
            b.value == 0 ? .unknown(["there is a division by zero"]) : quotient(a, b)
        }
    }

    private func sum(
        _ a: Measured, _ b: Measured, _ operation: (Double, Double) -> Double
    ) -> Known<Measured> {
        aligned(a, b).map { finite(operation($0.0, $0.1), a.scale ?? b.scale) }
    }

    private func product(_ a: Measured, _ b: Measured) -> Known<Measured> {
        guard let first = a.scale, let second = b.scale else {
            return finite(a.value * b.value, a.scale ?? b.scale)
        }
        return composite(
            a.value * b.value, first.factor * second.factor,
            Scale.product(first.powers, second.powers))
    }

    /// Of two numbers of one kind the ratio, whatever their units.
    private func quotient(_ a: Measured, _ b: Measured) -> Known<Measured> {
        guard let second = b.scale else { return finite(a.value / b.value, a.scale) }
        return composite(
            a.value / b.value, (a.scale?.factor ?? 1) / second.factor,
            Scale.product(a.scale?.powers ?? [:], second.powers, sign: -1))
    }

    /// A number in a unit that products make; where its base units cancel out, a ratio.
    private func composite(
        _ value: Double, _ factor: Double, _ powers: [String: Int]
    ) -> Known<Measured> {
        powers.isEmpty
            ? finite(value * factor, Scale(.ratio))
            : finite(value, Scale(factor: factor, powers: powers))
    }

    private func result(
        _ function: Expression.Function, _ arguments: [Known<Measured>]
    ) -> Known<Measured> {
        guard let first = arguments.first else { return .unknown(["there is no number"]) }
        if function == .abs {
            return first.map { .known(Measured(value: Swift.abs($0.value), scale: $0.scale)) }
        }
        return arguments.dropFirst().reduce(first) { chosen, next in
            chosen.joined(next) { a, b in
                aligned(a, b).map { x, y in
                    .known(
                        Measured(
                            value: function == .min ? Swift.min(x, y) : Swift.max(x, y),
                            scale: a.scale ?? b.scale))
                }
            }
        }
    }

    private func finite(_ value: Double, _ scale: Scale?) -> Known<Measured> {
        guard value.isFinite else { return .unknown(["a number is too large"]) }
        return .known(Measured(value: value, scale: scale))
    }
}
