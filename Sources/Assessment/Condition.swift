/// A comparison of an indicator with a number, as analysts write it: `partner-share(partner: CHN) > 97`.
///
/// It is evaluated to one of three states: a value that is missing makes it neither met nor not met.
public struct Condition: Sendable, Hashable {
    /// How the value is compared with the bound.
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
        case equal = "="
        case unequal = "!="
    }

    /// What a condition comes to.
    public enum State: String, Sendable, Hashable, CaseIterable {
        case met
        case notMet = "not-met"
        /// There is no value to compare.
        case unknown
    }

    /// A parameter of the indicator.
    public struct Parameter: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its value, as written.
        public let value: String
    }

    /// The indicator's name.
    public let indicator: String
    /// The parameters that tell which of several is meant, in the order written.
    public let parameters: [Parameter]
    /// How the value is compared.
    public let comparison: Comparison
    /// The number that it is compared with, in the indicator's unit.
    public let bound: Double

    /// Reads a condition; a fault has the column at which it stands.
    public init(_ text: String) throws(ConditionFault) {
        var parser = ConditionParser(text)
        indicator = try parser.name("the name of an indicator")
        parameters = try parser.parameters()
        comparison = try parser.comparison()
        bound = try parser.number()
        try parser.end()
    }

    /// What the condition comes to for a value.
    public func state(of value: Double?) -> State {
        guard let value, !value.isNaN else { return .unknown }
        let isMet =
            switch comparison {
            case .less: value < bound
            case .atMost: value <= bound
            case .greater: value > bound
            case .atLeast: value >= bound
            case .equal: value == bound
            case .unequal: value != bound
            }
        return isMet ? .met : .notMet
    }
}

/// Why a text is no condition.
public struct ConditionFault: Error, Sendable, Hashable {
    /// The character at which the fault stands, from 1.
    public let column: Int
    /// What was expected and what was seen.
    public let message: String

    /// A fault at a character.
    public init(column: Int, message: String) {
        self.column = column
        self.message = message
    }
}
