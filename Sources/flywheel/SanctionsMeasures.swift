import Analysis
import ArgumentParser
import Pipeline
import Reports
import TradeModel

/// The measures, and what they make of goods.
struct SanctionsMeasures: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: "List measures, or say what stands on goods on a day and why.",
        discussion: """
            Without --hs: the measures in force on the day, or all with --all. With it: whether the \
            goods are banned, in wind-down, capped, limited or free, by which measure, and how surely. \
            The direction is the subject's. The measures are those of one regime, which the title \
            names; where none was asked for, a warning names those of others that carry out none of \
            these, and of goods also those that are stricter.

            Example:
              flywheel sanctions measures
              flywheel sanctions measures --hs 2701 --direction export --on 2017-01-15
              flywheel sanctions measures --hs 84 --over 2017
            """)

    @Option(
        help: "Goods: TOTAL, or an HS code of 2, 4, 6, 8 or 10 digits.",
        transform: { try HSCode(argument: $0) })
    var hs: HSCode?
    @Option(help: "The subject's direction: import or export; both if left out.")
    var direction: Flow?
    @Option(
        help: "The day (YYYY-MM-DD); that of --as-of if left out.",
        transform: { try Day(argument: $0) })
    var on: Day?
    @Option(
        help: "Over a period, such as 2017 or 2017-09, instead of on a day.",
        transform: { try TimeSpan(argument: $0) })
    var over: TimeSpan?
    @Flag(help: "List measures of any day.") var all = false
    @Option(help: .subject) var subject: String?
    @Option(help: .regime) var regime: String?
    @OptionGroup var table: MeasureTableOptions
    @Option(help: .format) var format = OutputFormat.markdown
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if on != nil, over != nil { throw ValidationError("give --on or --over, not both") }
        if all, on != nil || over != nil || hs != nil {
            throw ValidationError("--all goes with neither --on, --over nor --hs")
        }
    }

    func run() throws {
        let desk = try common.desk()
        let facts = try desk.adding(measuresAt: table.measures, to: Dataset())
        let inquiry = desk.inquiry([.subject: subject, .regime: regime])
        let chosen = try inquiry.measures(from: facts)
        let time: MeasuresReport.Time =
            if let over { .over(over) } else if all { .always } else { .on(on ?? common.day) }
        let report = MeasuresReport(
            chosen, of: try inquiry.regime(from: facts) ?? "",
            leftOut: try inquiry.measuresLeftOut(from: facts), about: try inquiry.subject(),
            from: facts, goods: hs, flows: direction.map { [$0] } ?? Flow.allCases, time: time)
        Console.report(chosen.endFindings(asOf: common.day) + report.findings)
        try Console.print(
            try format.text(
                document: { try report.document(asOf: common.day) }, csv: { report.csv },
                json: { report.json(asOf: common.day) }))
    }
}
