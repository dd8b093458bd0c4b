/// Reads an expression by precedence climbing (Clarke 1986): one loop for all operators of two
/// sides, each with its level.
///
/// Time is linear in the text but for names that are looked at twice. Length of the text, depth of
/// nesting and of the result are limited, so that reading and evaluating always end.
struct ExpressionParser {
    /// The most characters.
    static let longest = 4000
    /// The most nodes above one another, and half as many open parentheses.
    static let deepest = 120

    var scanner: ExpressionScanner
    /// How many expressions are open at the moment.
    var nesting = 0

    /// Reads all of a text as one expression.
    static func expression(_ text: String) throws(ConditionFault) -> Expression {
        guard text.count <= longest else {
            throw ConditionFault(
                column: longest + 1,
                message: "expected at most \(longest) characters, saw \(text.count)")
        }
        var parser = ExpressionParser(scanner: ExpressionScanner(text))
        let expression = try parser.expression(above: .none)
        parser.scanner.skipBlanks()
        guard parser.scanner.next == nil else {
            throw parser.scanner.fault(
                expecting: expression.isCondition
                    ? "“and”, “or” or the end" : "one of < <= > >= = != + - * / or the end")
        }
        return expression
    }

    /// How strongly an operator binds.
    enum Level: Int, Comparable {
        case none, either, both, not, comparison, sum, product, sign

        static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    /// An operator between two sides.
    enum Operator {
        case either, both, within, standing
        case comparison(Expression.Comparison)
        case arithmetic(Expression.Arithmetic)

        var level: Level {
            switch self {
            case .either: .either
            case .both: .both
            case .comparison, .within, .standing: .comparison
            case .arithmetic(.plus), .arithmetic(.minus): .sum
            case .arithmetic(.times), .arithmetic(.over): .product
            }
        }
    }

    /// An expression whose operators all bind more strongly than a level.
    mutating func expression(above level: Level) throws(ConditionFault) -> Expression {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.deepest / 2 else { throw tooDeep(scanner.column) }
        var left = try prefixed()
        while true {
            let start = scanner
            guard let found = try nextOperator(), found.level > level else {
                scanner = start
                return left
            }
            left = try joined(left, found)
            guard left.depth <= Self.deepest else { throw tooDeep(left.column) }
        }
    }

    /// The operator that is next, passed over; nil where there is none.
    private mutating func nextOperator() throws(ConditionFault) -> Operator? {
        for (word, found) in [
            ("or", Operator.either), ("and", .both), ("within", .within), ("is", .standing),
        ] where scanner.skip(word: word) { return found }
        scanner.skipBlanks()
        guard let next = scanner.next else { return nil }
        if let arithmetic = Expression.Arithmetic(rawValue: String(next)) {
            _ = scanner.skip(next)
            return .arithmetic(arithmetic)
        }
        let start = scanner
        let sign = scanner.take { "<>=!".contains($0) }
        guard !sign.isEmpty else { return nil }
        guard let comparison = Expression.Comparison(rawValue: sign) else {
            scanner = start
            throw scanner.fault(expecting: "one of < <= > >= = !=")
        }
        return .comparison(comparison)
    }

    private func tooDeep(_ column: Int) -> ConditionFault {
        ConditionFault(
            column: column,
            message: "this is nested too deeply; expected at most \(Self.deepest / 2) parentheses"
                + " or \(Self.deepest) operators in a row")
    }
}
