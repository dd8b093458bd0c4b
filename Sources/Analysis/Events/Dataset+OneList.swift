package import TradeModel

extension Dataset {
    /// Refuses rows that stand in several lists and would be counted together: one happening may
    /// stand in two.
    package func requireOneList(of rows: String, at origins: [Origin]) throws(Refusal) {
        let files = Set(origins.map(\.file)).sorted()
        guard files.count > 1 else { return }
        let paths = files.map { sources[$0].path }.joined(separator: ", ")
        throw Refusal(
            Diagnostic(
                .error, .mixedSources,
                message: "\(rows) of several lists are never added, for one happening may stand"
                    + " in two: give one of \(paths)"))
    }
}
