/// What a table of a feed means, by W3C's vocabulary for CSV on the Web
/// (<https://www.w3.org/TR/tabular-metadata/>); it lies beside the table.
struct CSVMetadata {
    let feed: Feed
    /// The name of the table's file.
    let table: String

    var json: JSONValue {
        .object([
            "@context": .array([
                .string("http://www.w3.org/ns/csvw"), .object(["@language": .string("en")]),
            ]),
            "url": .string(table),
            "dc:identifier": .string(feed.name),
            "dc:title": .string(feed.title),
            "dc:description": .string(feed.result.definition),
            "dc:modified": .object([
                "@value": .string(feed.asOf.description), "@type": .string("xsd:date"),
            ]),
            "dc:source": .array(feed.sources.flatMap(sources(of:))),
            "dc:license": .array(
                feed.sources.map { .string($0.licence ?? FeedSource.notStated) }),
            "schema:unitText": .string(feed.result.unit),
            "notes": .array(feed.result.findings.map { .string($0.description) }),
            "dialect": .object([
                "encoding": .string("utf-8"), "lineTerminators": .string("\n"),
                "header": .bool(true), "doubleQuote": .bool(true),
            ]),
            "tableSchema": .object([
                "columns": .array(feed.table.columns.map(column)),
                "primaryKey": .array(feed.key.map(JSONValue.string)),
            ]),
        ])
    }

    private func column(_ column: FeedTable.Column) -> JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(column.name), "titles": .string(column.name),
            "dc:description": .string(column.meaning),
            "datatype": .string(column.kind == .text ? "string" : column.kind.rawValue),
            "null": .string(""), "required": .bool(feed.key == [column.name]),
        ]
        if let unit = column.unit { members["schema:unitText"] = .string(unit) }
        return .object(members)
    }

    private func sources(of source: FeedSource) -> [JSONValue] {
        source.files.map { file in
            var members: [String: JSONValue] = [
                "dc:title": .string(file.source.path),
                "dc:identifier": .string("sha256:\(file.source.sha256)"),
                "dc:license": .string(source.licence ?? FeedSource.notStated),
            ]
            if let producer = source.producer { members["dc:publisher"] = .string(producer) }
            if let citation = source.citation {
                members["dc:bibliographicCitation"] = .string(citation)
            }
            return .object(members)
        }
    }
}
