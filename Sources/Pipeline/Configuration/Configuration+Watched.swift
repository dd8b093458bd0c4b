import Assessment
import TradeModel

extension Configuration {
    /// The configured indicator that a condition speaks of: the one of that name, or the only one
    /// that computes that indicator of the catalogue, with all parameters that the condition gives.
    func watched(by condition: Condition) -> Result<String, ConditionFault> {
        let matching = indicators.filter { name, request in
            (name == condition.indicator || request.indicator == condition.indicator)
                && condition.parameters.allSatisfy { wanted in
                    request.value(of: wanted.name, in: self) == wanted.value
                }
        }
        if let named = matching.keys.first(where: { $0 == condition.indicator }) {
            return .success(named)
        }
        guard matching.count < 2 else {
            return .failure(
                ConditionFault(
                    column: 1,
                    message: "several indicators are meant:"
                        + " \(matching.keys.sorted().joined(separator: ", "));"
                        + " name one of them"))
        }
        guard let only = matching.keys.first else {
            let known = indicators.keys + indicators.values.map(\.indicator)
            let near = Spelling.nearest(to: condition.indicator, among: Array(Set(known)).sorted())
            return .failure(
                ConditionFault(
                    column: 1,
                    message: "no indicator is configured under “\(condition.indicator)” with these"
                        + " parameters; nearest: \(near.joined(separator: ", "))"))
        }
        return .success(only)
    }
}

extension IndicatorRequest {
    /// What a parameter is, by its name in a configuration; the configuration's where the request
    /// leaves it out.
    fileprivate func value(of name: String, in configuration: Configuration) -> String? {
        if let value = given.first(where: { $0.0.rawValue == name })?.1 { return value }
        switch name {
        case "subject": return configuration.subject
        case "partner": return configuration.partner
        case "clock": return configuration.clock
        default: return nil
        }
    }
}
