internal import Store
public import TradeModel

/// Questions to the store of a working copy.
public struct Vintages {
    let store: VintageStore
    private let workplace: Workplace
    /// The names of the sources and indicators that are configured now.
    private let names: Set<String>

    /// Opens the store; refuses where no refresh has run yet, and where the store is lost.
    public init(_ configuration: Configuration, in folder: DataFolder) throws(Refusal) {
        workplace = Workplace(configuration, folder)
        names = Set(configuration.sources.keys).union(configuration.indicators.keys)
        try workplace.checkStore()
        guard FileSystem.exists(workplace.database) else {
            throw Self.nothingStored(workplace.database)
        }
        store = try VintageStore(path: workplace.database, readOnly: true)
    }

    /// The names of the series that were known on a day, `source/id`, with how many values each had.
    /// Refuses a store in which nothing was recorded.
    public func inventory(asOf day: Day) throws(Refusal) -> SeriesInventory {
        let series = try store.series(asOf: Timestamp(endOf: day))
        var inventory = SeriesInventory(series: series)
        inventory.former = Set(series.map(\.name.source)).subtracting(names).sorted()
        guard series.isEmpty else { return inventory }
        let first = try firstMoment()
        if try !store.series().isEmpty {
            inventory.findings = [
                Diagnostic(
                    .warning, .notYetKnown, path: store.path,
                    message: "no series was known on \(day); the first edition was taken at"
                        + " \(first)")
            ]
        }
        return inventory
    }

    /// What was known of a series and when. Refuses a store in which nothing was recorded.
    ///
    /// A series is named `source/id`; of a source or an indicator with one series, or with one called
    /// `value`, its name alone will do.
    public func history(of name: String, asOf day: Day) throws(Refusal) -> SeriesHistory {
        let series = try find(name)
        return SeriesHistory(
            name: series, statements: try store.history(of: series), asOf: Timestamp(endOf: day),
            vintages: try store.vintages(of: series.source))
    }

    /// What changed between two days: after the end of the first, until the end of the second. Without
    /// the first, what the newest run until then that recorded anything recorded. Refuses a store in
    /// which nothing was recorded.
    public func changes(from: Day?, to: Day) throws(Refusal) -> ChangeReport {
        _ = try firstMoment()
        let end = Timestamp(endOf: to)
        if let from { return try ChangeReport(of: store, from: Timestamp(endOf: from), to: end) }
        let vintages = try store.vintages()
        guard let newest = vintages.last, newest.knownFrom <= end else {
            let moments = Set(vintages.map(\.knownFrom).filter { $0 <= end }).sorted()
            return try ChangeReport(of: store, from: moments.dropLast().last, to: end)
        }
        // Those of the newest run share its moment.
        let before = vintages.last { $0.knownFrom < newest.knownFrom }
        return try ChangeReport(of: store, afterVintage: before?.id, to: newest.knownFrom)
    }

    /// What is wrong with the store and with the copies that it rests on.
    public func verify() throws(Refusal) -> [Diagnostic] {
        var findings = try store.verify()
        let vintages: [Vintage]
        do throws(Refusal) {
            vintages = try store.vintages()
        } catch {
            // Why was found already, where pages or tables are lost.
            guard findings.isEmpty else { return findings }
            throw error
        }
        var places = Set<String>()
        for vintage in vintages {
            guard vintage.sha256 == StandingCopy(of: vintage.file)?.copy.sha256 else {
                findings.append(
                    Diagnostic(
                        .error, .storeInconsistent, path: store.path,
                        message: "vintage \(vintage.id ?? 0) of \(vintage.source) names another"
                            + " copy than that of the bytes which it was read from, or none"))
                continue
            }
            do throws(Refusal) {
                places.formUnion(try workplace.shelfPlaces(of: vintage))
            } catch {
                findings += error.diagnostics
            }
        }
        for place in places.sorted() {
            guard let copy = FileShelf.Copy(place: place), !workplace.shelf.isSound(copy) else {
                continue
            }
            findings.append(
                Diagnostic(
                    .error, .damagedCopy, path: workplace.shelf.path(of: copy),
                    message: "this copy is missing or its bytes are not those that were taken; put"
                        + " it back from a backup"))
        }
        return findings
    }

    /// Copies the store to a file while others read and write.
    ///
    /// Refuses a place that refreshes change: there the copy would be gone, or be taken for theirs; and
    /// what is no file. A link is followed, since it may lead to the disk that is for backups.
    public func backup(to path: String) throws(Refusal) {
        guard path != "-", FileSystem.isFileOrMissing(path) else {
            throw Refusal(
                Diagnostic(
                    .error, .badParameter, path: path,
                    message: "a store is copied to a file, and not to standard output, a pipe or a"
                        + " device; name a file"),
                cause: .usage)
        }
        if let part = workplace.changingPart(at: path) {
            throw Refusal(
                Diagnostic(
                    .error, .badParameter, path: path,
                    message: "refreshes change what is at \(part); name another file"),
                cause: .usage)
        }
        let isLink = FileSystem.target(ofLink: path) != nil
        try store.backup(to: isLink ? FileSystem.resolved(path) : path)
    }

    /// When the first edition was taken. Refuses a store without one, as a dry run leaves it: that nothing
    /// is listed would look like an answer.
    func firstMoment() throws(Refusal) -> Timestamp {
        guard let first = try store.firstVintages().values.map({ $0.knownFrom }).min() else {
            throw Self.nothingStored(store.path)
        }
        return first
    }

    private static func nothingStored(_ path: String) -> Refusal {
        Refusal(
            Diagnostic(
                .error, .inputMissing, path: path,
                message: "nothing is stored here so far; run flywheel refresh"),
            cause: .inputMissing)
    }
}
