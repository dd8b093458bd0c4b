import TradeModel

/// The choice of the one source that a question is about: figures of two sources are never mixed.
enum SourceChoice {
    /// The source that is named, or else the only one that the files hold; nil where they hold none.
    /// Refuses a name that they do not hold, and several sources of which none is named.
    ///
    /// - Parameter later: the sources of which some records were not known on the day that is asked
    ///   about. One of these is not lacking, though nothing of it may be known.
    /// - Parameter parameter: what names one.
    static func among(
        _ held: [String], named name: String?, later: @autoclosure () -> Set<String> = [],
        by parameter: Indicator.Parameter = .source
    ) throws(Refusal) -> String? {
        let list = held.isEmpty ? "none" : held.joined(separator: ", ")
        if let name {
            guard held.contains(name) || later().contains(name) else {
                throw Refusal(
                    Diagnostic(
                        .error, .mixedSources,
                        message: "these files hold no source “\(name)”; they hold \(list)"),
                    cause: .usage)
            }
            return name
        }
        guard held.count <= 1 else {
            throw Refusal(
                Diagnostic(
                    .error, .mixedSources,
                    message: "these files hold several sources (\(list)); figures of two sources"
                        + " are never mixed: choose one with --\(parameter.rawValue)"))
        }
        return held.first
    }
}

extension Dataset {
    /// The names of the sources of which some records were not known on the day that is asked about.
    var laterSources: Set<String> {
        var names = Set(laterSeries)
        guard !laterCollections.isEmpty else { return names }
        let collections = Set(trade.map(\.cell.collection)).union(laterCollections)
        names.formUnion(laterCollections.map { $0.sourceName(among: collections) })
        return names
    }
}
