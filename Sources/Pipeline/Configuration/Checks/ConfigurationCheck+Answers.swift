import Analysis
import TradeModel

extension ConfigurationCheck {
    /// The answers of a request to an indicator of some sources, each at its own place, where the tables
    /// were read that they are held against.
    func checkAnswers(
        _ request: IndicatorRequest, of indicator: Indicator, from files: [String],
        at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard let tables else { return }
        for (parameter, answer) in request.answers.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        {
            try told(at: path + keys(parameter.rawValue)) { () throws(Refusal) in
                try parameter.check(answer)
                guard parameter.isCountry else { return }
                _ = try tables.countries.requested(answer, as: parameter.rawValue)
            }
        }
        guard indicator.takesMeasures, !mayHoldMeasures(files) else { return }
        try checkMeasure(
            request.answers[.measureID], ofRegime: request.answers[.regime],
            about: request.answers[.subject] ?? configuration.subject, at: path)
    }

    /// Whether sources may bring measures of their own, which stand in for the configured ones: one that
    /// is said to, or several files of which it is not said what they hold.
    private func mayHoldMeasures(_ names: [String]) -> Bool {
        names.contains { name in
            guard let source = configuration.sources[name] else {
                return text.isUnread(name, of: "sources")
            }
            if let layout = source.layout { return layout == .measures }
            if case .glob = source.place { return true }
            return false
        }
    }

    /// The subject, the partner and the clock that apply where a request does not say.
    func checkDefaults(_ faults: inout FoundFaults) {
        guard let countries = tables?.countries else { return }
        faults.look { () throws(Refusal) in
            try told(at: keys("clock")) { () throws(Refusal) in
                try Indicator.Parameter.clock.check(configuration.clock)
            }
        }
        let sides = [("subject", configuration.subject), ("partner", configuration.partner)]
        for (key, code) in sides {
            faults.look { () throws(Refusal) in
                try told(at: keys(key)) { () throws(Refusal) in
                    _ = try countries.requested(code, as: key)
                }
            }
        }
    }

    /// A regime and a measure that are named must be in the configured table, about the subject.
    func checkMeasure(
        _ id: String?, ofRegime regime: String?, about subject: String,
        at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard let tables, let measures = tables.measures,
            let country = try? tables.countries.requested(subject, as: "subject")
        else { return }
        let about = measures.filter { $0.scope.subject == country }
        if let regime, !about.contains(where: { $0.law.regime == regime }) {
            let known = Set(about.map(\.law.regime)).sorted().joined(separator: ", ")
            throw text.fault(
                "no measure about \(country) is of the regime “\(regime)”; known:"
                    + " \(known.isEmpty ? "none" : known)", at: path + keys("regime"))
        }
        guard let id else { return }
        let ids = about.filter { regime == nil || $0.law.regime == regime }.map(\.id)
        try checkMeasure(id, among: ids, at: path + keys("measure-id"))
    }

    /// A measure that is named must be among some of the table.
    func checkMeasure(
        _ id: String, among known: [String], at path: [ConfigurationKey]
    ) throws(Refusal) {
        guard !known.contains(id) else { return }
        throw text.fault(
            "no measure is called “\(id)”" + Spelling.advice(for: id, among: known), at: path)
    }

    /// The text of a period, which may be left out, where answers are judged.
    func checkPeriod(_ written: String?, at path: [ConfigurationKey]) throws(Refusal) {
        guard tables != nil else { return }
        try told(at: path) { () throws(Refusal) in _ = try DayRange.span(written) }
    }

    /// Tells what a check finds at a place, in the words of a configuration.
    func told(
        at path: [ConfigurationKey], _ check: () throws(Refusal) -> Void
    ) throws(Refusal) {
        do throws(Refusal) {
            try check()
        } catch {
            throw text.fault(
                (error.diagnostics.first?.message ?? "").namingKeys, at: path)
        }
    }
}

extension String {
    /// A message about an answer with the keys of a configuration in place of a command's options.
    var namingKeys: String {
        let parts = split(separator: "--" as String, omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(String(parts.first ?? "")) { text, part in
            let name = String(part.prefix { $0.isLetter || $0 == "-" })
            let isKey = name == "measures" || Indicator.Parameter(rawValue: name) != nil
            return text + (isKey ? "“\(name)”\(part.dropFirst(name.count))" : "--\(part)")
        }
    }

    /// The parameter that a message about an answer names as an option; nil where it names none.
    var namedParameter: Indicator.Parameter? {
        split(separator: "--" as String, omittingEmptySubsequences: false).dropFirst().lazy
            .compactMap { part in
                Indicator.Parameter(rawValue: String(part.prefix { $0.isLetter || $0 == "-" }))
            }.first
    }
}
