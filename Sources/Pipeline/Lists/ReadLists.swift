public import Importers
public import TradeModel

/// Sanctions lists as they were known on a day.
public struct ReadLists: Sendable {
    /// Which of two editions lists are, to tell their findings apart.
    enum Edition: String {
        case earlier, later
    }

    /// What was known of the lists on the day.
    public let facts: Dataset
    /// The files that they were read from.
    public let files: [ImportedFile]
    private let asOf: Day
    /// How many records contradict each other on an entry, as those of two editions of a list do.
    private let contradicted: Int
    /// How many entries were listed after the day.
    private let listedLater: Int
    /// How many entries were taken off a list after the day.
    private let delistedLater: Int
    /// How many entries were taken off a list on a day that it does not tell.
    private let delistedSometime: Int

    /// Takes the lists that were read as they were known on a day. Refuses files of which one could not
    /// be read: what it holds would be missed.
    public init(_ imported: Importer.Result, asOf: Day) throws(Refusal) {
        try imported.requireRead()
        let all = imported.facts
        facts = all.known(asOf: asOf)
        files = imported.files
        self.asOf = asOf
        contradicted = all.contradictedDesignations.count
        listedLater = (all.designations + all.formerDesignations).count { entry in
            entry.listed.map { $0 > asOf } ?? false
        }
        delistedLater = facts.designations.count { $0.delisted != nil }
        // As of the day of the list itself they are off it, whenever that was.
        delistedSometime = all.formerDesignations.count { entry in
            entry.delisted == nil
                && all.sources[entry.origin.file].completeTo.map { $0 > asOf } ?? true
        }
    }

    /// How many records of the lists were rejected.
    var rejected: Int { files.map(\.records.rejected).reduce(0, +) }

    /// The entries among which names are looked for. Of those that contradict each other one is right, and
    /// nobody knows which: who leaves them out misses someone who is listed.
    public var screened: [Designation] { facts.designations + facts.contradictedDesignations }

    /// What of the files nobody looks at, and what was taken off a list later.
    public var unseen: [Diagnostic] { Self.unseen(rejected) + dated() }

    /// The same where names are looked for.
    public var unscreened: [Diagnostic] {
        let warning = Diagnostic(
            .warning, .incompleteList,
            message: "records of the lists that contradict each other on an entry, each of which is"
                + " looked at, and with what other tables tell of it: \(contradicted); give one"
                + " edition of each list")
        return Self.unseen(rejected - contradicted) + (contradicted > 0 ? [warning] : []) + dated()
    }

    private static func unseen(_ count: Int) -> [Diagnostic] {
        guard count > 0 else { return [] }
        return [
            Diagnostic(
                .warning, .incompleteList,
                message: "records of the lists that were rejected, and at which nothing here looks:"
                    + " \(count)")
        ]
    }

    /// What is to be told of entries that were listed later, at which nobody looks, or that were taken
    /// off a list.
    func dated(_ edition: Edition? = nil) -> [Diagnostic] {
        let which = edition.map { " of the \($0.rawValue) edition" } ?? ""
        let counts: [(Int, DiagnosticCode, String)] = [
            (listedLater, .notYetKnown, "listed after \(asOf) and left out"),
            (
                delistedLater, .notYetKnown,
                "taken off a list after \(asOf), which count as listed"
            ),
            (
                delistedSometime, .incompleteList,
                "taken off a list on a day that it does not tell, and at which nothing here looks"
            ),
        ]
        return counts.filter { $0.0 > 0 }.map { count, code, text in
            Diagnostic(.warning, code, message: "entries\(which) \(text): \(count)")
        }
    }
}
