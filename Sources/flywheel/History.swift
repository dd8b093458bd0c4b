public import ArgumentParser
public import Pipeline

/// What was known of a series, and when.
struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Show what was known of a series on a day, and how it was revised.",
        discussion: """
            A series is named SOURCE/ID as the list without a name gives it; where a source or an \
            indicator has one series, or one called value, its own name will do. Where a series was \
            stored in two units, its unit stands behind its name, as in “trade/value USD million”. \
            The list is that of the series known until --as-of; it says which sources and \
            indicators the configuration does not name now, as after one got another name. In a \
            triangle as CSV a blank is a period of which nothing had been said by then; “missing” \
            and “withdrawn” were said.

            What an indicator came to is known from its first refresh on; what a source says, from \
            the days before its first refresh on which its first edition tells that it was \
            published, and from then on as it is taken, also where a row names a later day: the \
            other commands leave a row out until the day that it names.

            Example:
              flywheel history
              flywheel history kotra/trade-kotra.partner-share.PRK.CHN --as-of 2022-02-28
              flywheel history launches-by-year/launches --show triangle
            """)

    @Argument(help: "The series; a list of all if left out.") var series: String?
    @Option(help: "What to show: values, revisions or triangle.")
    var show = SeriesHistory.View.values
    @Option(help: .format) var format = OutputFormat.markdown
    @OptionGroup var place: WorkplaceOptions
    @OptionGroup var clock: DayOptions

    func validate() throws {
        if series == nil, show != .values {
            throw ValidationError("--show goes with the name of a series")
        }
    }

    func run() throws {
        let (configuration, folder) = try place.open()
        let vintages = try Vintages(configuration, in: folder)
        guard let series else {
            let inventory = try vintages.inventory(asOf: clock.day)
            Console.report(inventory.findings)
            try Console.print(
                try format.text(
                    document: { try inventory.document(asOf: clock.day) },
                    csv: { inventory.csv }, json: { inventory.json }))
            return
        }
        let history = try vintages.history(of: series, asOf: clock.day)
        Console.report(history.findings)
        try Console.print(
            try format.text(
                document: { try history.document(show) }, csv: { history.csv(show) },
                json: { history.json(show) }))
    }
}

extension SeriesHistory.View: ExpressibleByArgument {}
