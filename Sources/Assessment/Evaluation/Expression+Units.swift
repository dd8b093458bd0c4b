import TradeModel

/// What is known of the unit of a number before anything is read.
enum Dimension: Hashable {
    /// A reading whose unit is not known yet.
    case any
    /// A bare number, which takes any unit.
    case bare
    /// Base units with their powers, and the name of the unit where there is one.
    case of([String: Int], String)
}

extension Expression {
    /// The dimension of a number; of a condition that of one. Refuses to compare or add different
    /// ones.
    func dimension(_ units: [Reference: Unit]) throws(ConditionFault) -> Dimension {
        switch node {
        case .number(_, let unit): return unit.map { .of($0.base, $0.code) } ?? .bare
        case .reference(let reference):
            return units[reference].map { .of($0.base, $0.code) } ?? .any
        case .negative(let operand): return try operand.dimension(units)
        case .arithmetic(.times, let a, let b):
            return .product(try a.dimension(units), try b.dimension(units), sign: 1)
        case .arithmetic(.over, let a, let b):
            return .product(try a.dimension(units), try b.dimension(units), sign: -1)
        case .arithmetic(_, let a, let b), .comparison(_, let a, let b):
            return try Self.agreed([a, b], units)
        case .function(_, let all): return try Self.agreed(all, units)
        case .within(let value, let tolerance, let centre):
            return try Self.agreed([value, tolerance, centre], units)
        case .standing: return .bare
        case .not, .both, .either:
            for child in node.children { _ = try child.dimension(units) }
            return .bare
        }
    }

    /// The dimension that all parts share.
    private static func agreed(
        _ parts: [Expression], _ units: [Reference: Unit]
    ) throws(ConditionFault) -> Dimension {
        var shared = Dimension.bare
        for part in parts {
            let next = try part.dimension(units)
            switch (shared, next) {
            case (.of(let a, let first), .of(let b, let second)):
                guard a == b else {
                    throw ConditionFault(
                        column: part.column,
                        message: "expected \(first), or what converts to it, saw \(second)")
                }
            case (.bare, _), (.any, .of): shared = next
            case (.of, _), (.any, _): break
            }
        }
        return shared
    }
}

extension Dimension {
    fileprivate static func product(_ a: Dimension, _ b: Dimension, sign: Int) -> Dimension {
        switch (a, b) {
        case (.any, _), (_, .any): .any
        case (let a, .bare): a
        case (.bare, .of(let powers, let name)):
            sign == 1 ? .of(powers, name) : named(Scale.product([:], powers, sign: -1))
        case (.of(let a, _), .of(let b, _)): named(Scale.product(a, b, sign: sign))
        }
    }

    private static func named(_ powers: [String: Int]) -> Dimension {
        .of(powers, powers.isEmpty ? Unit.ratio.code : Scale.text(powers))
    }
}
