import ArgumentParser

/// Sanctions: the measures, and trade held against them.
struct Sanctions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanctions",
        abstract: "Sanctions measures, and trade held against them.",
        discussion: """
            Example:
              flywheel sanctions measures --hs 2701 --direction export --on 2017-01-15
              flywheel sanctions trade customs-2019.csv
              flywheel sanctions caps petroleum.csv --factor 8.33
            """,
        subcommands: [SanctionsMeasures.self, SanctionsTrade.self, SanctionsCaps.self])
}
