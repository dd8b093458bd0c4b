import ArgumentParser
import Pipeline

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
                All faults are told in one run, in the order of the file, with their lines and \
                columns, and the nearest name where one is misspelt: every key that nothing reads, \
                and the first other fault of each source, indicator, output, alert, chart, table \
                and text; with them answers that cannot be, fields that no point of an indicator \
                has, and what the tables of countries and measures do not have; then the first \
                fault of each claim and condition and of the template. Of a part that cannot be \
                read, and of what rests on it, no more is told; a fault outside of these parts, \
                such as a misspelt key of the file itself, stops the rest. Warnings tell of a \
                source whose file is not there or cannot be read, of secrets that are written out, \
                of what another configuration publishes, of its store and its status, and of a \
                series of a chart that asks for values by other periods than the chart's. A \
                published folder that no refresh made and a file in place of a folder are faults, \
                with exit status 74 where there is no other, and so is, with exit status 65, a \
                store that a refresh could not begin with. Of sources only lists of events of up to \
                1 MiB are read, for the kinds and actors that charts and tables ask for: other \
                names that sources decide, such as those of series, are told by a refresh.

                Example:
                  flywheel config check
                """)

        @OptionGroup var place: WorkplaceOptions

        func run() throws {
            let configuration = try Configuration.checked(path: place.path())
            Console.report(configuration.findings)
            try Console.print(configuration.summary)
        }
    }
}
