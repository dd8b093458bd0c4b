import Tabular

/// Tables of feeds as a Frictionless Data Package
/// (<https://specs.frictionlessdata.io/data-package/>): what each table holds, where it came from,
/// and the digest of its bytes.
struct DataPackage {
    let set: FeedSet
    /// The bytes of the feeds' CSV, in their order.
    let tables: [[UInt8]]

    var json: JSONValue {
        var members: [String: JSONValue] = [
            "profile": .string("tabular-data-package"), "name": .string("flywheel-feeds"),
            "title": .string("Feeds"), "created": .string("\(set.asOf)T00:00:00Z"),
            "licenses": .array(licences(of: set.sources)),
            "sources": .array(sources(of: set.sources)),
            "resources": .array(
                zip(zip(set.feeds, names), tables).map { resource($0.0, named: $0.1, $1) }),
        ]
        if !set.absences.isEmpty {
            members["notes"] = .array(set.absences.map { .string($0.description) })
        }
        return .object(members)
    }

    /// A resource's name is in lower case; feeds whose names differ in case alone are numbered.
    private var names: [String] {
        var names = DistinctNames()
        return set.feeds.map { names.name(like: $0.name.lowercased()) }
    }

    private func resource(_ feed: Feed, named name: String, _ bytes: [UInt8]) -> JSONValue {
        .object([
            "profile": .string("tabular-data-resource"),
            "name": .string(name), "path": .string("\(feed.name).csv"),
            "title": .string(feed.title), "description": .string(feed.result.definition),
            "format": .string("csv"), "mediatype": .string("text/csv"),
            "encoding": .string("utf-8"), "bytes": .integer(bytes.count),
            "hash": .string("sha256:\(sha256(bytes))"),
            "unit": .string(feed.result.unit), "as_of": .string(feed.asOf.description),
            "notes": .array(feed.result.findings.map { .string($0.description) }),
            "licenses": .array(licences(of: feed.sources)),
            "sources": .array(sources(of: feed.sources)),
            "schema": .object([
                "fields": .array(feed.table.columns.map(field)),
                "missingValues": .array([.string("")]),
                "primaryKey": .array(feed.key.map(JSONValue.string)),
            ]),
        ])
    }

    private func field(_ column: FeedTable.Column) -> JSONValue {
        var members: [String: JSONValue] = [
            "name": .string(column.name), "description": .string(column.meaning),
            "type": .string(column.kind == .text ? "string" : column.kind.rawValue),
        ]
        if let unit = column.unit { members["unit"] = .string(unit) }
        return .object(members)
    }

    private func sources(of sources: [FeedSource]) -> [JSONValue] {
        sources.flatMap { source in
            source.files.map { file in
                var members: [String: JSONValue] = [
                    "title": .string(source.producer ?? source.name),
                    "file": .string(file.source.path),
                    "hash": .string("sha256:\(file.source.sha256)"),
                    "terms": .string(source.licence ?? FeedSource.notStated),
                ]
                if let citation = source.citation { members["citation"] = .string(citation) }
                return .object(members)
            }
        }
    }

    /// The licences, each once. Terms that are no identifier and no address are a title, under the
    /// name that the list of Open Definition has for what is not among its licences.
    private func licences(of sources: [FeedSource]) -> [JSONValue] {
        Set(sources.map(\.licence)).sorted { $0 ?? "" < $1 ?? "" }.map { licence in
            guard let licence else {
                return .object([
                    "name": .string("notspecified"), "title": .string(FeedSource.notStated),
                ])
            }
            if licence.hasPrefix("https://") || licence.hasPrefix("http://") {
                return .object(["path": .string(licence)])
            }
            let isIdentifier = licence.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || "-._0123456789".unicodeScalars.contains($0))
            }
            return .object([
                "name": .string(isIdentifier ? licence : "notspecified"),
                "title": .string(licence),
            ])
        }
    }
}
