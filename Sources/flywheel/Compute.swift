import ArgumentParser
import Importers
import Pipeline
import Reports
import TradeModel

/// One indicator from tables.
struct Compute: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compute",
        abstract: "Compute one indicator from tables.",
        discussion: """
            `flywheel indicators` lists them; `flywheel indicators ID` says what one takes.

            Example:
              flywheel compute partner-share total.csv --subject PRK --partner CHN
              flywheel compute test-frequency missiles.csv --by month --count events
              flywheel compute year-on-year trade-kotra.csv --partner CHN --format csv
            """)

    @Argument(
        help: "The indicator's id.",
        completion: .shellCommand("flywheel indicators --format csv | tail -n +2 | cut -d, -f1"))
    var indicator: String
    @OptionGroup var reading: ReadingOptions
    @Option(help: "How to print: markdown, csv or json.") var format = OutputFormat.markdown
    @OptionGroup var common: CommonOptions

    @Option(help: "Whose trade (alpha-3); the configuration's subject if left out.")
    var subject: String?
    @Option(help: "With whom (alpha-3); for a share the configuration's partner if left out.")
    var partner: String?
    @Option(help: "The length of the periods: year, quarter, month or day.") var by: String?
    @Option(help: "The subject's direction: import, export or both.") var flow: String?
    @Option(
        help: ArgumentHelp(
            "The reporter's direction in tables that do not tell it (gacc): import or export, for all"
                + " files or for each in order, as import,export.", valueName: "flow"))
    var reportedFlow: StatedFlows?
    @Option(help: "Whose reports: direct, mirror or auto.") var basis: String?
    @Option(help: "Which of several sources in the files.") var source: String?
    @Option(help: "The base period of an index.") var base: String?
    @Option(help: "The first period of a growth rate.") var from: String?
    @Option(help: "The last period of a growth rate.") var to: String?
    @Option(help: "The clock of launch days: utc, kst or +HH:MM.") var clock: String?
    @Option(help: "What is counted: launches, days or events.") var count: String?
    @Option(name: .customLong("class"), help: "Only launches of this class, such as ICBM.")
    var weaponClass: String?
    @Option(help: "Only launches on this day or later.") var since: String?
    @Option(help: "Only launches on this day or before.") var until: String?
    @Option(help: "The day whose strongest launch is compared.") var on: String?

    func run() throws {
        _ = try Computation.indicator(indicator)
        let (configuration, folder) = try common.bundle()
        let countries = try CountryTable(path: folder.file(configuration.countries))
        let computation = Computation(
            countries: countries,
            defaults: Computation.Defaults(
                subject: configuration.subject, partner: configuration.partner),
            asOf: common.day)
        let subject = try computation.subject(of: request)
        let imported = try reading.read(
            countries: countries, flows: flows(seenFrom: subject),
            bigFiles: subject.map { .country($0) } ?? .whole)
        guard imported.refusals.isEmpty else {
            throw Refusal(
                imported.refusals.flatMap(\.diagnostics), cause: imported.refusals[0].cause)
        }
        let result = try computation.result(request, from: imported.facts)
        Console.report(imported.diagnostics + result.findings)
        try Console.print(
            try format.text(
                document: { try result.document(asOf: common.day) }, csv: { result.csv },
                json: { result.adding(imported.diagnostics).json(asOf: common.day) }))
    }

    /// What is told of the direction of tables that do not tell it themselves.
    private func flows(seenFrom subject: Country?) -> [StatedFlow] {
        if let reportedFlow { return reportedFlow.flows }
        return subject.map { [.seenFrom($0, flow.flatMap(Flow.init))] } ?? []
    }

    private var request: IndicatorRequest {
        var request = IndicatorRequest(indicator)
        request.subject = subject
        request.partner = partner
        request.by = by
        request.flow = flow
        request.basis = basis
        request.source = source
        request.base = base
        request.from = from
        request.to = to
        request.clock = clock
        request.count = count
        request.weaponClass = weaponClass
        request.since = since
        request.until = until
        request.on = on
        return request
    }
}
