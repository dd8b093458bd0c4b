import ArgumentParser
import Importers
import TradeModel

/// Questions about sanctions.
struct Sanctions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanctions",
        abstract: "Entries of sanctions lists, and what changed in them.",
        discussion: """
            Example:
              flywheel sanctions lists sdn.csv add.csv alt.csv --kind vessel
              flywheel sanctions diff --from old/sdn.csv --to new/sdn.csv
            """, subcommands: [SanctionsLists.self, SanctionsDiff.self])

    /// Reads lists as they were known on a day, and prints the findings. Refuses a file that cannot be
    /// read: what it holds would be missed.
    static func read(
        _ paths: [String], countries: CountryTable, asOf: Day
    ) throws(Refusal) -> (facts: Dataset, files: [ImportedFile]) {
        let imported = Importer(countries: countries).read(paths)
        Console.report(imported.diagnostics)
        guard imported.refusals.isEmpty else {
            throw Refusal(
                imported.refusals.flatMap(\.diagnostics), cause: imported.refusals[0].cause)
        }
        return (imported.facts.known(asOf: asOf), imported.files)
    }
}
