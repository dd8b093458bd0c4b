import ArgumentParser
import Pipeline
import TradeModel

/// Questions about a configuration.
struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Check a configuration.",
        discussion: """
            Example:
              flywheel config check
              flywheel config check --config /srv/trade/flywheel.yaml
            """, subcommands: [Check.self])

    /// Whether a configuration can be worked with.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Say whether a configuration can be worked with.",
            discussion: """
                Faults are told with their lines and columns, and the nearest name where one is \
                misspelt: every key that nothing reads; then, where there is none, the first fault of \
                each source, indicator, alert, chart and table; then, where there is none, answers that \
                cannot be, fields that no point of an indicator has, what the tables of countries and \
                measures do not have, and the first fault of each ledger, of the scorecard and of the \
                template. A warning tells of a series of a chart that asks for values by other periods \
                than the chart's. Of sources only lists of events of up to 1 MiB are read, for the \
                kinds and actors that charts and tables ask for: other names that sources decide, \
                such as those of series, are told by a refresh.

                Example:
                  flywheel config check
                """)

        @OptionGroup var place: WorkplaceOptions

        func run() throws {
            let (configuration, folder) = try place.open()
            try configuration.checkFiles(in: folder)
            Console.report(configuration.findings)
            try Console.print(configuration.summary)
        }
    }
}
