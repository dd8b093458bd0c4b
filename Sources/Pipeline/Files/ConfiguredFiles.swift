import TradeModel

/// The files that a configuration is made of, which no output takes the place of: its own, the tables and
/// texts that it names, and those of its local sources.
public struct ConfiguredFiles {
    /// What each file is, by the place that its path leads to.
    private let roles: [String: String]

    /// The files of a configuration; of a pattern those that are there.
    public init(_ configuration: Configuration, in folder: DataFolder) {
        var named: [(path: String?, role: String)] = [
            (configuration.countries, "the country table of the configuration"),
            (configuration.confusable, "a table of the configuration"),
            (configuration.measures, "the table of measures of the configuration"),
            (configuration.scorecard, "the scorecard of the configuration"),
            (configuration.brief?.template, "the template of the configuration"),
        ]
        for path in configuration.claims { named.append((path, "a ledger of the configuration")) }
        var found = [(configuration.path, "the configuration")]
        for (path, role) in named {
            if let path { found.append((folder.file(path), role)) }
        }
        let places = SourcePlaces(configuration: configuration, folder: folder)
        for name in configuration.sources.keys.sorted() {
            // What cannot be looked at is no file that could be replaced.
            let files = configuration.sources[name].flatMap { try? places.localFiles($0.place) }
            found += (files ?? []).map { ($0.path, "a file of the source “\(name)”") }
        }
        roles = Dictionary(found.map { (FileSystem.resolved($0.0), $0.1) }) { first, _ in first }
    }

    /// Refuses, as wrong usage, an output that would take the place of one of the files.
    func check(_ output: String) throws(Refusal) {
        guard let role = roles[FileSystem.resolved(output)] else { return }
        throw Refusal(
            Diagnostic(
                .error, .badParameter, path: output,
                message: "this is \(role); name another file for the output"), cause: .usage)
    }
}
