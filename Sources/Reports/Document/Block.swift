/// A part of a document that stands on its own lines.
public enum Block: Hashable, Sendable {
    /// A heading of level 2 to 6; the document's title is level 1.
    case heading(level: Int, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list without numbers, one array of runs for an item.
    case list([[Inline]])
    /// A table.
    case table(Table)
    /// Blocks under a line that says what they are. A page shows the line and unfolds the blocks when
    /// asked; other formats show both.
    indirect case details(summary: [Inline], blocks: [Block])
    /// A picture of series.
    case chart(Chart)

    /// The names of the footnotes that the block refers to, in reading order, with repeats.
    var marks: [String] {
        switch self {
        case .heading(_, let runs), .paragraph(let runs): runs.compactMap(\.mark)
        case .list(let items): items.flatMap { $0.compactMap(\.mark) }
        case .table(let table): table.marks
        case .chart: []
        case .details(let summary, let blocks):
            summary.compactMap(\.mark) + blocks.flatMap(\.marks)
        }
    }

    /// The footnotes that the block's tables define.
    var footnotes: [Footnote] {
        switch self {
        case .heading, .paragraph, .list, .chart: []
        case .table(let table): table.footnotes
        case .details(_, let blocks): blocks.flatMap(\.footnotes)
        }
    }

    /// The charts that the block is or holds.
    var charts: [Chart] {
        switch self {
        case .heading, .paragraph, .list, .table: []
        case .chart(let chart): [chart]
        case .details(_, let blocks): blocks.flatMap(\.charts)
        }
    }

    func validate() throws {
        switch self {
        case .heading(let level, let runs):
            guard (2...6).contains(level) else {
                throw ReportError(.headingLevel, "level \(level)")
            }
            guard !runs.isBlank else { throw ReportError(.blankText, "heading") }
        case .paragraph(let runs):
            guard !runs.isBlank else { throw ReportError(.blankText, "paragraph") }
        case .list(let items):
            guard !items.isEmpty else { throw ReportError(.emptyList, "list") }
            for (index, item) in items.enumerated() where item.isBlank {
                throw ReportError(.blankText, "list item \(index + 1)")
            }
        case .table, .chart: break
        case .details(let summary, let blocks):
            guard !summary.isBlank else { throw ReportError(.blankText, "summary of details") }
            guard !blocks.isEmpty else { throw ReportError(.emptyDetails, "details") }
            for block in blocks { try block.validate() }
        }
    }
}
