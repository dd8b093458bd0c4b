internal import Store
public import TradeModel

/// Questions to the store of a working copy.
public struct Vintages {
    let store: VintageStore
    let workplace: Workplace
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
