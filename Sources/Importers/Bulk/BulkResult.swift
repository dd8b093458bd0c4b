public import Tabular
public import TradeModel

/// What was added up, and what became of every record.
public struct BulkResult: Sendable {
    /// The sums.
    public let cube: TradeCube
    /// The files, in the order given.
    public let files: [BulkFile]
    /// Findings about all files together.
    public let findings: [Diagnostic]
    /// What a reader must know of how the records were chosen.
    public let notes: [String]
    /// Whether records of other countries than the one asked for were validated.
    public let validatesAll: Bool

    /// Every finding.
    public var diagnostics: [Diagnostic] { files.flatMap(\.diagnostics) + findings }
}

/// What a file was read as, and what became of its records.
public struct BulkFile: Sendable {
    /// The path as given; for a member of an archive with the member's name.
    public let path: String
    /// The layout.
    public let layout: LayoutName
    /// The encoding.
    public let encoding: TextEncoding
    /// The character between fields.
    public let delimiter: Delimiter?
    /// How many bytes the file has on the disk; nil for a pipe.
    public let size: Int?
    /// When it was last written to, in seconds since 1970; nil for a pipe.
    public let modified: Int?
    /// What became of the records.
    public internal(set) var records: RecordCounts
    /// The findings about its records, in the order of the file; of many the first thousand.
    public internal(set) var diagnostics: [Diagnostic]
    /// How many findings of each code there are that ``diagnostics`` does not hold.
    public let furtherFindings: [DiagnosticCode: Int]

    /// A tidy table, which was read whole.
    init(_ file: ImportedFile) {
        self.init(
            path: file.path, layout: file.layout, encoding: file.encoding,
            delimiter: file.delimiter, size: file.size, modified: file.modified,
            records: file.records, diagnostics: file.diagnostics, furtherFindings: [:])
    }

    init(
        path: String, layout: LayoutName, encoding: TextEncoding, delimiter: Delimiter?, size: Int?,
        modified: Int?, records: RecordCounts, diagnostics: [Diagnostic],
        furtherFindings: [DiagnosticCode: Int]
    ) {
        self.path = path
        self.layout = layout
        self.encoding = encoding
        self.delimiter = delimiter
        self.size = size
        self.modified = modified
        self.records = records
        self.diagnostics = diagnostics
        self.furtherFindings = furtherFindings
    }

    /// One finding for each code of which not all findings are kept.
    public var further: [Diagnostic] {
        Diagnostic.further(furtherFindings, path)
    }
}
