import ArgumentParser
import Importers
import Pipeline
import Reports
import Tabular
import TradeModel

/// Bulk trade files to a small cube.
struct Aggregate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aggregate",
        abstract: "Add up bulk trade files by country, year and goods.",
        discussion: """
            Reads baci, comtrade, comtrade-legacy and tidy tables of any size in memory that does \
            not grow with them. Keys: year, month, reporter, exporter, importer, partner, flow, hs2, \
            hs4, hs6; with a subject, partner and flow are the subject's.

            Example:
              flywheel aggregate BACI_HS92_Y*.csv --subject PRK --by year,partner,flow,hs2
              flywheel aggregate BACI_HS92_Y2020_V202501.csv --by year,exporter,importer --format csv
              flywheel aggregate comtrade.csv.gz --by year,exporter,hs2 --reported-by importer
            """)

    @OptionGroup var reading: ReadingOptions
    @Option(help: ArgumentHelp("The keys, with commas between.", valueName: "keys"))
    var by: String
    @Option(help: "Only this country's trade (alpha-3).") var subject: String?
    @Option(help: "Only trade with this country (alpha-3).") var partner: String?
    @Option(
        help: ArgumentHelp(
            "Only goods whose HS code begins so; several with commas between.",
            valueName: "prefixes"))
    var hs: String?
    @Option(help: "Only this year and later ones.") var from: String?
    @Option(help: "Only this year and earlier ones.") var to: String?
    @Option(help: "Of a trade that both sides report, the report of the importer or exporter.")
    var reportedBy: String?
    @Option(help: .addedRevision) var revision: String?
    @Option(
        help: ArgumentHelp(
            "What reads the records: local, duckdb or spark.",
            discussion: """
                duckdb runs on this machine. spark also reads folders of CSV or Parquet and paths of \
                its cluster; master, paths and credentials are those of its own configuration. Only \
                the sums come back, and the result is the same.
                """))
    var engine = Engine.local
    @Option(help: "How many threads read; as many as there are processors if left out.")
    var threads: Int?
    @Flag(help: "Validate every record, and refuse with exit status 65 when one was rejected.")
    var strict = false
    @Flag(help: "Give the files' SHA-256; reads each file once more.") var hash = false
    @Flag(help: "No progress on a terminal.") var quiet = false
    @Option(help: .format) var format = OutputFormat.markdown
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let threads, !(1...256 ~= threads) {
            throw ValidationError("expected 1 to 256 for --threads, saw \(threads)")
        }
    }

    func run() throws {
        if engine == .local { startThreads(threadCount) }
        let countries = try common.countries()
        let selection = try request.selection(countries)
        let progress = BulkProgress()
        let importer = BulkImporter(
            countries: countries,
            options: BulkImporter.Options(
                layout: reading.layout, encoding: reading.encoding,
                threads: threadCount, validatesAll: strict, progress: progress))
        let meter = ProgressMeter(progress, of: reading.files, isQuiet: quiet)
        let result: BulkResult
        do {
            defer { meter.stop() }
            result = try importer.cube(
                selection, of: reading.files, asOf: common.day, on: engine)
        }
        Console.report(result.diagnostics, list: OutputFormat.listing)
        Console.report(result.files.flatMap(\.further))
        let report = CubeReport(result, asOf: common.day, digests: try digests(of: result))
        switch format {
        case .markdown: try Console.print(MarkdownRenderer().render(report.document()))
        case .csv: try report.writeCSV(threads: threadCount, to: Console.print)
        case .json: try Console.print(report.json.text())
        }
        if result.files.allSatisfy({ $0.records.holdsNothing })
            || (strict && result.files.contains { $0.records.rejected > 0 })
        {
            throw Refusal([]).exitCode
        }
    }

    private var threadCount: Int { threads ?? processorCount }

    private var request: AggregateRequest {
        var request = AggregateRequest(by: by)
        request.subject = subject
        request.partner = partner
        request.hs = hs
        request.from = from
        request.to = to
        request.reportedBy = reportedBy
        request.revision = revision
        return request
    }

    /// Of what came through a pipe nothing is left, and what an engine alone reaches is not read here.
    private func digests(of result: BulkResult) throws(Refusal) -> [String: String] {
        guard hash else { return [:] }
        let stored = Set(result.files.filter { $0.size != nil }.map(\.path))
        var digests: [String: String] = [:]
        for path in reading.files {
            let folder = "\(path)/"
            guard stored.contains(path) || stored.contains(where: { $0.hasPrefix(folder) }) else {
                continue
            }
            digests[path] = try sha256(ofFile: path)
        }
        return digests
    }
}
