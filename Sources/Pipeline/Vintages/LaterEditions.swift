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
        findings(of: sources, configuration, folder, asOfEach: [day])
    }

    /// The same of several days in order: one finding for each source names those of them that editions
    /// came after, from the first to the last.
    static func findings(
        of sources: some Sequence<String>, _ configuration: Configuration, _ folder: DataFolder,
        asOfEach days: [Day]
    ) -> [Diagnostic] {
        do throws(Refusal) {
            return try later(sources, Workplace(configuration, folder), days)
        } catch {
            return error.diagnostics
        }
    }

    private static func later(
        _ sources: some Sequence<String>, _ workplace: Workplace, _ days: [Day]
    ) throws(Refusal) -> [Diagnostic] {
        try workplace.checkStore()
        guard FileSystem.exists(workplace.database) else { return [] }
        let store = try VintageStore(path: workplace.database, readOnly: true)
        var findings: [Diagnostic] = []
        for name in Set(sources).sorted() {
            let vintages = try store.vintages(of: name)
            let arrivals = try store.arrivals(of: vintages)
            let moments = Set(vintages.compactMap { $0.id.flatMap { arrivals[$0] } }).sorted()
            let editions = moments.dropFirst().map(\.day)
            guard let last = editions.last else { continue }
            let asked = days.filter { $0 < last }
            guard let first = asked.first, let end = asked.last else { continue }
            let later = editions.filter { $0 > first }
            findings.append(
                Diagnostic(
                    .warning, .laterEdition, path: name,
                    message: first == end
                        ? text(on: first, later) : text(from: first, to: end, later)))
        }
        return findings
    }

    private static func text(on day: Day, _ editions: [Day]) -> String {
        "its data as they are now stand for those of \(day), although"
            + " \(counted(editions.count, "edition")) of it came later, the first on"
            + " \(editions[0]): values that these revised or brought were not known then;"
            + " flywheel history says what was"
    }

    private static func text(from first: Day, to last: Day, _ editions: [Day]) -> String {
        let (oldest, newest) = (editions[0], editions[editions.count - 1])
        return "its data as they are now stand for those of the days from \(first) to \(last),"
            + " although \(counted(editions.count, "edition")) of it came after the first of these,"
            + (oldest == newest ? " on \(oldest)" : " from \(oldest) to \(newest)")
            + ": values that these revised or brought were not known before; flywheel history says"
            + " what was"
    }
}
