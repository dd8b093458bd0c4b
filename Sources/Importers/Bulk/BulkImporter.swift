public import Tabular
public import TradeModel

/// Adds up trade tables of any size, in memory that does not grow with them.
public struct BulkImporter: Sendable {
    /// How tables are read.
    public struct Options: Sendable {
        /// The layout of all files; told from their content if nil.
        public var layout: LayoutName?
        /// The encoding of all files; told from their content if nil.
        public var encoding: TextEncoding?
        /// How many threads read.
        public var threads: Int
        /// Whether records of other countries than the one asked for are validated too.
        public var validatesAll: Bool
        /// Hears how far the reading is.
        public var progress: BulkProgress?

        /// Options; everything that may be left to the content is.
        public init(
            layout: LayoutName? = nil, encoding: TextEncoding? = nil, threads: Int = 1,
            validatesAll: Bool = false, progress: BulkProgress? = nil
        ) {
            self.layout = layout
            self.encoding = encoding
            self.threads = threads
            self.validatesAll = validatesAll
            self.progress = progress
        }
    }

    let countries: CountryTable
    package let options: Options
    /// How the bytes are looked at; tests choose otherwise.
    var plan = BulkPlan()

    /// An importer that knows the countries of a table.
    public init(countries: CountryTable, options: Options = Options()) {
        self.countries = countries
        self.options = options
    }

    /// Adds up the records of files that a selection asks for, as known on a day.
    ///
    /// Refuses the whole when one file cannot be read, when files hold the same table twice, or when
    /// their figures come from different bodies of statistics.
    public func cube(
        _ selection: TradeSelection, of paths: [String], asOf day: Day
    ) throws(Refusal) -> BulkResult {
        try Self.checkDistinct(paths)
        var tables: [BulkTable] = []
        for path in paths {
            var skipped: [Refusal] = []
            let before = tables.count
            try TableInput.each(at: path) { input throws(Refusal) in
                do throws(Refusal) {
                    tables.append(try table(input, selection))
                } catch {
                    guard input.isMember, error.isNoTable else { throw error }
                    skipped.append(error)
                }
            }
            guard tables.count > before else { throw Refusal(skipped.flatMap(\.diagnostics)) }
            tables[before].file.diagnostics += skipped.flatMap(\.diagnostics).map(\.asMemberSkipped)
        }
        try BulkTable.checkOneSource(tables)
        var settlement = CubeSettlement(selection, tables, asOf: day)
        return settlement.result(validatesAll: options.validatesAll)
    }
}

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
    public let delimiter: Delimiter
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

    /// One finding for each code of which not all findings are kept.
    public var further: [Diagnostic] {
        furtherFindings.sorted { $0.key.rawValue < $1.key.rawValue }.map { code, count in
            Diagnostic(.error, code, path: path, message: "\(count) more findings of this code")
        }
    }
}
