/// A report as a value: what it says, without how it looks.
///
/// A document that exists can be rendered: whatever a renderer could not show truthfully is
/// refused when the document is made.
public struct Document: Hashable, Sendable {
    /// The title, without formatting.
    public let title: String
    /// The language of the text as a BCP 47 tag.
    public let language: String
    /// The parts in reading order.
    public let blocks: [Block]
    /// The footnotes of the document and its tables in the order of their first marks.
    public let footnotes: [Footnote]

    /// Makes a document, or refuses what could not be shown.
    ///
    /// - Parameter footnotes: The definitions that tables do not bring along themselves.
    /// - Throws: `ReportError` for blank text, an empty list, details without blocks, a heading level
    ///   outside 2 to 6, and for a footnote that is undefined, unused or defined in two ways.
    public init(
        title: String, language: String = "en", blocks: [Block], footnotes: [Footnote] = []
    ) throws {
        guard !title.isBlank else { throw ReportError(.blankText, "title") }
        guard !language.isBlank else { throw ReportError(.blankText, "language") }
        for block in blocks { try block.validate() }
        self.title = title
        self.language = language
        self.blocks = blocks
        self.footnotes = try Self.inReadingOrder(
            footnotes + blocks.flatMap(\.footnotes), marks: blocks.flatMap(\.marks))
    }

    /// Merges equal definitions and sorts them by their first mark.
    private static func inReadingOrder(
        _ footnotes: [Footnote], marks: [String]
    ) throws -> [Footnote] {
        var definitions: [String: Footnote] = [:]
        for footnote in footnotes {
            if let other = definitions.updateValue(footnote, forKey: footnote.name),
                other != footnote
            {
                throw ReportError(.footnoteConflict, "two footnotes are named \(footnote.name)")
            }
        }
        var ordered: [Footnote] = []
        var seen: Set<String> = []
        for mark in marks where seen.insert(mark).inserted {
            guard let footnote = definitions[mark] else {
                throw ReportError(.footnoteUndefined, "footnote \(mark)")
            }
            ordered.append(footnote)
        }
        if let unused = footnotes.first(where: { !seen.contains($0.name) }) {
            throw ReportError(.footnoteUnused, "footnote \(unused.name)")
        }
        return ordered
    }

    /// The charts in reading order.
    public var charts: [Chart] { blocks.flatMap(\.charts) }
}
