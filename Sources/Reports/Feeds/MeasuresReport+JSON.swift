public import TradeModel

extension MeasuresReport {
    /// The measures, or the verdict of each direction with its measures.
    public func json(asOf: Day) -> JSONValue {
        var members: [String: JSONValue] = [
            "subject": .string(subject.code), "regime": .string(regime),
            "as_of": .string(asOf.description), "time": JSONValue(time.text),
            "sources": .array(uses.map(\.json)),
        ]
        if let goods {
            members["hs"] = .string(goods.description)
            members["standings"] = .array(sections.map(Self.json))
        } else {
            members["measures"] = .array(
                measures.map { .object(Self.members($0, standing: standing($0))) })
            members["other_regimes"] = Self.others(leftOut)
        }
        return .object(members)
    }

    private static func json(_ section: Section) -> JSONValue {
        .object([
            "flow": JSONValue(section.flow?.rawValue),
            "standing": JSONValue(section.verdict?.standing.rawValue),
            "measure": JSONValue(section.verdict?.decisive?.measure.id),
            "doubt": JSONValue(section.verdict?.doubt?.rawValue),
            "without_headings": .array(section.unmapped.map { .string($0.id) }),
            "other_regimes": others(section.leftOut),
            "measures": .array(
                section.hits.map { hit in
                    var members = members(hit.measure, standing: hit.standing)
                    members["match"] = .string(hit.match.rawValue)
                    members["disputed"] = .bool(hit.isDisputed)
                    members["doubt"] = JSONValue(hit.doubt?.rawValue)
                    members["phases"] = .array(
                        hit.phases.map { phase in
                            .object([
                                "standing": .string(phase.standing.rawValue),
                                "from": .string(phase.days.lowerBound.description),
                                "to": .string(phase.days.upperBound.description),
                            ])
                        })
                    return .object(members)
                }),
        ])
    }

    private static func others(_ measures: [Measure]) -> JSONValue {
        .array(
            measures.map { .object(["id": .string($0.id), "regime": .string($0.law.regime)]) })
    }

    private static func members(
        _ measure: Measure, standing: LegalStanding?
    ) -> [String: JSONValue] {
        [
            "id": .string(measure.id), "regime": .string(measure.law.regime),
            "instrument": .string(measure.law.instrument),
            "paragraph": .string(measure.law.paragraph),
            "direction": .string(measure.scope.direction.rawValue),
            "kind": .string(measure.kind.rawValue), "standing": JSONValue(standing?.rawValue),
            "goods": .string(measure.scope.goods),
            "headings": .array(measure.scope.prefixes.map { .string($0.description) }),
            "extent": JSONValue(measure.scope.extent?.rawValue),
            "disputed_headings": .array(measure.scope.disputed.map { .string($0.description) }),
            "adopted": .string(measure.dates.adopted.description),
            "effective": .string(measure.dates.effective.description),
            "wind_down_to": JSONValue(measure.dates.windDownEnd?.description),
            "ends": JSONValue(measure.dates.end?.description),
            "cap": .array(
                (measure.cap?.amounts ?? []).map {
                    .object(["amount": .number($0.value), "unit": .string($0.unit.code)])
                }),
            "window": JSONValue(measure.cap?.window.rawValue),
            "exemptions": .array(measure.law.exemptions.map(JSONValue.string)),
            "implements": JSONValue(measure.law.implements),
            "mapping": JSONValue(measure.scope.mapping?.rawValue),
            "confidence": .string(measure.law.confidence.rawValue),
            "citation": .string(measure.law.citation), "note": .string(measure.law.note),
        ]
    }
}
