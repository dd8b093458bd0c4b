public import TradeModel

/// A condition over indicators, as analysts write it: `partner-share(partner: CHN) > 97 percent and
/// not (quiet is met)`. The document Conditions describes the language.
///
/// It is evaluated to one of three states by Kleene's logic: a reading that is not known makes it
/// neither met nor not met, unless the other readings decide.
public struct Condition: Sendable, Hashable {
    /// What a condition comes to.
    public enum State: String, Sendable, Hashable, CaseIterable {
        case met
        case notMet = "not-met"
        /// What it needs is not known.
        case unknown
    }

    /// What a condition comes to, and why where that is not known.
    public struct Outcome: Sendable, Hashable {
        /// What it comes to.
        public let state: State
        /// What is not known, each once; empty where the state is known.
        public let reasons: [String]
    }

    /// The condition as written.
    public let text: String
    private let expression: Expression

    /// Reads a condition; a fault has the column at which it stands.
    public init(_ text: String) throws(ConditionFault) {
        self.text = text
        expression = try ExpressionParser.expression(text)
        guard expression.isCondition else {
            var end = ExpressionScanner(text)
            _ = end.take { _ in true }
            throw end.fault(expecting: "one of < <= > >= = != behind the number")
        }
    }

    /// The readings that it rests on, each once, in the order written.
    public var references: [Reference] { expression.mentions.map(\.reference) }

    /// The conditions whose states it asks for, each once, in the order written.
    public var dependencies: [String] { expression.dependencies.map(\.name) }

    /// The character at which a reference or a condition is first named, from 1.
    public func column(of name: String) -> Int {
        expression.mentions.first { $0.reference.description == name }?.column
            ?? expression.dependencies.first { $0.name == name }?.column ?? 1
    }

    /// Refuses to compare or add what does not compare or add, such as a share and dollars. A
    /// reading without an entry is taken to be of any unit.
    public func checkUnits(_ units: [Reference: Unit]) throws(ConditionFault) {
        _ = try expression.dimension(units)
    }

    /// What it comes to for readings, and for the states of the conditions that it asks for.
    ///
    /// Time is linear in its length.
    public func outcome(
        _ readings: [Reference: Reading], standings: [String: Standing] = [:]
    ) -> Outcome {
        switch Evaluation(readings: readings, standings: standings).truth(of: expression) {
        case .known(let isMet): Outcome(state: isMet ? .met : .notMet, reasons: [])
        case .unknown(let reasons): Outcome(state: .unknown, reasons: reasons)
        }
    }
}
