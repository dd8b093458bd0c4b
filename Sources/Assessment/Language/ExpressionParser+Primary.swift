import TradeModel

extension ExpressionParser {
    /// Words that are no names.
    static let keywords: Set = ["and", "or", "not", "within", "of", "is"]

    /// A number, a reference, a function, or an expression in parentheses.
    mutating func primary() throws(ConditionFault) -> Expression {
        scanner.skipBlanks()
        let column = scanner.column
        if scanner.skip("(") {
            let inner = try expression(above: .none)
            guard scanner.skip(")") else { throw scanner.fault(expecting: "“)”") }
            return Expression(inner.node, column: column)
        }
        if let next = scanner.next, next.isNumber || next == "." {
            return Expression(try number(), column: column)
        }
        guard let word = scanner.peekedName(), !Self.keywords.contains(word) else {
            throw scanner.fault(expecting: "a number or the name of an indicator")
        }
        _ = scanner.skip(word: word)
        if let function = Expression.Function(rawValue: word) {
            return Expression(try call(of: function), column: column)
        }
        return Expression(.reference(try reference(word)), column: column)
    }

    private mutating func number() throws(ConditionFault) -> Expression.Node {
        let start = scanner
        var digits = scanner.take { $0.isNumber || $0 == "." }
        if scanner.next == "e" || scanner.next == "E" {
            digits += scanner.take { $0 == "e" || $0 == "E" }
            digits += scanner.take { $0 == "-" }
            digits += scanner.take { $0.isNumber }
        }
        let isAlone = scanner.next.map { !$0.isLetter && $0 != "_" } ?? true
        guard isAlone, let number = Amount(ascii: Array(digits.utf8)[...])?.doubleValue else {
            scanner = start
            throw scanner.fault(expecting: "a number such as 97.5")
        }
        return .number(number, try unit())
    }

    /// The unit behind a number: one word, or two as in `USD million`; nil where there is none.
    private mutating func unit() throws(ConditionFault) -> Unit? {
        guard let first = scanner.peekedName(), !Self.keywords.contains(first) else { return nil }
        let start = scanner
        _ = scanner.skip(word: first)
        if let second = scanner.peekedName(), let unit = Unit("\(first) \(second)") {
            _ = scanner.skip(word: second)
            return unit
        }
        if let unit = Unit(first) { return unit }
        scanner = start
        let near = Spelling.nearest(to: first, among: Unit.known.keys.sorted())
        throw scanner.fault(expecting: "a unit (nearest: \(near.joined(separator: ", ")))")
    }

    private mutating func call(
        of function: Expression.Function
    ) throws(ConditionFault) -> Expression.Node {
        guard scanner.skip("(") else { throw scanner.fault(expecting: "“(”") }
        var arguments: [Expression] = []
        repeat {
            arguments.append(try number(try expression(above: .none)))
        } while function != .abs && scanner.skip(",")
        guard scanner.skip(")") else {
            throw scanner.fault(expecting: function == .abs ? "“)”" : "“,” or “)”")
        }
        return .function(function, arguments)
    }
}
