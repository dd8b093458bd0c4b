import Analysis
import Assessment
import TradeModel

extension Configuration {
    /// What a reference speaks of: an indicator, and which of its points of one period.
    struct Watched {
        /// The configured name.
        let name: String
        /// The values of the indicator's keys that tell the point from others.
        let key: [String: String]
    }

    /// The configured indicator that a reference speaks of: the one of that name, or the only one
    /// that computes that indicator of the catalogue, with all parameters that the reference gives.
    /// Of an indicator with several points a period the reference must name one by its key.
    func watched(
        by reference: Reference, at column: Int
    ) -> Result<Watched, ConditionFault> {
        let matching = indicators.filter { name, request in
            (name == reference.name || request.indicator == reference.name)
                && reference.parameters.allSatisfy { wanted in
                    request.keys.contains(wanted.name)
                        || request.value(of: wanted.name, in: self) == wanted.value
                }
        }
        let named = matching.first { $0.key == reference.name }
        if let (name, request) = named ?? (matching.count == 1 ? matching.first : nil) {
            var key: [String: String] = [:]
            for part in request.keys {
                guard let given = reference.parameters.first(where: { $0.name == part }) else {
                    return .failure(
                        ConditionFault(
                            column: column,
                            message: "\(request.indicator) has several values a period; name one:"
                                + " \(reference.name)(\(part): …)"))
                }
                key[part] = given.value
            }
            return .success(Watched(name: name, key: key))
        }
        guard matching.count < 2 else {
            return .failure(
                ConditionFault(
                    column: column,
                    message: "several indicators are meant:"
                        + " \(matching.keys.sorted().joined(separator: ", "));"
                        + " name one of them"))
        }
        let known = indicators.keys + indicators.values.map(\.indicator)
        let others = differences(from: reference)
        let advice =
            others.isEmpty
            ? Spelling.advice(for: reference.name, among: Set(known))
            : "; \(others.listed(first: 3))"
        return .failure(
            ConditionFault(
                column: column,
                message: "no indicator is configured under “\(reference.name)” with these"
                    + " parameters" + advice))
    }

    /// Of the indicators that a reference means but for its parameters, what they have in their place.
    private func differences(from reference: Reference) -> [String] {
        indicators.sorted { $0.key < $1.key }.compactMap { name, request in
            guard name == reference.name || request.indicator == reference.name else { return nil }
            let others = reference.parameters.filter { wanted in
                !request.keys.contains(wanted.name)
                    && request.value(of: wanted.name, in: self) != wanted.value
            }.map { wanted in
                request.value(of: wanted.name, in: self).map { "“\(wanted.name): \($0)”" }
                    ?? "no “\(wanted.name)”"
            }
            return "“\(name)” has \(others.joined(separator: ", "))"
        }
    }
}

extension IndicatorRequest {
    /// The fields that tell points of one period apart, less those that the request fixes.
    fileprivate var keys: [String] {
        let fixed = answers.keys.map(\.rawValue)
        return (Catalogue.indicator(indicator)?.keys ?? []).filter { !fixed.contains($0) }
    }

    /// What a parameter is, by its name in a configuration; the configuration's where the request
    /// leaves it out.
    fileprivate func value(of name: String, in configuration: Configuration) -> String? {
        if let parameter = Indicator.Parameter(rawValue: name), let value = answers[parameter] {
            return value
        }
        switch name {
        case "subject": return configuration.subject
        case "partner": return configuration.partner
        case "clock": return configuration.clock
        default: return nil
        }
    }
}
