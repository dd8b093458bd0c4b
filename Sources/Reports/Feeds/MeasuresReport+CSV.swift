import Tabular
import TradeModel

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
}
