import Analysis
import ArgumentParser
import Pipeline
import Reports
import TradeModel

/// The entries of sanctions lists.
struct SanctionsLists: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lists",
        abstract: "Show the entries of sanctions lists.",
        discussion: """
            All tables of a list go together: OFAC's addresses, aliases and comments are added to \
            their entries. Which programs are about a country is told by the configuration. How many \
            entries there are tells `flywheel compute designation-stock`. In a field of a csv \
            several values stand with | between them; in a value it is written as \\|, a backslash as \\\\.

            Example:
              flywheel sanctions lists sdn.csv add.csv alt.csv --program NPWMD
              flywheel sanctions lists consolidated.xml --kind entity --format csv
            """)

    @Argument(
        help: ArgumentHelp(
            "Sanctions lists, plain or packed; - is standard input.", valueName: "file"),
        completion: .file())
    var files: [String]
    @Option(help: "Only this list of those in the files, by the name that outputs give it.")
    var source: String?
    @Option(help: "Only entries under programs about this country (alpha-3).")
    var subject: String?
    @Option(help: .program) var program: String?
    @Option(help: "Only entries of this kind: individual, entity, vessel, aircraft or other.")
    var kind: String?
    @Option(help: .addressCountry) var country: String?
    @Option(help: .format) var format = OutputFormat.markdown
    @OptionGroup var common: CommonOptions

    func run() throws {
        let desk = try common.desk()
        let read = try Sanctions.read(files, countries: desk.countries, asOf: common.day)
        let facts = read.facts
        let inquiry = desk.inquiry([
            .source: source, .subject: subject, .program: program, .kind: kind, .country: country,
        ])
        let entries = try ListedEntries.of(inquiry, from: facts)
        let findings = try read.unseen + ListedEntries.findings(inquiry, from: facts)
        // That there is no entry rests on all files that were looked through.
        let layout = source.map { ListName.layout(of: $0) }
        let asked = facts.sources.filter { layout == nil || $0.layout == layout }
        let sources = SourceUse.merged(
            facts.uses(of: entries.lazy.flatMap(\.origins)), lookedThrough: asked)
        let report = EntriesReport(entries, sources: sources, findings: findings)
        Console.report(findings, list: OutputFormat.listing)
        try Console.print(
            try format.text(
                document: { try report.document(asOf: common.day) }, csv: { report.csv },
                json: { report.json(asOf: common.day) }))
    }
}
