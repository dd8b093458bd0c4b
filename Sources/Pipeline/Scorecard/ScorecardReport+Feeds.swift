import Assessment
public import Reports
import Tabular
import TradeModel

extension ScorecardReport {
    /// A line for each condition and day: of a history those of all its month ends, else those of
    /// the day.
    public var csv: String {
        var writer = CSVWriter(header: [
            "day", "id", "stage", "origin", "status", "raw", "title", "remarks", "confidence",
        ])
        for moment in history ?? [Moment(day: asOf, states: now)] {
            for (entry, state) in zip(scorecard.entries, moment.states) {
                let condition = entry.specification
                writer.append(
                    [
                        moment.day.description, condition.id, condition.stage.rawValue,
                        condition.origin.rawValue, state.status.rawValue, state.raw.rawValue,
                        condition.title, Self.remarks(entry, state).joined(separator: "; "),
                        state.confidence?.rawValue ?? "",
                    ].map(CSVWriter.Cell.text))
            }
        }
        return writer.output
    }

    /// The states as JSON; what is missing is null.
    public var json: JSONValue {
        var members: [String: JSONValue] = [
            "as_of": .string(asOf.description), "title": .string(scorecard.title),
            "hysteresis": .integer(scorecard.hysteresis),
            "minimum_coverage": .number(scorecard.minimumCoverage),
            "staleness_days": .object(scorecard.staleness.mapValues(JSONValue.integer)),
            "conditions": .array(zip(scorecard.entries, now).map(json)),
        ]
        if let history {
            members["history"] = .array(
                history.map { moment in
                    .object([
                        "day": .string(moment.day.description),
                        "states": byCondition(moment) { $1.status.rawValue },
                        "raw": byCondition(moment) { $1.raw.rawValue },
                        "origin": byCondition(moment) { entry, _ in entry.origin.rawValue },
                    ])
                })
        }
        return .object(members)
    }

    private func byCondition(
        _ moment: Moment, _ text: (ConditionSpecification, ConditionState) -> String
    ) -> JSONValue {
        .object(
            Dictionary(
                zip(scorecard.entries, moment.states).map { entry, state in
                    (entry.specification.id, .string(text(entry.specification, state)))
                }
            ) { first, _ in first })
    }

    private func json(_ entry: Scorecard.Entry, _ state: ConditionState) -> JSONValue {
        let condition = entry.specification
        return .object([
            "id": .string(condition.id), "title": .string(condition.title),
            "stage": .string(condition.stage.rawValue),
            "origin": .string(condition.origin.rawValue),
            "status": .string(state.status.rawValue), "raw": .string(state.raw.rawValue),
            "when": JSONValue(entry.when?.text), "at_risk_when": JSONValue(entry.atRisk?.text),
            "applies_when": JSONValue(entry.applies?.text),
            "withdrawn_when": JSONValue(entry.withdrawn?.text),
            "definitions": .array(
                zip(entry.variants, state.definitions).map { variant, found in
                    .object([
                        "label": .string(variant.label), "when": .string(variant.when.text),
                        "state": .string(found.state.rawValue),
                        "as_stated": .string(found.main.rawValue),
                        "period": JSONValue(found.period?.description),
                    ])
                }),
            "asks_for_held": .array(state.heldDependencies.map(JSONValue.string)),
            "definition_dependent": .bool(state.isDefinitionDependent),
            "withdrawn": .bool(state.isWithdrawn),
            "variants": .array(
                state.variants.map {
                    .object(["label": .string($0.label), "state": .string($0.state.rawValue)])
                }),
            "reasons": .array(state.reasons.map(JSONValue.string)),
            "old_data": .array(state.oldData.map(JSONValue.string)),
            "evidence": .array(state.readings.map { evidence($0) }),
            "figures": .array(
                state.figures.map { figure in
                    .object([
                        "label": .string(figure.label), "value": JSONValue(figure.value),
                        "unit": .string(figure.unit), "reason": JSONValue(figure.reason),
                        "confidence": JSONValue(figure.reservations.confidence?.rawValue),
                        "incomplete": .bool(figure.reservations.isIncomplete),
                    ])
                }),
            "note": JSONValue(condition.note),
        ])
    }

    /// A reading with its indicator, formula, window, files, documents and day.
    private func evidence(_ reading: PointReading) -> JSONValue {
        guard case .object(var members) = reading.json else { return reading.json }
        members["indicator"] = .string(reading.indicator?.id ?? reading.reference.name)
        members["formula"] = JSONValue(reading.indicator?.formula)
        members["as_of"] = .string(asOf.description)
        if let documents = reading.documents { members["documents"] = .string(documents) }
        if let count = reading.irreversible { members["irreversible"] = .integer(count) }
        if case .interval(let interval?) = reading.point?["interval"] {
            members["interval"] = .array([.number(interval.lower), .number(interval.upper)])
        }
        return .object(members)
    }
}
