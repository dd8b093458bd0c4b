import Analysis
import Reports
import TradeModel

extension BriefTables {
    /// Single figures: each an indicator's value or one of its fields at one period, beside what the
    /// text under examination says where the configuration quotes it.
    func figures(_ specification: TableSpecification.Figures) throws -> Table {
        var uses: [SourceUse] = []
        var confidences: [Confidence?] = []
        let isQuoting = specification.rows.contains { $0.stated != nil }
        let rows = try specification.rows.map { row -> [Cell] in
            let result = try result(row.request)
            let period = try DayRange.span(row.period)?.description
            let point = result.points.first { $0.period == period }
            let field = row.field ?? "value"
            try Self.check(field, in: result)
            let value = point?.number(field)
            let unit = row.unit ?? result.unit
            uses += point?.sources ?? []
            confidences.append(value == nil ? nil : point?.confidence)
            let stated = Cell.text(row.stated ?? "no figure")
            return [.text(row.label), .text(row.period)] + (isQuoting ? [stated] : []) + [
                try point?.cell(
                    field, .configured(row.decimals, [value], unit: unit),
                    marks: value == nil ? [] : BriefFootnotes.marks(point?.confidence)) ?? .missing,
                .text(unit), .text(source(of: result)),
            ]
        }
        return try Table(
            caption: specification.caption,
            columns: [.text("Figure"), .text("Period")] + (isQuoting ? [.text("As stated")] : [])
                + [.number("Value"), .text("Unit"), .text("Source")],
            rows: rows,
            notes: Table.Notes(
                source: SourceUse.text(uses), asOf: asOf.description,
                n: counted(rows.count, "figure")),
            footnotes: BriefFootnotes.used(by: confidences))
    }

    private func source(of result: IndicatorResult) -> String {
        let wanted = ["source", "clock"]
        let named = wanted.compactMap { name in
            result.parameters.first { $0.name == name }.map {
                name == "clock" ? "clock \($0.value)" : $0.value
            }
        }
        return named.isEmpty ? "none used" : named.joined(separator: ", ")
    }
}
