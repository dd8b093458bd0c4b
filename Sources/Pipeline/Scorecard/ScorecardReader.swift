import Assessment
import TradeModel

/// Reads the expressions of a scorecard and holds it against itself.
struct ScorecardReader {
    let text: ConfigurationText
    let check: ReadingCheck

    /// Refuses limits that are none, and a blank title.
    func checkHead(_ specification: ScorecardSpecification) throws(Refusal) {
        try text.checkText(specification.title, at: ["title"])
        if let count = specification.hysteresis, !(1...24 ~= count) {
            let place: [ConfigurationKey] = ["hysteresis"]
            throw text.fault("expected 1 to 24 evaluations, saw \(count)", at: place)
        }
        if let part = specification.minimumCoverage, !(0...1 ~= part) {
            let place: [ConfigurationKey] = ["minimum-coverage"]
            throw text.fault("expected 0 to 1, saw \(part.plainDescription)", at: place)
        }
        for (source, days) in (specification.staleness ?? [:]).sorted(by: { $0.key < $1.key }) {
            let place: [ConfigurationKey] = ["staleness", .init(stringValue: source)]
            try ConfigurationCheck(check.configuration, text).checkSourceName(source, at: place)
            guard days > 0 else {
                throw text.fault("expected 1 day or more, saw \(days)", at: place)
            }
        }
    }

    func entries(
        _ conditions: [ConditionSpecification]
    ) throws(Refusal) -> [Scorecard.Entry] {
        var names = Set<String>()
        for (index, condition) in conditions.enumerated()
        where !names.insert(condition.id).inserted {
            throw text.fault(
                "a second condition is called “\(condition.id)”",
                at: Self.place(index) + ["id"])
        }
        var entries: [Scorecard.Entry] = []
        var faults = FoundFaults()
        for (index, condition) in conditions.enumerated() {
            faults.look { () throws(Refusal) in
                entries.append(try entry(condition, names, at: Self.place(index)))
            }
        }
        try faults.refuse()
        return entries
    }

    /// Where a condition stands.
    static func place(_ index: Int) -> [ConfigurationKey] {
        ["conditions", .init(intValue: index)]
    }

    private func entry(
        _ written: ConditionSpecification, _ names: Set<String>, at place: [ConfigurationKey]
    ) throws(Refusal) -> Scorecard.Entry {
        try text.checkText(written.id, at: place + ["id"])
        try text.checkText(written.title, at: place + ["title"])
        try text.checkText(written.unknown, at: place + ["unknown"])
        guard (written.when == nil) != (written.unknown == nil) else {
            throw text.fault(
                "a condition has either “when”, or “unknown” with the reason", at: place)
        }
        let read = { (written: String?, key: ConfigurationKey) throws(Refusal) -> Condition? in
            guard let written else { return nil }
            return try condition(written, names, at: place + [key])
        }
        var variants: [(label: String, when: Condition)] = []
        for (index, variant) in (written.variants ?? []).enumerated() {
            let path = place + ["variants", .init(intValue: index)]
            try text.checkText(variant.label, at: path + ["label"])
            variants.append(
                (variant.label, try condition(variant.when, names, at: path + ["when"])))
        }
        var evidence: [(label: String, value: Formula, unit: String)] = []
        for (index, figure) in (written.evidence ?? []).enumerated() {
            let path = place + ["evidence", .init(intValue: index)]
            try text.checkText(figure.label, at: path + ["label"])
            try check.checkUnit(figure.unit, at: path + ["unit"])
            evidence.append(
                (
                    figure.label,
                    try check.formula(figure.value, in: figure.unit, at: path + ["value"]),
                    figure.unit
                ))
        }
        return Scorecard.Entry(
            specification: written, when: try read(written.when, "when"),
            atRisk: try read(written.atRisk, "at-risk"),
            applies: try read(written.applies, "applies"),
            withdrawn: try read(written.withdrawn, "withdrawn"), variants: variants,
            evidence: evidence)
    }

    private func condition(
        _ written: String, _ names: Set<String>, at path: [ConfigurationKey]
    ) throws(Refusal) -> Condition {
        let condition = try check.condition(written, at: path)
        for name in condition.dependencies where !names.contains(name) {
            throw text.fault(
                ConditionFault(
                    column: condition.column(of: name),
                    message: "no condition is called “\(name)”"
                        + Spelling.advice(for: name, among: names)), in: written,
                at: path)
        }
        return condition
    }
}
