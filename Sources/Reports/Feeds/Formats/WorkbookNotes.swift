import TradeModel

/// What a reader of a workbook must know of its sheets: definitions, sources and their terms, and
/// findings, a line each.
struct WorkbookNotes {
    private let set: FeedSet
    private let sheets: [String]

    init(_ set: FeedSet, sheets: [String]) {
        self.set = set
        self.sheets = sheets
    }

    var table: FeedTable {
        FeedTable(
            columns: ["Sheet", "Item", "Text"].map {
                .init(name: $0, meaning: "", kind: .text, unit: nil)
            },
            rows: zip(set.feeds, sheets).flatMap { feed, sheet in
                lines(of: feed).map { [.text(sheet), .text($0), .text($1)] }
            }
                + set.absences.map {
                    [.missing, .text("absent"), .text($0.description)]
                })
    }

    private func lines(of feed: Feed) -> [(String, String)] {
        let result = feed.result
        return [
            ("title", feed.title), ("name", feed.name), ("unit", result.unit),
            ("definition", result.definition), ("formula", result.indicator.formula),
            ("pitfalls", result.indicator.pitfalls), ("authority", result.indicator.authority),
            ("as of", feed.asOf.description),
        ] + feed.sources.flatMap(lines) + result.findings.map { ("finding", $0.description) }
            + feed.table.columns.map { ("column \($0.name)", $0.meaning) }
    }

    private func lines(_ source: FeedSource) -> [(String, String)] {
        var lines = [("source", source.name)]
        if let producer = source.producer { lines.append(("producer", producer)) }
        lines.append(("licence", source.licence ?? FeedSource.notStated))
        if let citation = source.citation { lines.append(("cite as", citation)) }
        for file in source.files {
            lines.append(("file", "\(file.source.path), \(file.used) records used"))
            lines.append(("SHA-256", file.source.sha256))
        }
        return lines
    }
}
