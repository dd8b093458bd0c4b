import Analysis
import Reports
import TradeModel

extension Charting {
    /// The values of a series, what they are, and whether those of single periods add up to that of
    /// several.
    struct Values {
        let values: [DrawnValue]
        let unit: String
        let ownUnit: String?
        let definition: String
        let addsUp: Bool
        let findings: [Diagnostic]
        let lookedThrough: [Source]
    }

    /// The values of a series as its source states them, or as its indicator gives them.
    func values(of wanted: ChartSpecification.Series) throws -> Values {
        if let observation = wanted.observation {
            let stated = try tables.stated(observation, for: wanted.label)
            let values = stated.values.compactMap { span, entry in
                entry.value.map {
                    DrawnValue(
                        span: span, value: $0, interval: nil,
                        doubts: entry.reservations?.doubts ?? [], sources: entry.sources)
                }
            }
            return Values(
                values: values, unit: stated.unit, ownUnit: stated.unit,
                definition: stated.definition, addsUp: ChartUnits.addUp(stated.unit), findings: [],
                lookedThrough: stated.lookedThrough)
        }
        guard let request = wanted.request else {
            throw Refusal.usage(
                "the series “\(wanted.label)” needs either a request or an observation")
        }
        let result = try tables.result(request)
        let field = wanted.field ?? "value"
        for name in [field, wanted.interval].compactMap({ $0 }) + (wanted.only ?? [:]).keys.sorted()
        {
            try BriefTables.check(name, in: result)
        }
        let chosen = try chosen(by: wanted.only ?? [:], of: wanted.label, request, in: result)
        let values = chosen.compactMap { point -> DrawnValue? in
            guard let span = TimeSpan(point.period), let value = point.number(field) else {
                return nil
            }
            return DrawnValue(
                span: span, value: value,
                interval: wanted.interval.flatMap { point.interval($0) },
                doubts: Reservations(of: point, showing: [field], asOf: asOf).doubts,
                sources: point.sources(of: field))
        }
        let findings = result.findings(showing: [field])
        guard field != "value" else {
            return Values(
                values: values, unit: result.unit, ownUnit: result.unit,
                definition: result.definition, addsUp: ChartUnits.addUp(result.unit),
                findings: findings, lookedThrough: result.lookedThrough)
        }
        let areCounts = result.points.compactMap { $0[field] }.allSatisfy(\.isCount)
        let own = result.fieldUnit(field, at: chosen.last)
        return Values(
            values: values, unit: own ?? field, ownUnit: own, definition: result.definition,
            addsUp: areCounts, findings: findings, lookedThrough: result.lookedThrough)
    }
}

extension IndicatorResult.FieldValue {
    fileprivate var isCount: Bool { if case .count = self { true } else { false } }
}

extension IndicatorResult.Point {
    fileprivate func interval(_ name: String) -> ClosedRange<Double>? {
        guard case .interval(let interval?) = self[name] else { return nil }
        return interval.lower...interval.upper
    }
}
