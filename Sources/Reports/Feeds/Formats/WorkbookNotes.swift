import TradeModel

/// What a reader of a workbook must know of its sheets: definitions, sources and their terms, and
/// findings, a line each; a text that no cell holds has several.
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
                lines(of: feed).flatMap { Self.rows(.text(sheet), $0, $1) }
            }
                + set.absences.flatMap { Self.rows(.missing, "absent", $0.description) })
    }

    /// The most UTF-16 code units that a cell of Excel holds.
    private static let longest = 32_767

    /// The rows of a text: one for as much of it as a cell holds.
    private static func rows(
        _ sheet: FeedTable.Cell, _ item: String, _ text: String
    ) -> [[FeedTable.Cell]] {
        guard text.utf16.count > longest else { return [[sheet, .text(item), .text(text)]] }
        var parts: [String.UnicodeScalarView] = []
        var rest = 0
        for scalar in text.unicodeScalars {
            let width = UTF16.width(scalar)
            if width > rest {
                parts.append(String.UnicodeScalarView())
                rest = longest
            }
            parts[parts.count - 1].append(scalar)
            rest -= width
        }
        return parts.enumerated().map { place, part in
            [sheet, .text(place == 0 ? item : "\(item) (continued)"), .text(String(part))]
        }
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
            lines.append(("file", "\(file.source.path), \(counted(file.used, "record")) used"))
            lines.append(("SHA-256", file.source.sha256))
        }
        return lines
    }
}
