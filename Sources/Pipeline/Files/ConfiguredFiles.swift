import TradeModel

/// The files that a configuration is made of, which no output takes the place of: its own, the tables,
/// texts and secrets that it names, those of its local sources, its store, and what refreshes publish
/// and tell.
public struct ConfiguredFiles {
    /// What each file is, by the place that its path leads to.
    private let roles: [String: String]
    /// Where refreshes keep what sources gave, which cannot be had again, and publish.
    private let workplace: Workplace

    /// The files of a configuration; of a pattern those that are there.
    ///
    /// - Parameter template: one that is read in place of the configuration's.
    public init(_ configuration: Configuration, in folder: DataFolder, template: String? = nil) {
        var named: [(path: String?, role: String)] = [
            (configuration.countries, "the country table of the configuration"),
            (configuration.confusable, "a table of the configuration"),
            (configuration.measures, "the table of measures of the configuration"),
            (configuration.scorecard, "the scorecard of the configuration"),
            (configuration.brief?.template, "the template of the configuration"),
        ]
        for path in configuration.claims { named.append((path, "a ledger of the configuration")) }
        for path in configuration.secretFiles {
            named.append((path, "a secret of the configuration"))
        }
        var found = [(configuration.path, "the configuration")]
        for (path, role) in named {
            if let path { found.append((folder.file(path), role)) }
        }
        if let template { found.append((template, "the template")) }
        workplace = Workplace(configuration, folder)
        for ending in ["", "-wal", "-shm", "-journal"] {
            found.append((workplace.database + ending, "the store"))
        }
        found.append((workplace.lock, "the lock of the store"))
        for name in [RefreshStatus.jsonName, RefreshStatus.metricsName] {
            found.append(("\(workplace.status)/\(name)", "the status of the refreshes"))
        }
        let places = SourcePlaces(configuration: configuration, folder: folder)
        for name in configuration.sources.keys.sorted() {
            // What cannot be looked at is no file that could be replaced.
            let files = configuration.sources[name].map { places.knownFiles($0.place) } ?? []
            found += files.map { ($0.path, "a file of the source “\(name)”") }
        }
        roles = Dictionary(found.map { (FileSystem.resolved($0.0), $0.1) }) { first, _ in first }
    }

    /// Refuses, as wrong usage, an output that would take the place of one of the files.
    func check(_ output: String) throws(Refusal) {
        let place = FileSystem.resolved(output)
        let isCopy = place.hasPrefix(FileSystem.resolved(workplace.shelf.folder) + "/")
        if let role = isCopy ? "in the folder of the store's copies" : roles[place] {
            throw Self.refusal(output, "this is \(role); name another file for the output")
        }
        // Where a folder that is yet to be made will lie, the one above it says.
        let made = FileSystem.missingFolders(FileSystem.folder(of: output)).last ?? output
        guard let part = workplace.changingPart(at: made) else { return }
        throw Self.refusal(
            output,
            "refreshes change what is at \(part), so that this would be gone; name another file, or"
                + " let them publish it, under “outputs” of the configuration")
    }

    private static func refusal(_ output: String, _ message: String) -> Refusal {
        Refusal(
            Diagnostic(.error, .badParameter, path: output, message: message), cause: .usage)
    }
}
