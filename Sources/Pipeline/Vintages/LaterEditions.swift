internal import Store
import TradeModel

/// Sources of which editions were taken after the day of a question: their data as they are now may hold
/// what was not known then.
enum LaterEditions {
    /// Says which of some sources are read as they are now, although the store knows editions of them
    /// that were taken after the day. The first edition counts as known by its days of publication, and
    /// is none of these. What is wrong with the store is told in place of it.
    static func findings(
        of sources: some Sequence<String>, _ configuration: Configuration, _ folder: DataFolder,
        asOf day: Day
    ) -> [Diagnostic] {
        do throws(Refusal) {
            return try later(sources, Workplace(configuration, folder), day)
        } catch {
            return error.diagnostics
        }
    }

    private static func later(
        _ sources: some Sequence<String>, _ workplace: Workplace, _ day: Day
    ) throws(Refusal) -> [Diagnostic] {
        guard FileSystem.exists(workplace.database) else { return [] }
        let store = try VintageStore(path: workplace.database, readOnly: true)
        var findings: [Diagnostic] = []
        for name in Set(sources).sorted() {
            let vintages = try store.vintages(of: name)
            let arrivals = try store.arrivals(of: vintages)
            let moments = Set(vintages.compactMap { $0.id.flatMap { arrivals[$0] } }).sorted()
            let days = moments.dropFirst().map(\.day).filter { $0 > day }
            guard let first = days.first else { continue }
            findings.append(
                Diagnostic(
                    .warning, .laterEdition, path: name,
                    message: "its data as they are now stand for those of \(day), although"
                        + " \(counted(days.count, "edition")) of it came later, the first on"
                        + " \(first): values that these revised or brought were not known then;"
                        + " flywheel history says what was"))
        }
        return findings
    }
}
