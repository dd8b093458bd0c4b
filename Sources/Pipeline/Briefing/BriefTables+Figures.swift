import Analysis
import Reports
import TradeModel

extension BriefTables {
    /// One figure of a table.
    struct Figure {
        let row: TableSpecification.Figures.Row
        let cell: Cell
        let unit: String
        /// Which source and which clock it rests on.
        let source: String
        /// What is to be said against it; nil where there is none.
        let reservations: Reservations?
        let sources: [SourceUse]
        /// The files in which it was sought.
        let lookedThrough: [Source]
        /// What was found where it was computed.
        let findings: [Diagnostic]

        /// What the text under examination says; a number is written as those of the table are, but for
        /// one that may be a year.
        var stated: String {
            guard let words = row.stated else { return "no figure" }
            // With more digits a number need not read back as it was written.
            guard words.allSatisfy({ "-.0123456789".contains($0) }), words.count <= 15,
                let number = Double(words), !Self.years.contains(words)
            else { return words }
            let decimals = words.split(separator: ".").dropFirst().first?.count ?? 0
            return DecimalFormat(places: decimals).rounded(number)?.text ?? words
        }

        private static let years = Set((1800...2199).map(String.init))
    }

    /// Single figures: each an indicator's value or one of its fields at one period, beside what the
    /// text under examination says where the configuration quotes it.
    func figures(_ specification: TableSpecification.Figures) throws -> Table {
        let isQuoting = specification.rows.contains { $0.stated != nil }
        let figures = try specification.rows.map(figure)
        let found = figures.map { PartFindings(name: $0.row.label, findings: $0.findings) }
        let uses = SourceUse.merged(
            figures.flatMap(\.sources), lookedThrough: figures.flatMap(\.lookedThrough))
        return try Table(
            caption: specification.caption,
            columns: [.text("Figure"), .text("Period")] + (isQuoting ? [.text("As stated")] : [])
                + [.number("Value"), .text("Unit"), .text("Source")],
            rows: figures.map { figure in
                [.text(figure.row.label), .text(figure.row.period)]
                    + (isQuoting ? [.text(figure.stated)] : [])
                    + [figure.cell, .text(figure.unit), .text(figure.source)]
            },
            notes: Table.Notes(
                source: SourceUse.text(uses), asOf: asOf.description,
                n: counted(figures.count, "figure"), remarks: found.remarks),
            footnotes: BriefFootnotes.used(by: figures.compactMap(\.reservations)))
    }

    /// One figure. Refuses a period with several points that the key does not tell apart.
    func figure(_ row: TableSpecification.Figures.Row) throws -> Figure {
        let result = try result(row.request)
        let span = try DayRange.span(row.period)
        let key = row.key ?? [:]
        let point = try Self.single(
            result.points.filter { $0.period == span?.description }, key, in: result)
        let unfit = span.flatMap {
            result.lengthFinding(for: $0.description, $0.frequency, key: key)
        }
        let field = row.field ?? "value"
        try Self.check(field, in: result)
        let own = result.ownUnit(of: field, at: point)
        let shown = try row.unit.map { try ShownUnit($0, for: own) }
        let factor = shown?.factor ?? 1
        let value = point?.number(field).map { $0 * factor }
        let unit = shown?.name ?? own ?? field
        let reservations = point?.reservations(showing: [field], asOf: asOf)
        let sources = point?.sources(of: field) ?? []
        return Figure(
            row: row,
            cell: try point?.cell(
                field, .configured(row.decimals, [value], unit: unit),
                ends: row.decimals.map { DecimalFormat(places: $0) }, times: factor,
                marks: reservations?.marks ?? []) ?? .missing,
            unit: unit, source: Self.source(of: result, sources, row.request),
            reservations: reservations,
            sources: sources, lookedThrough: result.lookedThrough,
            findings: result.findings(showing: [field]).about(span.map { [$0] } ?? [])
                + [unfit].compactMap { $0 })
    }

    /// The source and the clock that the answer names; of one that rests on several, or names none, the
    /// files of its rows, or where there is no row those that were looked through.
    private static func source(
        of result: IndicatorResult, _ sources: [SourceUse], _ request: IndicatorRequest
    ) -> String {
        let paths = sources.map(\.source.path).uniqued()
        let files = paths.isEmpty ? request.files ?? [] : paths
        let named = result.answer("source").map { [$0] } ?? files
        let all = named + [result.answer("clock").map { "clock \($0)" }].compactMap { $0 }
        return all.isEmpty ? "none used" : all.joined(separator: ", ")
    }
}
