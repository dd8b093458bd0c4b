import TradeModel

/// Reads a condition from front to back.
struct ConditionParser {
    private let text: [Character]
    private var position = 0

    init(_ text: String) { self.text = Array(text) }

    /// Letters, digits and hyphens.
    mutating func name(_ what: String) throws(ConditionFault) -> String {
        skipBlanks()
        let name = take { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        guard !name.isEmpty else { throw fault(what) }
        return name
    }

    /// `(name: value, name: value)`, or nothing.
    mutating func parameters() throws(ConditionFault) -> [Condition.Parameter] {
        guard skip("(") else { return [] }
        var parameters: [Condition.Parameter] = []
        repeat {
            let name = try name("the name of a parameter")
            guard skip(":") else { throw fault("“:” and a value") }
            skipBlanks()
            let value = take { !",()".contains($0) }
            guard let last = value.lastIndex(where: { !$0.isWhitespace }) else {
                throw fault("a value")
            }
            parameters.append(
                Condition.Parameter(name: name, value: String(value[...last])))
        } while skip(",")
        guard skip(")") else { throw fault("“,” or “)”") }
        return parameters
    }

    mutating func comparison() throws(ConditionFault) -> Condition.Comparison {
        skipBlanks()
        let start = position
        let sign = take { "<>=!".contains($0) }
        guard let comparison = Condition.Comparison(rawValue: sign) else {
            position = start
            throw fault("one of < <= > >= = !=")
        }
        return comparison
    }

    mutating func number() throws(ConditionFault) -> Double {
        skipBlanks()
        let start = position
        let digits = take { !$0.isWhitespace && !"()<>=!,".contains($0) }
        guard let number = Amount(ascii: Array(digits.utf8)[...])?.doubleValue else {
            position = start
            throw fault("a number such as 97.5")
        }
        return number
    }

    mutating func end() throws(ConditionFault) {
        skipBlanks()
        guard position == text.count else { throw fault("the end of the condition") }
    }

    private mutating func skipBlanks() { _ = take(while: \.isWhitespace) }

    private mutating func skip(_ character: Character) -> Bool {
        skipBlanks()
        guard position < text.count, text[position] == character else { return false }
        position += 1
        return true
    }

    private mutating func take(while isWanted: (Character) -> Bool) -> String {
        let start = position
        while position < text.count, isWanted(text[position]) { position += 1 }
        return String(text[start..<position])
    }

    private func fault(_ expected: String) -> ConditionFault {
        let seen = position < text.count ? "“\(String(text[position...].prefix(20)))”" : "the end"
        return ConditionFault(
            column: position + 1, message: "expected \(expected), saw \(seen)")
    }
}
