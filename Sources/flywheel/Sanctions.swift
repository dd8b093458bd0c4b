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
        /// That records were rejected, at which nobody looks.
        let rejected: [Diagnostic]
        /// Which entries were listed later, at which nobody looks, and which were taken off a list.
        let dated: [Diagnostic]
        /// What of the files nobody looks at, and what was taken off a list later.
        var unseen: [Diagnostic] { rejected + dated }
    }

    /// Reads lists as they were known on a day, and prints the findings. Refuses a file that cannot be
    /// read: what it holds would be missed.
    ///
    /// - Parameter edition: which of two editions the files are, to tell their findings apart.
    static func read(
        _ paths: [String], countries: CountryTable, asOf: Day, edition: String? = nil
    ) throws(Refusal) -> Lists {
        let imported = Importer(countries: countries).read(paths)
        Console.report(imported.diagnostics)
        guard imported.refusals.isEmpty else {
            throw Refusal(
                imported.refusals.flatMap(\.diagnostics), cause: imported.refusals[0].cause)
        }
        let rejected = imported.files.map(\.records.rejected).reduce(0, +)
        let warning = Diagnostic(
            .warning, .incompleteList,
            message: "records of the lists that were rejected, and at which nothing here looks:"
                + " \(rejected)")
        let known = imported.facts.known(asOf: asOf)
        let which = edition.map { " of the \($0) edition" } ?? ""
        return Lists(
            facts: known, files: imported.files, rejected: rejected > 0 ? [warning] : [],
            dated: dated(imported.facts, known, asOf: asOf, which))
    }

    /// What is to be told of entries that were listed later, or that were taken off a list.
    private static func dated(
        _ facts: Dataset, _ known: Dataset, asOf: Day, _ which: String
    ) -> [Diagnostic] {
        let all = facts.designations + facts.formerDesignations
        let later = all.count { $0.listed.map { $0 > asOf } ?? false }
        let stood = known.designations.count { $0.delisted != nil }
        // As of the day of the list itself they are off it, whenever that was.
        let undated = facts.formerDesignations.count { entry in
            entry.delisted == nil
                && facts.sources[entry.origin.file].completeTo.map { $0 > asOf } ?? true
        }
        let counts: [(Int, DiagnosticCode, String)] = [
            (later, .notYetKnown, "listed after \(asOf) and left out"),
            (stood, .notYetKnown, "taken off a list after \(asOf), which count as listed"),
            (
                undated, .incompleteList,
                "taken off a list on a day that it does not tell, and at which nothing here looks"
            ),
        ]
        return counts.filter { $0.0 > 0 }.map { count, code, text in
            Diagnostic(.warning, code, message: "entries\(which) \(text): \(count)")
        }
    }
}
