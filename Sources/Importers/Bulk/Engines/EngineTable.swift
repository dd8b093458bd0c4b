package import Tabular
import TradeModel

/// A table that an engine reads, and what was settled about it before.
package struct EngineTable: Sendable {
    /// How the table is kept.
    package enum Format: Sendable {
        case csv, gzip, parquet
    }

    /// The path as given.
    package let path: String
    /// How the table is kept.
    package let format: Format
    /// Whether the path is one file that this machine sees.
    package let isLocal: Bool
    /// The character between fields.
    package let delimiter: Delimiter
    /// The encoding.
    package let encoding: TextEncoding
    /// Whether a byte order mark comes first.
    package let hasMark: Bool
    /// How many physical lines there are down to the header, with it.
    package let headerLines: Int
    /// The column names in order.
    package let names: [String]
    /// Where the columns stand that matter.
    package let fields: [EngineField: Int]
    /// What the layout's codes mean.
    package let rules: EngineRules
    let layout: any EngineLayout
    /// What is to be said of the names of the columns.
    let headerFindings: [Diagnostic]
    let stored: OpenFile?

    /// How many blank fields a record may have behind those of the header.
    package static let spareFields = 4

    /// The layout.
    package var layoutName: LayoutName { type(of: layout).name }

    init<Layout: EngineLayout>(
        _ layout: Layout, header: Header, findings: [Diagnostic], path: String, format: Format,
        stored: OpenFile?, delimiter: Delimiter, encoding: TextEncoding, hasMark: Bool,
        headerLines: Int
    ) {
        self.layout = layout
        headerFindings = findings
        names = header.names
        fields = layout.engineFields
        rules = Layout.engineRules
        self.path = path
        self.format = format
        self.stored = stored
        isLocal = stored != nil
        self.delimiter = delimiter
        self.encoding = encoding
        self.hasMark = hasMark
        self.headerLines = headerLines
    }
}
