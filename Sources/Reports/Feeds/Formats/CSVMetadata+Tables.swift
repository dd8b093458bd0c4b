import Tabular

extension CSVMetadata {
    /// What the table of one feed means.
    init(feed: Feed, table: String) {
        self.init(
            table: table,
            about: [
                "dc:identifier": .string(feed.name), "dc:title": .string(feed.title),
                "dc:description": .string(feed.result.definition),
                "schema:unitText": .string(feed.result.unit),
            ],
            asOf: feed.asOf.description, sources: feed.sources,
            notes: feed.result.findings.map(\.description),
            columns: feed.table.columns.map { column in
                var members = Self.column(
                    column.name, column.meaning,
                    column.kind == .text ? "string" : column.kind.rawValue,
                    isRequired: feed.key == [column.name])
                if let unit = column.unit { members["schema:unitText"] = .string(unit) }
                return .object(members)
            }, key: feed.key)
    }

    /// What the one table of several feeds means.
    init(set: FeedSet, wide: WideTable, table: String) {
        let time = [
            Self.column("date", "the first day of the period", "date", isRequired: true),
            Self.column("period", "the period", "string", isRequired: true),
        ]
        // Such a column has titles alone, of which readers make a name: a name may have no space.
        let series = wide.headers.map { feed, header -> [String: JSONValue] in
            [
                "titles": .string(FormulaGuard.guarded(header)),
                "dc:identifier": .string(feed.name), "dc:title": .string(feed.title),
                "dc:description": .string(feed.result.definition),
                "schema:unitText": .string(feed.result.unit), "datatype": .string("number"),
                "null": .string(""), "required": .bool(false),
            ]
        }
        self.init(
            table: table,
            about: [
                "dc:title": .string("Feeds"),
                "dc:description": .string("a period a row, a series a column"),
            ],
            asOf: set.asOf.description, sources: set.sources, notes: set.notes,
            columns: (time + series).map(JSONValue.object), key: ["period"])
    }
}
