import Analysis
import Assessment
import TradeModel

/// Holds the expressions of a ledger or a scorecard against the names that they may use.
struct ReadingCheck {
    let text: ConfigurationText
    let configuration: Configuration
    let specifications: [String: ReadingSpecification]
    /// Names that stand for numbers of the entry itself, with their units.
    var own: [String: Unit?] = [:]

    /// The readings themselves: indicators, sources, parameters. Refuses the first fault.
    func checkReadings(at path: [ConfigurationKey]) throws(Refusal) {
        let check = ConfigurationCheck(configuration, text)
        for (name, reading) in specifications.sorted(by: { $0.key < $1.key }) {
            let place = path + [ConfigurationKey(stringValue: name)]
            switch reading {
            case .indicator(let request): try check.checkRequest(request, at: place)
            case .observation(let request):
                try check.checkSourceName(request.file, at: place + ["observation", "file"])
            case .events(let request):
                try check.checkSourceName(request.file, at: place + ["events", "file"])
            case .yearToDate(let request):
                try check.checkSourceName(request.file, at: place + ["year-to-date", "file"])
            case .twelveMonths(let request):
                try check.checkSourceName(request.file, at: place + ["twelve-months", "file"])
            case .wins(let request):
                try check.checkSourceName(request.file, at: place + ["wins", "file"])
            }
        }
    }

    /// A condition that is written at a path.
    func condition(_ written: String, at path: [ConfigurationKey]) throws(Refusal) -> Condition {
        do throws(ConditionFault) {
            let condition = try Condition(written)
            try condition.checkUnits(
                try units(condition.references, condition.column))
            return condition
        } catch {
            throw text.fault(error, in: written, at: path)
        }
    }

    /// A formula that is written at a path.
    func formula(_ written: String, at path: [ConfigurationKey]) throws(Refusal) -> Formula {
        do throws(ConditionFault) {
            let formula = try Formula(written)
            try formula.checkUnits(try units(formula.references, formula.column))
            return formula
        } catch {
            throw text.fault(error, in: written, at: path)
        }
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
            let near = Spelling.nearest(to: reference.name, among: known.sorted())
            throw ConditionFault(
                column: column,
                message: "nothing is called “\(reference.name)” here; nearest: "
                    + near.joined(separator: ", "))
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
        guard reference.field == nil else { return nil }
        switch reading {
        case .indicator(let request):
            return Catalogue.indicator(request.indicator).flatMap { Unit($0.unit) }
        case .observation(let request), .yearToDate(let request), .twelveMonths(let request):
            return request.unit.flatMap { Unit($0) }
        case .events, .wins: return Unit("count")
        }
    }
}
