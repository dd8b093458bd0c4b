public import TradeModel

/// A number made of readings in the language of conditions: `tests.events + cruise.events`.
public struct Formula: Sendable, Hashable {
    private let expression: Expression

    /// Reads a formula; a fault has the column at which it stands.
    public init(_ text: String) throws(ConditionFault) {
        expression = try ExpressionParser.expression(text)
        guard !expression.isCondition else {
            throw ConditionFault(column: 1, message: "expected a number, saw a condition")
        }
    }

    /// The readings that it rests on, each once, in the order written.
    public var references: [Reference] { expression.mentions.map(\.reference) }

    /// The character at which a reference is first named, from 1.
    public func column(of name: String) -> Int {
        expression.mentions.first { $0.reference.description == name }?.column ?? 1
    }

    /// Refuses to add what does not add, such as a share and dollars. A reading without an entry is
    /// taken to be of any unit.
    public func checkUnits(_ units: [Reference: Unit]) throws(ConditionFault) {
        _ = try expression.dimension(units)
    }

    /// Refuses a formula whose result is not of a unit, or of what converts to it.
    public func checkResult(_ units: [Reference: Unit], in wanted: Unit) throws(ConditionFault) {
        guard case .of(let powers, let name) = try expression.dimension(units),
            powers != wanted.base
        else { return }
        throw ConditionFault(
            column: expression.column,
            message: "expected \(wanted), or what converts to it, saw \(name)")
    }

    /// The base units of its result; nil where those are not known before anything is read, and of a
    /// bare number.
    public func base(_ units: [Reference: Unit]) -> [String: Int]? {
        guard case .of(let powers, _)? = try? expression.dimension(units) else { return nil }
        return powers
    }

    /// Its value, in a unit where one is asked for; between bounds where only those of a reading are
    /// known, unknown where a reading is, and where there is no finite number.
    public func value(_ readings: [Reference: Reading], in unit: Unit? = nil) -> Reading {
        switch Evaluation(readings: readings, standings: [:]).bounds(expression) {
        case .unknown(let reasons): return .unknown(reasons.joined(separator: "; "))
        case .known(let bounds):
            guard let unit else {
                return Self.reading(bounds.least, bounds.most, bounds.scale?.unit, bounds.reasons)
            }
            let (least, most) = bounds.ends
            guard let lowest = least.converted(to: Scale(unit)),
                let highest = most.converted(to: Scale(unit))
            else { return .unknown("\(least.unitText) is not \(unit)") }
            return Self.reading(lowest, highest, unit, bounds.reasons)
        }
    }

    private static func reading(
        _ least: Double, _ most: Double, _ unit: Unit?, _ reasons: [String]
    ) -> Reading {
        if least == most { return .known(least, unit) }
        let reason = reasons.joined(separator: "; ")
        guard least.isFinite else { return .unknown(reason) }
        return .range(least: least, most: most.isFinite ? most : nil, unit, reason: reason)
    }
}
