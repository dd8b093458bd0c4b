import TradeModel

/// The files that a configuration is made of, which no output takes the place of: its own, the tables,
/// texts and secrets that it names, those of its local sources, and its store.
public struct ConfiguredFiles {
    /// What each file is, by the place that its path leads to.
    private let roles: [String: String]
    /// The folder of what sources gave, which cannot be had again.
    private let copies: String

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
        let workplace = Workplace(configuration, folder)
        for ending in ["", "-wal", "-shm", "-journal"] {
            found.append((workplace.database + ending, "the store"))
        }
        found.append((workplace.lock, "the lock of the store"))
        copies = workplace.shelf.folder
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
        let isCopy = place.hasPrefix(FileSystem.resolved(copies) + "/")
        guard let role = isCopy ? "in the folder of the store's copies" : roles[place]
        else { return }
        throw Refusal(
            Diagnostic(
                .error, .badParameter, path: output,
                message: "this is \(role); name another file for the output"), cause: .usage)
    }
}
