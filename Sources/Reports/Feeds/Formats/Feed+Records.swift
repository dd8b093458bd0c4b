extension Feed {
    /// The rows as objects, and what a reader must know of them beside.
    var records: JSONValue {
        .object(["metadata": metadata, "records": .array(table.records)])
    }

    /// Title, unit, definition, sources with their terms, and findings.
    var metadata: JSONValue {
        let indicator = result.indicator
        return .object([
            "name": .string(name), "title": .string(title), "indicator": .string(indicator.id),
            "unit": .string(result.unit), "definition": .string(result.definition),
            "formula": .string(indicator.formula), "pitfalls": .string(indicator.pitfalls),
            "authority": .string(indicator.authority), "as_of": .string(asOf.description),
            "parameters": .object(
                Dictionary(
                    result.parameters.map { ($0.name, .string($0.value)) },
                    uniquingKeysWith: { first, _ in first })),
            "key": .array(key.map(JSONValue.string)),
            "columns": .array(table.columns.map(\.json)),
            "sources": .array(sources.map(\.json)),
            "diagnostics": .array(result.findings.map(\.json)),
        ])
    }
}

extension FeedTable {
    /// A plain object for each row, by the columns' names.
    var records: [JSONValue] {
        rows.map { row in
            .object(
                Dictionary(
                    zip(columns, row).map { ($0.name, $1.json) },
                    uniquingKeysWith: { first, _ in first }))
        }
    }
}

extension FeedTable.Column {
    fileprivate var json: JSONValue {
        .object([
            "name": .string(name), "meaning": .string(meaning), "type": .string(kind.rawValue),
            "unit": JSONValue(unit),
        ])
    }
}
