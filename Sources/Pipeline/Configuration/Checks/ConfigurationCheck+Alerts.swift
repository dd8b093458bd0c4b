import Assessment
import TradeModel

extension ConfigurationCheck {
    /// Each alert has a name of its own and a condition on what is configured.
    func checkAlerts(_ faults: inout FoundFaults) {
        var names = Set<String>()
        for (index, alert) in configuration.alerts.enumerated() {
            let place: [ConfigurationKey] = ["alerts", .init(intValue: index)]
            let isNew = names.insert(alert.name).inserted
            faults.look { () throws(Refusal) in
                try text.checkText(alert.name, at: place + ["name"])
                try text.checkText(alert.message, isNeeded: false, at: place + ["message"])
                try text.checkText(alert.run, isNeeded: false, at: place + ["run"])
                guard isNew else {
                    throw text.fault(
                        "a second alert is called “\(alert.name)”", at: place + ["name"])
                }
                try checkCondition(alert.when, at: place + ["when"])
            }
        }
    }

    private func checkCondition(
        _ written: String, at path: [ConfigurationKey]
    ) throws(Refusal) {
        do throws(ConditionFault) {
            try check(Condition(written))
        } catch {
            throw text.fault(error, in: written, at: path)
        }
    }

    /// What a condition names must be configured, and compare by the units of the catalogue.
    private func check(_ condition: Condition) throws(ConditionFault) {
        var units: [Reference: Unit] = [:]
        for reference in condition.references {
            // It may be the one that could not be read.
            guard
                text.unread["indicators"] == nil
                    || configuration.indicators[reference.name] != nil
            else { continue }
            let column = condition.column(of: reference.description)
            let watched = try configuration.watched(by: reference, at: column).get()
            units[reference] = configuration.indicators[watched.name]?.comparedUnit(
                ofField: reference.field)
        }
        if let name = condition.dependencies.first {
            throw ConditionFault(
                column: condition.column(of: name),
                message: "an alert asks for no condition's state; “is” is for scorecards")
        }
        try condition.checkUnits(units)
    }
}
