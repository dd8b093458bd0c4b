extension ExpressionParser {
    /// An operand with what stands before it: `not`, a minus sign, or nothing.
    mutating func prefixed() throws(ConditionFault) -> Expression {
        scanner.skipBlanks()
        let column = scanner.column
        if scanner.skip(word: "not") {
            let operand = try condition(try expression(above: .not))
            return Expression(.not(operand), column: column)
        }
        if scanner.skip("-") {
            let operand = try number(try expression(above: .product))
            if case .number(let value, let unit) = operand.node {
                return Expression(.number(-value, unit), column: column)
            }
            return Expression(.negative(operand), column: column)
        }
        return try primary()
    }

    /// What an operator and its right side make of the left one.
    mutating func joined(
        _ left: Expression, _ found: Operator
    ) throws(ConditionFault) -> Expression {
        let node: Expression.Node
        switch found {
        case .either:
            node = .either(
                try condition(left), try condition(try expression(above: .either)))
        case .both:
            node = .both(try condition(left), try condition(try expression(above: .both)))
        case .comparison(let comparison):
            node = .comparison(
                comparison, try number(left), try number(try expression(above: .comparison)))
        case .arithmetic(let arithmetic):
            node = .arithmetic(
                arithmetic, try number(left), try number(try expression(above: found.level)))
        case .within:
            let tolerance = try number(try expression(above: .comparison))
            guard scanner.skip(word: "of") else {
                throw scanner.fault(expecting: "“of” and what it is near to")
            }
            let centre = try number(try expression(above: .comparison))
            node = .within(try number(left), tolerance: tolerance, of: centre)
        case .standing: node = try standing(of: left)
        }
        return Expression(node, column: left.column)
    }

    /// The state that a named condition is asked for.
    private mutating func standing(of left: Expression) throws(ConditionFault) -> Expression.Node {
        guard case .reference(let reference) = left.node, reference == Reference(reference.name)
        else {
            throw ConditionFault(
                column: left.column, message: "expected the name of a condition before “is”")
        }
        let start = scanner
        scanner.skipBlanks()
        guard let word = scanner.name(), let standing = Standing(rawValue: word) else {
            scanner = start
            let known = Standing.allCases.map(\.rawValue).joined(separator: ", ")
            throw scanner.fault(expecting: "one of \(known)")
        }
        return .standing(of: reference.name, standing)
    }

    /// The part as one that is a number.
    func number(_ part: Expression) throws(ConditionFault) -> Expression {
        guard !part.isCondition else {
            throw ConditionFault(
                column: part.column, message: "expected a number, saw a condition")
        }
        return part
    }

    private func condition(_ part: Expression) throws(ConditionFault) -> Expression {
        guard part.isCondition else {
            throw ConditionFault(
                column: part.column,
                message: "expected a condition such as “a > 3”, saw a number")
        }
        return part
    }
}
