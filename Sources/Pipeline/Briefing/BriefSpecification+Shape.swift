extension BriefSpecification {
    /// What texts of the configuration can name: the day, and figures by their names.
    var proseShape: TemplateShape {
        let figure = TemplateShape.texts("label", "period", "value", "unit", "stated", "source")
            .with(["known": .flag])
        return .group([
            "as_of": .text,
            "figures": .group(
                Dictionary(figureRows.compactMap { row in row.name.map { ($0, figure) } }) {
                    first, _ in first
                }),
        ])
    }

    /// What a template can name.
    var templateShape: TemplateShape {
        proseShape.with([
            "title": .text, "summary": .text,
            "stale": .group(["sources": .list(.text)]),
            "overview": .list(.blocks),
            "developments": .list(
                TemplateShape.texts("number", "title", "text", "caveats", "unknown")
                    .with(["tables": .list(.blocks)])),
            "tables": .group(
                Dictionary(allTables.compactMap { table in table.name.map { ($0, .blocks) } }) {
                    first, _ in first
                }),
            "claims": TemplateShape.texts("title", "text").with([
                "ledgers": .list(
                    TemplateShape.texts("title").with([
                        "table": .blocks,
                        "entries": .list(
                            TemplateShape.texts(
                                "id", "quotation", "verdict", "stated", "computed", "unit", "then",
                                "remarks"
                            ).with(["evidence": .blocks])),
                    ]))
            ]),
            "scorecard": TemplateShape.texts("title", "text").with([
                "table": .blocks,
                "conditions": .list(
                    TemplateShape.texts(
                        "id", "title", "stage", "state", "raw", "origin", "remarks"
                    ).with(["evidence": .blocks])),
            ]),
            "sanctions": TemplateShape.texts("title", "text").with(["table": .blocks]),
            "files": .blocks,
        ])
    }

    /// All tables in their order.
    var allTables: [TableSpecification] { overview + developments.flatMap(\.tables) }

    /// The rows of all tables of figures.
    var figureRows: [TableSpecification.Figures.Row] {
        allTables.flatMap { table -> [TableSpecification.Figures.Row] in
            guard case .figures(let figures) = table else { return [] }
            return figures.rows
        }
    }
}
