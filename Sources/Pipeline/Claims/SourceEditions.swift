internal import Store
import TradeModel

/// The sources as they stood on earlier days, by the editions that refreshes took.
final class SourceEditions {
    /// The most editions that are looked through for a number, before a document and after it.
    private static let deepest = 24

    private let configuration: Configuration
    private let folder: DataFolder
    private let workplace: Workplace
    /// The days on which editions of a source were taken, by its name; nil where nothing is stored.
    private let days: [String: [Day]]?
    /// The sources as they are.
    let now: SourceLibrary
    private var earlier: [Day: SourceLibrary] = [:]

    /// Looks for a store of the configuration. Refuses one that cannot be read.
    init(
        _ configuration: Configuration, _ folder: DataFolder, now: SourceLibrary
    ) throws(Refusal) {
        self.configuration = configuration
        self.folder = folder
        self.now = now
        workplace = Workplace(configuration, folder)
        guard FileSystem.exists(workplace.database) else {
            days = nil
            return
        }
        let store = try VintageStore(path: workplace.database, readOnly: true)
        let vintages = try store.vintages()
        let arrivals = try store.arrivals(of: vintages)
        var days: [String: [Day]] = [:]
        for vintage in vintages {
            guard let arrival = vintage.id.flatMap({ arrivals[$0] }) else { continue }
            days[vintage.source, default: []].append(arrival.day)
        }
        self.days = days
    }

    /// The sources at the end of a day: the newest editions that had been taken by then, where there
    /// are any. A source of which none had been is read from the first that was taken, by its days of
    /// publication, as ``SeriesHistory`` does: later ones may have revised it. One of which none ever
    /// was is read as it is now.
    func library(on day: Day) throws(Refusal) -> SourceLibrary {
        let known = (days ?? [:]).filter { configuration.sources[$0.key] != nil }
        guard let first = known.values.flatMap({ $0 }).min() else { return now }
        // Before the first edition of all, one day sees what another does.
        let day = max(day, first.advanced(by: -1))
        if let library = earlier[day] { return library }
        var places = try workplace.places(on: day)
        if now.places.isOfCopies {
            places.isOfCopies = true
            places.copies.merge(now.places.copies) { earlier, _ in earlier }
        }
        let isNow = places.copies == now.places.copies
        let library = isNow ? now : try SourceLibrary(configuration, folder, places: places)
        earlier[day] = library
        return library
    }

    /// What was wrong with sources, each once.
    var faults: [Diagnostic] {
        earlier.sorted { $0.key < $1.key }.map(\.value).reduce(now.faults) { faults, library in
            faults + library.faults.filter { !faults.contains($0) }
        }
    }

    /// The days on which editions of some sources were taken, in the order in which they are looked
    /// through for the number of a document: the oldest first, those that it may have used before those
    /// that came after it, and of both no more than are worth looking through, the nearest to it.
    func days(of sources: Set<String>, until day: Day, nearest document: Day) -> [Day] {
        let all = Set(sources.flatMap { days?[$0] ?? [] }.filter { $0 <= day }).sorted()
        return Array(all.filter { $0 <= document }.suffix(Self.deepest))
            + all.filter { $0 > document }.prefix(Self.deepest)
    }
}
