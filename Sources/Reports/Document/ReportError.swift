/// Why a document, a table, a chart or a set of shares was refused.
public struct ReportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The stable name of a refusal.
    public enum Code: String, CaseIterable, Sendable {
        /// A title, heading, paragraph, caption, header, cell or note shows nothing.
        case blankText = "blank-text"
        /// A list has no items.
        case emptyList = "empty-list"
        /// Details to unfold hold no blocks.
        case emptyDetails = "empty-details"
        /// A heading's level is not 2 to 6; level 1 is the document's title.
        case headingLevel = "heading-level"
        /// A table has no columns.
        case noColumns = "no-columns"
        /// A row has more or fewer cells than the table has columns.
        case cellCount = "cell-count"
        /// A footnote's name is not made of ASCII letters, digits and hyphens.
        case footnoteName = "footnote-name"
        /// One name has two different footnotes.
        case footnoteConflict = "footnote-conflict"
        /// A mark refers to a footnote that nothing defines.
        case footnoteUndefined = "footnote-undefined"
        /// A footnote that no mark refers to would not be shown.
        case footnoteUnused = "footnote-unused"
        /// A footnote refers to a footnote.
        case footnoteNested = "footnote-nested"
        /// A share is negative or not finite.
        case shareRange = "share-range"
        /// The shares do not add up to the total stated for them.
        case sharesTotal = "shares-total"
        /// The total cannot be written with the format's decimals, or is too large.
        case sharesPrecision = "shares-precision"
        /// A chart's name is not made of ASCII letters, digits and hyphens.
        case chartName = "chart-name"
        /// A chart has no series, or more than can be told apart.
        case chartSeries = "chart-series"
        /// A chart's value cannot be drawn: not finite, outside, a second of its period, or below
        /// zero in a stack.
        case chartPoint = "chart-point"
    }

    /// What was refused.
    public let code: Code
    /// Where and why, in words.
    public let context: String

    init(_ code: Code, _ context: String) {
        self.code = code
        self.context = context
    }

    /// The code and the context on one line.
    public var description: String { "\(code.rawValue): \(context)" }
}
