import ArgumentParser
import Importers
import Pipeline
import TradeModel

/// Sanctions: the measures with trade held against them, and the lists.
struct Sanctions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanctions",
        abstract: "Sanctions measures, trade held against them, and sanctions lists.",
        discussion: """
            Example:
              flywheel sanctions measures --hs 2701 --direction export --on 2017-01-15
              flywheel sanctions trade customs-2019.csv
              flywheel sanctions caps petroleum.csv --factor 8.33
              flywheel sanctions lists sdn.csv add.csv alt.csv --kind vessel
              flywheel sanctions diff --from old/sdn.csv --to new/sdn.csv
            """,
        subcommands: [
            SanctionsMeasures.self, SanctionsTrade.self, SanctionsCaps.self, SanctionsLists.self,
            SanctionsDiff.self,
        ])

    /// Reads lists as they were known on a day, and prints the findings.
    static func read(
        _ paths: [String], countries: CountryTable, asOf: Day
    ) throws(Refusal) -> ReadLists {
        let imported = Importer(countries: countries).read(paths)
        Console.report(imported.diagnostics, list: "flywheel import --format json")
        return try ReadLists(imported, asOf: asOf)
    }
}
