import TradeModel

extension ExpressionParser {
    /// The rest of a reference: parameters, and a field, which stands behind a point without blanks.
    mutating func reference(_ name: String) throws(ConditionFault) -> Reference {
        var parameters: [Reference.Parameter] = []
        var moment = Reference.Moment.latest
        if scanner.skip("(") {
            var names = Set<String>()
            repeat {
                let (parameter, column) = try parameter()
                guard names.insert(parameter.name).inserted else {
                    throw ConditionFault(
                        column: column, message: "“\(parameter.name)” is given twice")
                }
                guard Reference.reserved.contains(parameter.name) else {
                    parameters.append(parameter)
                    continue
                }
                guard moment == .latest else {
                    throw ConditionFault(
                        column: column, message: "expected one of period and lag, saw both")
                }
                moment = try Self.moment(parameter, at: column)
            } while scanner.skip(",")
            guard scanner.skip(")") else { throw scanner.fault(expecting: "“,” or “)”") }
        }
        guard scanner.next == "." else {
            return Reference(name, parameters: parameters, moment: moment)
        }
        _ = scanner.skip(".")
        guard let field = scanner.name() else {
            throw scanner.fault(expecting: "the name of a field")
        }
        return Reference(name, parameters: parameters, moment: moment, field: field)
    }

    /// `name: value`, with the place of the value. A value with commas or parentheses is quoted.
    private mutating func parameter() throws(ConditionFault) -> (Reference.Parameter, Int) {
        scanner.skipBlanks()
        guard let name = scanner.name() else {
            throw scanner.fault(expecting: "the name of a parameter")
        }
        guard scanner.skip(":") else { throw scanner.fault(expecting: "“:” and a value") }
        scanner.skipBlanks()
        let column = scanner.column
        if scanner.skip("\"") {
            let value = scanner.take { $0 != "\"" }
            guard scanner.skip("\""), !value.isEmpty else {
                throw scanner.fault(expecting: "a value in quotes")
            }
            return (Reference.Parameter(name: name, value: value), column)
        }
        let value = scanner.take { !",()\"".contains($0) }
        guard let last = value.lastIndex(where: { !$0.isWhitespace }) else {
            throw scanner.fault(expecting: "a value")
        }
        return (Reference.Parameter(name: name, value: String(value[...last])), column)
    }

    private static func moment(
        _ parameter: Reference.Parameter, at column: Int
    ) throws(ConditionFault) -> Reference.Moment {
        if parameter.name == "period" {
            guard let span = TimeSpan(parameter.value) else {
                throw ConditionFault(
                    column: column,
                    message: "expected a period such as 2016, 2016Q4 or 2016-11, saw"
                        + " “\(parameter.value)”")
            }
            return .period(span)
        }
        guard let lag = Reference.Lag(parameter.value) else {
            throw ConditionFault(
                column: column,
                message: "expected a lag such as 12 months or 3 years, saw “\(parameter.value)”")
        }
        return .before(lag)
    }
}
