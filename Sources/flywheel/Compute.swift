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

            Exit status 65 when a file is refused or none of its records can be used. Good files \
            that tell nothing of the subject give no rows, a warning and 0; periods of a length \
            that they do not have are wrong usage, 64. A record that was rejected is told on \
            standard error, and decides the exit status with --strict only.

            Example:
              flywheel compute partner-share total.csv --subject PRK --partner CHN
              flywheel compute test-frequency missiles.csv --by month --count events
              flywheel compute year-on-year trade-kotra.csv --partner CHN --format csv
            """)

    @Argument(
        help: "The indicator's id.",
        // Of those that lack data nothing can be computed.
        completion: .shellCommand(
            "flywheel indicators --format csv | tail -n +2 | grep -v ,false | cut -d, -f1"))
    var indicator: String
    @OptionGroup var reading: ReadingOptions
    @Option(help: .format) var format = OutputFormat.markdown
    @Flag(help: "Print the result, and give exit status 65 when any record was rejected.")
    var strict = false
    @OptionGroup var common: CommonOptions

    @Option(help: .reportedFlow) var reportedFlow: StatedFlows?
    @OptionGroup(title: "Parameters of trade") var trade: TradeParameters
    @OptionGroup(title: "Parameters of comparisons") var comparisons: ComparisonParameters
    @OptionGroup(title: "Parameters of goods") var goods: GoodsParameters
    @OptionGroup(title: "Parameters of launches") var launches: LaunchParameters
    @OptionGroup(title: "Parameters of events") var events: EventParameters
    @OptionGroup(title: "Parameters of disclosures") var disclosures: DisclosureParameters
    @OptionGroup(title: "Parameters of sanctions measures") var sanctions: MeasureParameters
    @OptionGroup(title: "Parameters of sanctions measures") var table: MeasureTableOptions
    @OptionGroup(title: "Parameters of breaks") var breaks: BreakParameters
    @OptionGroup(title: "Parameters of measures and seasons")
    var interruptions: InterruptionParameters
    @OptionGroup(title: "Parameters of sanctions lists") var lists: ListParameters

    func run() throws {
        let entry = try Computation.indicator(indicator)
        guard entry.takesMeasures || table.measures == nil else {
            throw Refusal.usage("--measures does not apply to \(indicator)")
        }
        let desk = try common.desk()
        let computation = desk.computation
        let subject = try computation.subject(of: request)
        let imported = try reading.read(
            countries: desk.countries, flows: flows(seenFrom: subject),
            bigFiles: try computation.onlyCountry(of: request).map { .country($0) } ?? .whole)
        try imported.requireRead()
        let facts =
            entry.takesMeasures
            ? try desk.adding(measuresAt: table.measures, to: imported.facts)
            : imported.facts
        let result = try computation.result(request, from: facts)
        Console.report(imported.diagnostics + result.findings, list: OutputFormat.listing)
        try Console.print(
            try format.text(
                document: { try result.document(asOf: common.day) }, csv: { result.csv },
                json: { result.adding(imported.diagnostics).json(asOf: common.day) }))
        if strict, imported.files.contains(where: { $0.records.rejected > 0 }) {
            throw Refusal([]).exitCode
        }
    }

    /// What is told of the direction of tables that do not tell it themselves.
    private func flows(seenFrom subject: Country?) -> [StatedFlow] {
        if let reportedFlow { return reportedFlow.flows }
        return subject.map { [.seenFrom($0, trade.flow.flatMap(Flow.init))] } ?? []
    }

    private var request: IndicatorRequest {
        let answers = [
            trade.answers, goods.answers, comparisons.answers, launches.answers, events.answers,
            disclosures.answers, sanctions.answers, breaks.answers, interruptions.answers,
            lists.answers,
        ].flatMap { $0 }
        return IndicatorRequest(
            indicator,
            Dictionary(
                uniqueKeysWithValues: answers.compactMap { parameter, answer in
                    answer.map { (parameter, $0) }
                }))
    }
}
