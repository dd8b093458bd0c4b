import ArgumentParser
import Pipeline
import TradeModel

/// What became new, was revised or was withdrawn between two days.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what changed between two days, value by value, and why.",
        discussion: """
            Without a day: what the newest refresh changed of those that changed anything. With one: \
            what changed since its end. The cause is data where the source gave other bytes, method \
            where the same bytes were read or computed in another way, both where both changed, day \
            where the same was computed as of another day: a day of publication that a row names \
            had passed, or a period had ended.

            Example:
              flywheel diff
              flywheel diff 2026-11-01
              flywheel diff 2026-10-01 2026-11-01 --format csv
            """)

    @Argument(help: "The earlier day (YYYY-MM-DD).", transform: { try Day(argument: $0) })
    var from: Day?
    @Argument(
        help: "The later day; that of --as-of if left out.", transform: { try Day(argument: $0) })
    var to: Day?
    @Option(help: .format) var format = OutputFormat.markdown
    @OptionGroup var place: WorkplaceOptions
    @OptionGroup var clock: DayOptions

    func validate() throws {
        if let from, from > end {
            throw ValidationError("the earlier day comes first: \(end) is before \(from)")
        }
    }

    private var end: Day { to ?? clock.day }

    func run() throws {
        let (configuration, folder) = try place.open()
        let report = try Vintages(configuration, in: folder)
            .changes(from: from, to: end)
        try Console.print(
            try format.text(
                document: { try report.document(asOf: clock.day) }, csv: { report.csv },
                json: { report.json(asOf: clock.day) }))
    }
}
