import Analysis
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

    @Option(
        help: ArgumentHelp(
            "The reporter's direction in tables that do not tell it (gacc): import or export, for all"
                + " files or for each in order, as import,export.", valueName: "flow"))
    var reportedFlow: StatedFlows?
    @OptionGroup(title: "Parameters of trade") var trade: TradeParameters
    @OptionGroup(title: "Parameters of goods") var goods: GoodsParameters
    @OptionGroup(title: "Parameters of launches") var launches: LaunchParameters
    @OptionGroup(title: "Parameters of events") var events: EventParameters
    @OptionGroup(title: "Parameters of disclosures") var disclosures: DisclosureParameters

    func run() throws {
        _ = try Computation.indicator(indicator)
        let (configuration, folder) = try common.bundle()
        let countries = try CountryTable(path: folder.file(configuration.countries))
        let computation = Computation(
            countries: countries,
            defaults: Inquiry.Defaults(
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
        return subject.map { [.seenFrom($0, trade.flow.flatMap(Flow.init))] } ?? []
    }

    private var request: IndicatorRequest {
        let answers = [
            trade.answers, goods.answers, launches.answers, events.answers, disclosures.answers,
        ].flatMap { $0 }
        return IndicatorRequest(
            indicator,
            Dictionary(
                uniqueKeysWithValues: answers.compactMap { parameter, answer in
                    answer.map { (parameter, $0) }
                }))
    }
}
