import Assessment
import TradeModel

/// Holds the expressions of a ledger or a scorecard against the names that they may use.
struct ReadingCheck {
    let text: ConfigurationText
    let configuration: Configuration
    let specifications: [String: ReadingSpecification]
    /// Names that stand for numbers of the entry itself, with their units.
    var own: [String: Unit?] = [:]
    /// The tables that countries and measures are held against; nil where answers are not judged.
    var tables: ReferenceTables?
    /// Computes what is named from all that the sources have, so that a field or a key that no point
    /// has is found; nil where no source is to be read.
    var desk: ReadingDesk?
    /// Whether conditions may ask for the states of others.
    var allowsStandings = false

    /// A condition that is written at a path.
    func condition(_ written: String, at path: [ConfigurationKey]) throws(Refusal) -> Condition {
        do throws(ConditionFault) {
            let condition = try Condition(written)
            if !allowsStandings, let name = condition.dependencies.first {
                throw ConditionFault(
                    column: condition.column(of: name),
                    message: "a claim asks for no condition's state; “is” is for scorecards")
            }
            try condition.checkUnits(
                try units(condition.references, condition.column))
            return condition
        } catch {
            throw text.fault(error, in: written, at: path)
        }
    }

    /// A formula that is written at a path, with the unit in which its result is told. A unit that no
    /// table knows names what is counted.
    func formula(
        _ written: String, in unit: String, at path: [ConfigurationKey]
    ) throws(Refusal) -> Formula {
        do throws(ConditionFault) {
            let formula = try Formula(written)
            let units = try units(formula.references, formula.column)
            try formula.checkUnits(units)
            if let unit = Unit(unit) {
                try formula.checkResult(units, in: unit)
            } else if let base = formula.base(units), !Self.counts.isSuperset(of: base.keys) {
                let fitting = Unit.known.values.filter { $0.base == base }.map(\.code)
                let names = fitting.isEmpty ? Array(base.keys) : fitting
                throw ConditionFault(
                    column: 1,
                    message: "“\(unit)” is no unit that numbers convert to; the formula is in"
                        + " \(names.sorted().joined(separator: ", "))")
            }
            return formula
        } catch {
            throw text.fault(error, in: written, at: path)
        }
    }

    /// Base units of what is counted, which a text may call by a name of its own.
    private static let counts: Set = [
        "count", "launch", "vote", "day", "month", "index", "magnitude",
    ]

    /// Refuses a unit that is a slip of one that tables know.
    func checkUnit(_ unit: String, at path: [ConfigurationKey]) throws(Refusal) {
        guard Unit(unit) == nil else { return }
        let meant = Unit.known.keys.filter { $0.count > 4 }.sorted().first { name in
            Spelling.isSlip(unit, of: name, changes: name.count > 6 ? 2 : 1)
        }
        guard let meant else { return }
        throw text.fault("no unit is called “\(unit)”; nearest: \(meant)", at: path)
    }

    /// The units of what is named, as far as they are known before anything is read.
    private func units(
        _ references: [Reference], _ column: (String) -> Int
    ) throws(ConditionFault) -> [Reference: Unit] {
        var units: [Reference: Unit] = [:]
        for reference in references {
            units[reference] = try unit(of: reference, at: column(reference.description))
        }
        return units
    }

    private func unit(
        of reference: Reference, at column: Int
    ) throws(ConditionFault) -> Unit? {
        if let unit = own[reference.name], reference == Reference(reference.name) { return unit }
        guard let reading = specifications[reference.name] else {
            let known = Array(specifications.keys) + Array(own.keys)
            throw ConditionFault(
                column: column,
                message: "nothing is called “\(reference.name)” here"
                    + Spelling.advice(for: reference.name, among: known))
        }
        let given = reference.parameters.map(\.name)
        guard given.sorted() == reading.keys.sorted() else {
            let wanted = reading.keys.map { "\($0): …" } + Reference.reserved.map { "\($0): …" }
            throw ConditionFault(
                column: column,
                message: "“\(reference.name)” takes "
                    + (reading.keys.isEmpty
                        ? "no parameter but \(Reference.reserved.joined(separator: " and "))"
                        : "(\(wanted.joined(separator: ", "))); the first \(reading.keys.count) must"
                            + " be given"))
        }
        if let fault = desk?.fault(in: reference) {
            throw ConditionFault(column: column, message: fault)
        }
        if let field = reference.field {
            return reading.unit(ofField: field) ?? desk?.unit(of: reference)
        }
        switch reading {
        case .indicator(let request):
            if let unit = desk?.unit(of: reference) { return unit }
            return request.unit(ofField: nil)
        case .observation(let request), .yearToDate(let request), .twelveMonths(let request):
            return request.unit.flatMap { Unit($0) } ?? desk?.unit(of: reference)
        case .events, .wins: return Unit("count")
        case .launches, .around: return .launches
        }
    }
}
