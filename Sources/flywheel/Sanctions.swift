import ArgumentParser
import Importers
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

    /// Lists as they were known on a day.
    struct Lists {
        let facts: Dataset
        let files: [ImportedFile]
        /// What of the files nobody looks at: records that were rejected, and entries of later days.
        let unseen: [Diagnostic]
    }

    /// Reads lists as they were known on a day, and prints the findings. Refuses a file that cannot be
    /// read: what it holds would be missed.
    static func read(
        _ paths: [String], countries: CountryTable, asOf: Day
    ) throws(Refusal) -> Lists {
        let imported = Importer(countries: countries).read(paths)
        Console.report(imported.diagnostics)
        guard imported.refusals.isEmpty else {
            throw Refusal(
                imported.refusals.flatMap(\.diagnostics), cause: imported.refusals[0].cause)
        }
        let facts = imported.facts.known(asOf: asOf)
        let rejected = imported.files.map(\.records.rejected).reduce(0, +)
        let later = imported.facts.designations.count - facts.designations.count
        var unseen: [Diagnostic] = []
        if rejected > 0 {
            unseen.append(
                Diagnostic(
                    .warning, .incompleteList,
                    message: "records of the lists that were rejected, and at which nothing here"
                        + " looks: \(rejected)"))
        }
        if later > 0 {
            unseen.append(
                Diagnostic(
                    .warning, .notYetKnown,
                    message: "entries listed after \(asOf) and left out: \(later)"))
        }
        return Lists(facts: facts, files: imported.files, unseen: unseen)
    }
}
