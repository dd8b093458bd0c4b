/// What a table means, by W3C's vocabulary for CSV on the Web
/// (<https://www.w3.org/TR/tabular-metadata/>); it lies beside the table.
struct CSVMetadata {
    /// The name of the table's file.
    let table: String
    /// What the table is, by common properties of the vocabulary.
    let about: [String: JSONValue]
    /// The day as of which it speaks.
    let asOf: String
    /// Where its figures come from.
    let sources: [FeedSource]
    /// What a reader must know, each in a text.
    let notes: [String]
    /// The columns, in order.
    let columns: [JSONValue]
    /// The names of the columns that tell rows apart.
    let key: [String]

    var json: JSONValue {
        let members: [String: JSONValue] = [
            "@context": .array([
                .string("http://www.w3.org/ns/csvw"), .object(["@language": .string("en")]),
            ]),
            "url": .string(RelativeAddress.reference(to: table)),
            "dc:modified": .object(["@value": .string(asOf), "@type": .string("xsd:date")]),
            "dc:source": .array(sources.flatMap(Self.files)),
            "dc:license": .array(
                Set(sources.map { $0.licence ?? FeedSource.notStated }).sorted().map(
                    JSONValue.string)),
            "notes": .array(notes.map(JSONValue.string)),
            "dialect": .object([
                "encoding": .string("utf-8"), "lineTerminators": .string("\n"),
                "header": .bool(true), "doubleQuote": .bool(true),
            ]),
            "tableSchema": .object([
                "columns": .array(columns), "primaryKey": .array(key.map(JSONValue.string)),
            ]),
        ]
        return .object(members.merging(about) { first, _ in first })
    }

    /// A column of a name, with what else is known of it.
    static func column(
        _ name: String, _ meaning: String, _ datatype: String, isRequired: Bool
    ) -> [String: JSONValue] {
        [
            "name": .string(name), "titles": .string(name), "dc:description": .string(meaning),
            "datatype": .string(datatype), "null": .string(""), "required": .bool(isRequired),
        ]
    }

    private static func files(of source: FeedSource) -> [JSONValue] {
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
