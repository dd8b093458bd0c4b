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
        /// How many threads read and add up, at least one.
        public let threads: Int
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
            self.threads = max(1, threads)
            self.validatesAll = validatesAll
            self.progress = progress
        }
    }

    let countries: CountryTable
    /// How it reads; engines elsewhere go by the same.
    package let options: Options
    /// How the bytes are looked at; tests choose otherwise.
    var plan = BulkPlan()

    /// An importer that knows the countries of a table.
    public init(countries: CountryTable, options: Options) {
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
        var compiled = Compiled()
        for path in paths {
            var skipped: [Refusal] = []
            let before = (tables.count, compiled.files.count)
            try TableInput.each(at: path) { input throws(Refusal) in
                do throws(Refusal) {
                    if let table = try table(input, selection, &compiled) { tables.append(table) }
                } catch {
                    guard input.isMember, error.isNoTable else { throw error }
                    skipped.append(error)
                }
            }
            let passedOver = skipped.flatMap(\.diagnostics).map(\.asMemberSkipped)
            if tables.count > before.0 {
                tables[before.0].file.diagnostics += passedOver
            } else if compiled.files.count > before.1 {
                compiled.files[before.1].diagnostics += passedOver
            } else {
                throw Refusal(skipped.flatMap(\.diagnostics))
            }
        }
        guard compiled.files.isEmpty else {
            try compiled.checkAlone(tables)
            Reconciliation.settle(&compiled.facts, &compiled.files, countries)
            var cube = TidyCube(selection, compiled.files, countries, asOf: day)
            return try cube.result(compiled.facts)
        }
        try BulkTable.checkOneSource(tables)
        try BulkTable.checkUnpacked(tables, of: paths)
        var settlement = CubeSettlement(selection, consume tables, asOf: day)
        return try settlement.result(
            validatesAll: options.validatesAll, threads: options.threads)
    }
}

/// What was read of tidy tables, whole.
struct Compiled {
    var facts = Dataset()
    var files: [ImportedFile] = []

    /// Refuses tables of another kind beside these.
    func checkAlone(_ tables: [BulkTable]) throws(Refusal) {
        guard let other = tables.first else { return }
        throw Refusal(
            Diagnostic(
                .error, .mixedSources, path: other.file.path,
                message: "this file is of \(other.collection.name), and \(files[0].path) is a tidy"
                    + " table; figures of two sources are never added"))
    }
}
