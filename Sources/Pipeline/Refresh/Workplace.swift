internal import Store
import TradeModel

/// Where a working copy keeps what refreshes take, remember and publish.
struct Workplace {
    /// The folder of the store, the copies and the lock.
    let store: String
    /// The published folder: a link to one whole generation.
    let published: String
    /// The folder of `status.json` and `flywheel.prom`.
    let status: String
    private let configuration: Configuration
    private let folder: DataFolder

    init(_ configuration: Configuration, _ folder: DataFolder) {
        self.configuration = configuration
        self.folder = folder
        store = folder.file(configuration.store)
        published = folder.file(configuration.publish)
        status = folder.file(configuration.status)
    }

    /// The file that says all this.
    var configurationPath: String { configuration.path }
    /// The database of vintages.
    var database: String { "\(store)/flywheel.sqlite" }
    /// The copies of everything that sources gave.
    var shelf: FileShelf { FileShelf(folder: "\(store)/files") }
    /// What sources gave and was not taken.
    var quarantine: String { "\(store)/quarantine" }
    /// Downloads that are not whole yet.
    var partials: String { "\(store)/partial" }
    /// The lock of the one writer.
    var lock: String { "\(store)/lock" }
    /// The generations of published files.
    var generations: String { "\(published).generations" }

    /// The file or the folder of a refresh's own that a path leads to or into: its lock, and what it
    /// tidies up or publishes; nil where it leads elsewhere.
    func changingPart(at path: String) -> String? {
        let place = FileSystem.resolved(path)
        return [lock, shelf.folder, quarantine, partials, published].first { part in
            let own = FileSystem.resolved(part)
            return place == own || place.hasPrefix(own + "/")
        }
    }

    /// Where the sources' files lie outside a refresh: local ones where they are, the others where
    /// the last refresh put its copies. Refuses a store that is lost where it would say which these are.
    func places() throws(Refusal) -> SourcePlaces {
        var places = SourcePlaces(configuration: configuration, folder: folder)
        let remote = configuration.sources.filter { !$0.value.place.isLocal }
        guard !remote.isEmpty else { return places }
        try checkStore()
        guard FileSystem.exists(database) else { return places }
        let newest = try VintageStore(path: database, readOnly: true).newestVintages()
        for name in remote.keys {
            if let vintage = newest[name] { places.copies[name] = try copies(of: vintage) }
        }
        return places
    }

    /// Where the copies lie that stood for the sources at the end of a day. Of a source of which none had
    /// been taken by then it is the first that was, whose rows tell what was public; one of which none
    /// ever was lies where it does now.
    func places(on day: Day) throws(Refusal) -> SourcePlaces {
        var places = try places()
        let end = Timestamp(endOf: day)
        let store = try VintageStore(path: database, readOnly: true)
        for name in configuration.sources.keys {
            let vintages = try store.vintages(of: name)
            guard let vintage = vintages.last(where: { $0.knownFrom <= end }) ?? vintages.first
            else { continue }
            let copies = try copies(of: vintage)
            if !copies.isEmpty { places.copies[name] = copies }
        }
        return places
    }

    /// The places on the shelf that a vintage rests on. Refuses a list that is lost.
    func shelfPlaces(of vintage: Vintage) throws(Refusal) -> [String] {
        guard let standing = StandingCopy(of: vintage.file) else { return [] }
        guard standing.isList else { return [standing.copy.place] }
        let list = try CopyList(path: shelf.path(of: standing.copy))
        return [standing.copy.place] + list.entries.map(\.copy.place)
    }

    /// The files of a vintage. Refuses a list that is lost.
    func copies(of vintage: Vintage) throws(Refusal) -> [PlacedFile] {
        guard let standing = StandingCopy(of: vintage.file) else { return [] }
        guard standing.isList else {
            return [
                PlacedFile(
                    path: shelf.path(of: standing.copy),
                    label: vintage.address ?? standing.copy.name, sha256: standing.copy.sha256)
            ]
        }
        return placed(try CopyList(path: shelf.path(of: standing.copy)).entries)
    }

    /// Copies on the shelf, as they are read.
    func placed(_ entries: [CopyList.Entry]) -> [PlacedFile] {
        entries.map { entry in
            PlacedFile(
                path: shelf.path(of: entry.copy), label: entry.label, sha256: entry.copy.sha256)
        }
    }

    /// Removes copies that no vintage rests on; none while a list is lost, since nobody can say then
    /// which these are.
    ///
    /// - Returns: Whether it could be said.
    func sweepShelf(_ store: VintageStore) throws(Refusal) -> Bool {
        var places = Set<String>()
        for vintage in try store.vintages() {
            guard let some = try? shelfPlaces(of: vintage) else { return false }
            places.formUnion(some)
        }
        try shelf.sweep(keeping: places)
        return true
    }
}

extension SourceSpecification.Place {
    /// Whether the files lie where the configuration says, and need no copy to be read.
    var isLocal: Bool {
        switch self {
        case .file, .glob: true
        case .url, .comtrade: false
        }
    }
}
