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
                Every fault is told with its line and column, and the nearest name where one is \
                misspelt; so is every fault of its ledgers, scorecard and template. A warning tells \
                of a series of a chart that asks for values by other periods than the chart's. No \
                source is looked at.

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
