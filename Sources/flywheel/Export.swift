import ArgumentParser
import Pipeline
import Reports
import TradeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The configured indicators as feeds for other programs, and the configured charts.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the configured indicators as feeds for charts elsewhere.",
        discussion: """
            Each indicator of the configuration is a dataset under its name. csv, json and vega-lite \
            write a file for each; csv-wide, sdmx-csv and xlsx one of all; datapackage a folder that \
            describes itself. Sidecars of csv and csv-wide (metadata) and of sdmx-csv (structure) \
            need --output. svg draws the charts of the configuration, by their names.

            Example:
              flywheel export china-share --to csv
              flywheel export --to xlsx --output feeds.xlsx
              flywheel export --to datapackage --output feeds
              flywheel export china-share --to vega-lite --data-url https://example.org/feeds
            """)

    @Argument(help: "The names of indicators, of svg those of charts; all if left out.") var series:
        [String] = []
    @Option(
        help: ArgumentHelp(
            "The format: csv, csv-wide, json, vega-lite, xlsx, sdmx-csv, datapackage or svg.",
            valueName: "format"))
    var to: ExportTarget
    @Option(
        help: ArgumentHelp(
            "Of vega-lite: the address of the folder where the csv files lie; the values stand in"
                + " the file if left out.", valueName: "address"))
    var dataURL: String?
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "The file to write, or the folder of several, and none that the configuration names;"
                + " standard output if left out or -.",
            valueName: "path"), completion: .file())
    var output: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard dataURL == nil || to == .feeds(.vegaLite) else {
            throw ValidationError("--data-url goes with --to vega-lite")
        }
        if let dataURL, !FeedExport.isFolderAddress(dataURL) {
            throw ValidationError(
                "--data-url is the address of a folder, without ? and #, saw “\(dataURL)”")
        }
        guard to != .feeds(.xlsx) || path != nil || isatty(STDOUT_FILENO) == 0 else {
            throw ValidationError("an xlsx is not for a terminal: name a file with --output")
        }
    }

    func run() throws {
        let (configuration, folder) = try common.open()
        let inputs = ConfiguredFiles(configuration, in: folder)
        switch to {
        case .feeds(let format):
            try write(
                FeedExport(configuration, in: folder, asOf: common.day), as: format,
                sparing: inputs)
        case .charts:
            try draw(
                ChartExport(configuration, in: folder, asOf: common.day), sparing: inputs)
        }
    }

    /// The file or folder to write; nil for standard output.
    private var path: String? { output == "-" ? nil : output }

    private func write(
        _ export: FeedExport, as format: ExportFormat, sparing inputs: ConfiguredFiles
    ) throws {
        let outcome = try export.outcome(series, dataAddress: dataURL)
        let set = outcome.set
        if let path {
            try FeedExport.save(set, as: format, to: path, sparing: inputs)
        } else {
            try Console.print(FeedExport.document(set, as: format))
        }
        Console.report(
            set.feeds.flatMap { feed in
                feed.result.findings.map { $0.named(feed.name) }
            }, list: "--to json")
        Console.report(
            export.findings(set.feeds.map(\.name))
                + outcome.findings(ofOutput: path ?? "standard output"))
        if let refusal = outcome.refusal { throw refusal.exitCode }
    }

    private func draw(_ export: ChartExport, sparing inputs: ConfiguredFiles) throws {
        let outcome = try export.outcome(series)
        if let path {
            try ChartExport.save(outcome, to: path, sparing: inputs)
        } else {
            try Console.print(ChartExport.document(outcome))
        }
        Console.report(
            outcome.pictures.flatMap(\.findings)
                + export.findings(outcome.pictures.map(\.name))
                + outcome.findings(ofOutput: path ?? "standard output"))
        if let refusal = outcome.refusal { throw refusal.exitCode }
    }
}

/// What is written: feeds in a format, or charts.
enum ExportTarget: Hashable, ExpressibleByArgument {
    case feeds(ExportFormat)
    case charts

    init?(argument: String) {
        if argument == "svg" {
            self = .charts
        } else if let format = ExportFormat(rawValue: argument) {
            self = .feeds(format)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) + ["svg"] }
    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
