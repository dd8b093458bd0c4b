import Tabular
public import TradeModel

extension MeasuresReport {
    /// A row for each measure, or with goods for each direction and measure that is about them; a
    /// direction in which none is has a row without a measure. Measures whose goods have no heading have
    /// the doubt `no-heading`.
    public var csv: String {
        var writer = CSVWriter(
            header: [
                "hs", "flow", "verdict", "id", "regime", "instrument", "paragraph", "kind",
                "standing", "doubt", "goods", "headings", "extent", "adopted", "effective",
                "wind_down_to", "ends", "cap", "exemptions", "mapping", "confidence", "citation",
            ])
        for section in sections where section.hits.isEmpty {
            writer.append(Self.head(section, goods) + Array(repeating: .missing, count: 19))
        }
        for section in sections {
            for hit in section.hits {
                writer.append(
                    Self.head(section, goods)
                        + Self.row(
                            hit.measure, standing: hit.standing, doubt: hit.doubt?.rawValue ?? ""))
            }
            for measure in section.unmapped {
                writer.append(
                    Self.head(section, goods)
                        + Self.row(measure, standing: standing(measure), doubt: "no-heading"))
            }
        }
        guard sections.isEmpty else { return writer.output }
        for measure in measures {
            writer.append(
                [.missing, .text(measure.scope.direction.rawValue), .missing]
                    + Self.row(measure, standing: standing(measure), doubt: ""))
        }
        return writer.output
    }

    private static func head(_ section: Section, _ goods: HSCode?) -> [CSVWriter.Cell] {
        [
            goods?.description ?? "", section.flow?.rawValue ?? "",
            section.verdict?.standing.rawValue ?? "",
        ]
        .map(CSVWriter.Cell.text)
    }

    private static func row(
        _ measure: Measure, standing: LegalStanding?, doubt: String
    ) -> [CSVWriter.Cell] {
        [
            measure.id, measure.law.regime, measure.law.instrument, measure.law.paragraph,
            measure.kind.rawValue, standing?.rawValue ?? "", doubt, measure.scope.goods,
            measure.scope.prefixes.map(\.description).joined(separator: " "),
            measure.scope.extent?.rawValue ?? "", measure.dates.adopted.description,
            measure.dates.effective.description, measure.dates.windDownEnd?.description ?? "",
            measure.dates.end?.description ?? "", measure.amounts,
            measure.law.exemptions.joined(separator: "; "), measure.scope.mapping?.rawValue ?? "",
            measure.law.confidence.rawValue, measure.law.citation,
        ].map(CSVWriter.Cell.text)
    }

    /// The measures, or the verdict of each direction with its measures.
    public func json(asOf: Day) -> JSONValue {
        var members: [String: JSONValue] = [
            "subject": .string(subject.code), "regime": .string(regime),
            "as_of": .string(asOf.description), "time": JSONValue(time.text),
            "sources": .array(
                uses.map {
                    .object([
                        "path": .string($0.source.path), "sha256": .string($0.source.sha256),
                        "used": .integer($0.used),
                    ])
                }),
        ]
        if let goods {
            members["hs"] = .string(goods.description)
            members["standings"] = .array(sections.map(Self.json))
        } else {
            members["measures"] = .array(
                measures.map { .object(Self.members($0, standing: standing($0))) })
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
            "other_regimes": .array(
                section.leftOut.map {
                    .object(["id": .string($0.id), "regime": .string($0.law.regime)])
                }),
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
